import type { Complaint } from './complaint.js';

const often = { value: 3, side: null } as const;
const hours = (value: number) => ({ value, side: null });

/** Shoulder, forearm and thumb: what sleep and work with the hands feed. */
export const shoulderSleep: Complaint = {
  goal: 'Sleep on my side again and reach the top shelf.',
  marks: [
    {
      regionId: 'shoulder_front_l',
      kind: 'pain',
      offset: 0,
      qualities: ['ache', 'sharp'],
      pattern: 'some_moves',
      worse: ['reaching_up', 'lying'],
      better: ['warmth'],
      radiatesTo: ['upper_arm_back_l'],
    },
    { regionId: 'upper_arm_front_l', kind: 'pain', offset: -2, qualities: ['ache'], pattern: 'on_and_off' },
    { regionId: 'shoulder_blade_l', kind: 'tight', offset: -2, qualities: ['tight'], pattern: 'on_and_off' },
  ],
  worse: ['reaching up', 'sleeping'],
  better: ['resting', 'massage'],
  habits: {
    sleep_one_side: { value: 4, side: 'left' },
    sleep_arm_up: { value: 3, side: 'left' },
    overhead_work: hours(2),
    rounded_shoulders: often,
  },
  hardThings: ['Sleeping on the left', 'Putting plates on the top shelf', 'Fastening a bra behind the back'],
  techniques: [
    { technique: 'myofascial_release', regionId: 'chest_upper_l', position: 'supine' },
    { technique: 'sustained_pressure', regionId: 'shoulder_blade_l', position: 'side_lying_right' },
    { technique: 'passive_stretching', regionId: 'shoulder_front_l', position: 'supine' },
  ],
  items: [
    {
      exerciseId: 'rel_infraspinatus_ball_wall',
      why: 'A muscle on the blade is often felt in the front of the shoulder.',
    },
    { exerciseId: 'str_cross_body', why: 'Lengthens the back of the shoulder without pinching the front.' },
    {
      exerciseId: 'sth_turn_out_press',
      why: 'A steady shoulder starts with turning out, elbow at the side.',
    },
    { exerciseId: 'hab_arm_down_sleep', why: 'The arm above the head at night may be what wakes you.' },
  ],
  visits: [
    {
      subjective:
        '{first} cannot lie on the left for more than an hour; reaching up gives a short sharp pain. Began slowly four months ago. No fall, no numbness.',
      objective:
        'Lifting to the side 140°, painful from 90° to 120°. Blade muscle tender, sends to the front of the arm. Chest tight.',
      assessment:
        'Findings fit tension around the blade with sleeping on that arm as a likely load. If no change after four visits: doctor.',
      plan: 'Arm down at night with a pillow in front. Ball at the wall, cross-body. Next visit in a week.',
    },
    {
      subjective: 'Slept through twice. Reaching to the side still catches.',
      objective: 'Lifting 150°, shorter painful part. Blade less tender.',
      assessment: 'Small, steady change.',
      plan: 'Add turning-out press, light.',
    },
    {
      subjective: '“Top shelf works, if I go slowly.”',
      objective: 'Lifting full, a pull at the end. Strength even.',
      assessment: 'Better on all three of the things that were hard.',
      plan: 'Go on; visit in three weeks.',
    },
  ],
  question: {
    text: 'The ball always slips away on the wall. Am I doing it wrong?',
    answer: 'Put it in a long sock and hold the end over your shoulder. Then it stays where you want it.',
  },
};

export const thumbForearm: Complaint = {
  goal: 'Work with my hands without the ache that runs from the thumb up the forearm.',
  marks: [
    {
      regionId: 'forearm_back_r',
      kind: 'pain',
      offset: 0,
      qualities: ['ache', 'burning'],
      pattern: 'on_and_off',
    },
    {
      regionId: 'fingers_thumb_side_r',
      kind: 'pain',
      offset: -1,
      qualities: ['ache'],
      pattern: 'some_moves',
    },
    { regionId: 'elbow_outer_r', kind: 'tender', offset: -1, qualities: ['sore'], pattern: 'some_moves' },
  ],
  worse: ['lifting', 'cold'],
  better: ['resting', 'warmth'],
  habits: {
    grip_tools: { value: 4, side: null },
    mouse_reach: { value: 2, side: 'right' },
    typing: hours(3),
  },
  hardThings: ['Opening jars', 'Two hours of work with the hands'],
  techniques: [
    { technique: 'friction', regionId: 'elbow_outer_r', position: 'supine' },
    { technique: 'petrissage', regionId: 'forearm_back_r', position: 'supine' },
    { technique: 'pin_and_stretch', regionId: 'forearm_front_r', position: 'supine' },
  ],
  items: [
    {
      exerciseId: 'rel_forearm_back_roll',
      why: 'The muscles on the back of the forearm hold the grip all day; rolling lets them go.',
    },
    { exerciseId: 'str_wrist_back', why: 'Keeps the forearm long between jobs.' },
    { exerciseId: 'sth_wrist_lower', why: 'Lowering slowly is the load this tendon answers to best.' },
    { exerciseId: 'hab_grip_lighter', why: 'Half the grip does most jobs. We try it for two weeks.' },
  ],
  visits: [
    {
      subjective:
        '{first} reports an ache from the thumb up the back of the forearm after work with tools, six weeks. No numbness, no night pain.',
      objective:
        'Back of the forearm tight and tender near the elbow. Grip painful when tested with a straight elbow. Wrist moves fully.',
      assessment: 'Findings fit tension of the forearm with a hard grip as a likely load.',
      plan: 'Roll and stretch after work. Thicker handles. Next visit in ten days.',
    },
    {
      subjective: 'Morning is fine, ache comes later in the day than before.',
      objective: 'Less tender, grip test 5 → 3.',
      assessment: 'Improving.',
      plan: 'Add slow lowering with a light weight.',
    },
  ],
  question: {
    text: 'Can I do the lowering with a water bottle instead of a weight?',
    answer: 'Yes, half a litre is right to start with. A full one when ten are easy.',
  },
};
