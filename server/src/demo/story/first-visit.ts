import type { Complaint } from './complaint.js';

const often = { value: 3, side: null } as const;
const always = { value: 4, side: null } as const;
const hours = (value: number) => ({ value, side: null });

/** Their first visit is still to come: only the form is in. */
const notSeenYet = { techniques: [], items: [], visits: [], question: { text: '', answer: '' } } as const;

/** Nerve-like symptoms: on hold until a nerve screen is done. */
export const tinglingFingers: Complaint = {
  ...notSeenYet,
  goal: 'Type and hold the phone without my little finger going to sleep.',
  marks: [
    {
      regionId: 'fingers_little_side_r',
      kind: 'numb_tingling',
      offset: 0,
      qualities: ['tingling'],
      pattern: 'on_and_off',
    },
    {
      regionId: 'shoulder_front_r',
      kind: 'tight',
      offset: -1,
      qualities: ['tight', 'ache'],
      pattern: 'on_and_off',
    },
  ],
  worse: ['reaching up', 'sleeping'],
  better: ['moving', 'resting'],
  habits: { rounded_shoulders: always, hands_in_front: hours(7), laptop: hours(6), forward_head: often },
  hardThings: ['Typing for an hour', 'Holding a book in bed'],
};

/** A place chosen by its name, which may be another one. */
export const backOfTheArm: Complaint = {
  ...notSeenYet,
  goal: 'Lift my little one without that pull at the back of the arm.',
  marks: [
    {
      regionId: 'upper_arm_back_r',
      kind: 'pain',
      offset: 0,
      qualities: ['ache'],
      pattern: 'some_moves',
      isByName: true,
    },
  ],
  worse: ['lifting', 'reaching up'],
  better: ['resting'],
  habits: { rounded_shoulders: often, forward_head: often, sit_long: hours(5) },
  hardThings: ['Lifting a child out of bed', 'Push-ups'],
};
