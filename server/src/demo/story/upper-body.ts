import type { Complaint } from './complaint.js';

const yes = { value: true, side: null } as const;
const often = { value: 3, side: null } as const;
const always = { value: 4, side: null } as const;
const hours = (value: number) => ({ value, side: null });

/** Blade, neck and head: what desks, phones and pillows feed. */
export const deskBlade: Complaint = {
  goal: 'Get rid of the knot beside my shoulder blade so that I can work a whole afternoon.',
  marks: [
    {
      regionId: 'shoulder_blade_inner_r',
      kind: 'tight',
      offset: 0,
      qualities: ['knot', 'ache'],
      pattern: 'on_and_off',
      worse: ['sitting', 'stress'],
      better: ['moving', 'pressing'],
      radiatesTo: ['shoulder_back_r'],
    },
    {
      regionId: 'shoulder_top_r',
      kind: 'pain',
      offset: -2,
      qualities: ['ache'],
      pattern: 'on_and_off',
      strokes: [
        {
          view: 'posterior',
          width: 0.05,
          points: [
            [0.575, 0.187],
            [0.61, 0.2],
            [0.66, 0.208],
          ],
        },
      ],
    },
  ],
  worse: ['sitting', 'leaning forward'],
  better: ['moving', 'warmth'],
  habits: { forward_lean: yes, laptop: hours(7), hands_in_front: hours(8), rounded_shoulders: often },
  hardThings: ['An hour at the desk without moving about', 'Carrying shopping home'],
  techniques: [
    { technique: 'myofascial_release', regionId: 'chest_upper_r', position: 'supine' },
    { technique: 'sustained_pressure', regionId: 'armpit_r', position: 'supine' },
    { technique: 'petrissage', regionId: 'shoulder_blade_inner_r', position: 'prone' },
  ],
  items: [
    {
      exerciseId: 'rel_pec_fingers',
      why: 'The front of the chest pulls the shoulder forward; the sore spot only holds against it.',
    },
    { exerciseId: 'str_doorway_pec', why: 'Gives the chest its length back, so that the blade can rest.' },
    {
      exerciseId: 'sth_scap_squeeze',
      why: 'The muscles between the blades are long and tired; this makes them strong.',
    },
    {
      exerciseId: 'hab_no_forward_lean',
      why: 'Leaning toward the screen may be what feeds it. We test that for two weeks.',
    },
  ],
  visits: [
    {
      subjective:
        '{first} reports a knot beside the right shoulder blade, worse after two hours at the laptop; eases on walks. No arm symptoms.',
      objective:
        'Head forward of the shoulders, right shoulder rolled forward. Front of the chest and underarm tight and tender, sends to the blade. Released chest and underarm first, then light work between spine and blade.',
      assessment:
        'Findings fit muscle tension of the chest and underarm with leaning forward as a likely load. The sore spot itself feels long, not short.',
      plan: 'Chest first, then blade. Home care started: chest rub, doorway stretch. Screen closer. Next visit in one week.',
    },
    {
      subjective:
        'Since last visit a little better: “the afternoon is fine now, evenings not yet”. Did the chest rub most days, the stretch when there was time.',
      objective:
        'Chest softer, underarm still tender. Blade moves more freely. Same order of work; 5 minutes less needed in front.',
      assessment: 'Moving in the right direction. Leaning forward stays the main suspect.',
      plan: 'Add shoulder-blade squeeze at pain 4 or less. Keep the stretch at twice a day.',
    },
    {
      subjective:
        'Caught the lean “four times out of five”. No knot for three days, then a long deadline brought it back for an evening.',
      objective:
        'Little tenderness in front. Between spine and blade even on both sides. Reaching up full and easy.',
      assessment: 'The habit test fits: good days are days without the lean.',
      plan: 'Go on with strengthening. Visit in three weeks, then as needed.',
    },
  ],
  question: {
    text: 'Is it fine that the spot on my chest stays pink for a while after the rub?',
    answer:
      'Yes, pink for half an hour is fine. Lighter if it is still there next morning, and skip it if it bruises.',
  },
};

export const screenNeck: Complaint = {
  goal: 'Turn my head when I drive without that pull on the left.',
  marks: [
    { regionId: 'neck_side_l', kind: 'pain', offset: 0, qualities: ['tight', 'ache'], pattern: 'some_moves' },
    { regionId: 'neck_base', kind: 'tight', offset: -1, qualities: ['stiff'], pattern: 'constant' },
    { regionId: 'shoulder_top_l', kind: 'tight', offset: -2, qualities: ['tight'], pattern: 'on_and_off' },
  ],
  worse: ['turning the head', 'sitting'],
  better: ['warmth', 'massage'],
  habits: {
    screen_off_center: { value: 3, side: 'left' },
    forward_head: often,
    phone_cradle: { value: 2, side: 'left' },
    pillow_poor: { value: 2, side: null },
  },
  hardThings: ['Looking over the left shoulder in the car', 'A video call of an hour'],
  techniques: [
    { technique: 'myofascial_release', regionId: 'neck_front_l', position: 'supine' },
    { technique: 'petrissage', regionId: 'shoulder_top_l', position: 'supine' },
    { technique: 'positional_release', regionId: 'neck_side_l', position: 'supine' },
  ],
  items: [
    { exerciseId: 'rel_trap_squeeze', why: 'Softens the top of the shoulder that hangs on to the neck.' },
    {
      exerciseId: 'str_upper_trap',
      why: 'Lets the side of the neck lengthen again, gently and without a pull in the arm.',
    },
    {
      exerciseId: 'sth_chin_tuck_wall',
      why: 'The deep muscles in front hold the head; strong ones free the sides.',
    },
    {
      exerciseId: 'hab_screen_center',
      why: 'Your second screen keeps your head turned left for hours. We move it and see.',
    },
  ],
  visits: [
    {
      subjective:
        '{first} describes a pull on the left of the neck when turning to reverse the car, for about three months. No dizziness, no arm symptoms.',
      objective:
        'Turning left 70 % of the right, pull at the end. Left side of the neck and top of the shoulder tight; front of the neck tender. Gentle work only.',
      assessment:
        'Findings fit tension of the side of the neck with a screen off to the left as a likely load.',
      plan: 'Screen to the middle this week. Trapezius squeeze and side stretch at home. Next visit in ten days.',
    },
    {
      subjective: 'Moved the second screen. Turning is easier in the morning, stiff by five o’clock.',
      objective: 'Turning left 85 % of the right. Top of the shoulder softer. Base of the neck still stiff.',
      assessment: 'Improved with the screen in front. Pillow to be looked at next.',
      plan: 'Add chin slide at the wall. Bring a photo of the pillow from the side.',
    },
    {
      subjective: 'One stiff morning in two weeks. “I looked over my shoulder without thinking about it.”',
      objective: 'Turning nearly even. No tender points of note on the left.',
      assessment: 'Head turned for hours fits as the main load; confirmed by the change.',
      plan: 'Home care every second day. Visit in a month.',
    },
  ],
  question: {
    text: 'Should the side stretch pull down into my arm? I feel it near the elbow.',
    answer:
      'No. Ease off until you feel it in the neck only; the hand stays on the chair, not the floor. If the arm still feels it, leave it out and tell me.',
  },
};

export const jawHead: Complaint = {
  goal: 'Fewer headaches at the temples, and a jaw that is not tired in the morning.',
  marks: [
    {
      regionId: 'temple_r',
      kind: 'pain',
      offset: 0,
      qualities: ['ache', 'throbbing'],
      pattern: 'on_and_off',
      worse: ['stress'],
      better: ['rest', 'warmth'],
      radiatesTo: ['forehead_r'],
    },
    { regionId: 'jaw_r', kind: 'tight', offset: -1, qualities: ['tight', 'sore'], pattern: 'on_and_off' },
    { regionId: 'head_back_r', kind: 'tender', offset: -2, qualities: ['tight'], pattern: 'on_and_off' },
  ],
  worse: ['stress', 'looking down'],
  better: ['resting', 'warmth'],
  habits: {
    jaw_clench: always,
    stress_shrug: often,
    head_down: hours(4),
    sleep_one_side: { value: 4, side: 'right' },
  },
  hardThings: ['Chewing bread on the right', 'Reading for an hour in the evening'],
  techniques: [
    { technique: 'compression', regionId: 'jaw_r', position: 'supine' },
    { technique: 'effleurage', regionId: 'temple_r', position: 'supine' },
    { technique: 'sustained_pressure', regionId: 'head_back_r', position: 'supine' },
  ],
  items: [
    {
      exerciseId: 'rel_temple_circles',
      why: 'The temple muscle works with the jaw; small circles let it stop.',
    },
    {
      exerciseId: 'rel_suboccipital_fingers',
      why: 'The small muscles under the skull are often felt at the temple.',
    },
    {
      exerciseId: 'brt_jaw_rest',
      why: 'Tongue up, teeth apart: the resting place a clenched jaw has forgotten.',
    },
    {
      exerciseId: 'hab_jaw_check',
      why: 'Catching the clench a few times a day may matter more than any massage.',
    },
  ],
  visits: [
    {
      subjective:
        '{first} reports temple headaches three days a week, jaw tired on waking. Seen by a doctor in spring: told it is tension-type, not confirmed here. No change in sight.',
      objective:
        'Opens three fingers, slight drift to the right. Right jaw muscle and temple tender, sends to the familiar headache. Base of the skull tight on the right.',
      assessment: 'Findings fit clenching as a likely load; base of the skull may add to it.',
      plan: 'Teeth apart as the one habit. Temple circles and base-of-skull hold in the evening. Keep the dentist’s date.',
    },
    {
      subjective: 'Two headache days this week. Caught herself clenching “every time an e-mail comes in”.',
      objective: 'Jaw opens straight. Temple less tender. Neck turns fully.',
      assessment: 'Better. The habit seems to carry it.',
      plan: 'Go on unchanged for two weeks.',
    },
    {
      subjective: 'One headache in ten days. Night guard fitted by the dentist.',
      objective: 'Even on both sides. Light work, mostly breathing.',
      assessment: 'Clenching fits as the cause we tested.',
      plan: 'Breathing at night. Visit in six weeks.',
    },
  ],
  question: {
    text: 'How hard may I press at the back of the skull? It is quite tender.',
    answer:
      'Like pressing a ripe peach: you feel it and can still breathe out slowly. Twenty seconds, then rest.',
  },
};
