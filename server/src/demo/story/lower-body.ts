import type { Complaint } from './complaint.js';

const yes = { value: true, side: null } as const;
const often = { value: 3, side: null } as const;
const hours = (value: number) => ({ value, side: null });

/** Back, hip, leg and foot: what seats, shoes and sudden effort feed. */
export const lowBack: Complaint = {
  goal: 'Get out of the car without walking bent for a minute.',
  marks: [
    { regionId: 'low_back_r', kind: 'pain', offset: 0, qualities: ['ache', 'stiff'], pattern: 'on_and_off' },
    { regionId: 'low_back_l', kind: 'pain', offset: -1, qualities: ['ache'], pattern: 'on_and_off' },
    { regionId: 'hip_front_r', kind: 'tight', offset: -2, qualities: ['tight'], pattern: 'some_moves' },
  ],
  worse: ['sitting', 'standing'],
  better: ['moving', 'lying flat'],
  habits: { driving: hours(5), sit_long: hours(8), wallet_sit: yes, bend_lift: often },
  hardThings: ['Getting out of the car', 'Tying shoes in the morning'],
  techniques: [
    { technique: 'sustained_pressure', regionId: 'hip_front_r', position: 'supine' },
    { technique: 'petrissage', regionId: 'low_back_r', position: 'prone' },
    { technique: 'effleurage', regionId: 'buttock_r', position: 'prone' },
  ],
  items: [
    {
      exerciseId: 'str_hip_flexor_stand',
      why: 'Sitting shortens the front of the hip; it pulls on the low back when you stand up.',
    },
    { exerciseId: 'mob_cat_cow', why: 'Gentle movement both ways before the day begins.' },
    { exerciseId: 'sth_bridge', why: 'Strong buttocks take over what the low back does alone now.' },
    {
      exerciseId: 'hab_drive_seat',
      why: 'The seat and the wallet tilt you for hours. One change, then we compare.',
    },
  ],
  visits: [
    {
      subjective:
        '{first} has had low back ache for two months, worst on getting up after driving. No leg pain, no numbness, bladder and bowel unchanged.',
      objective:
        'Bends to the knees, stiff at the start. Front of the right hip tight; low back guarded on both sides. Buttocks weak on bridge.',
      assessment:
        'Findings fit tension of hip front and low back with long sitting and the wallet as likely loads.',
      plan: 'Hip front first. Wallet out of the pocket. Hip stretch and cat-cow at home.',
    },
    {
      subjective: 'Gets out of the car straight on most days. Garden work set it off once.',
      objective: 'Bends below the knees. Hip front looser.',
      assessment: 'Better with less sitting in one piece.',
      plan: 'Add the bridge. Stop every hour on long drives.',
    },
    {
      subjective: 'Two good weeks. “I forget about it until I drive to the coast.”',
      objective: 'Bends to mid-shin, easy. Bridge held 20 s.',
      assessment: 'Seat and wallet fit as the load.',
      plan: 'Strengthen twice a week. Visit in a month.',
    },
  ],
  question: {
    text: 'I only feel the bridge in the back of my thighs. Is that right?',
    answer:
      'Bring the feet a hand’s width closer and press the heels down: then the buttocks do it. Six good ones are enough.',
  },
};

export const hipSitting: Complaint = {
  goal: 'Walk the dog for an hour without the hip talking.',
  marks: [
    { regionId: 'buttock_r', kind: 'pain', offset: 0, qualities: ['ache', 'sore'], pattern: 'on_and_off' },
    { regionId: 'hip_outer_r', kind: 'tender', offset: -1, qualities: ['sore'], pattern: 'some_moves' },
  ],
  worse: ['sitting', 'walking'],
  better: ['stretching', 'lying flat'],
  habits: {
    crossed_legs: { value: 3, side: 'right' },
    stand_one_leg: { value: 3, side: 'right' },
    sit_long: hours(6),
  },
  hardThings: ['An hour’s walk', 'Lying on the right side'],
  techniques: [
    { technique: 'sustained_pressure', regionId: 'buttock_r', position: 'prone' },
    { technique: 'petrissage', regionId: 'hip_outer_r', position: 'side_lying_left' },
  ],
  items: [
    {
      exerciseId: 'rel_glute_ball_wall',
      why: 'The spot on the ball is where the ache is made; stand with your side to the wall.',
    },
    { exerciseId: 'str_figure4_seated', why: 'Opens the back of the hip while you sit anyway.' },
    {
      exerciseId: 'sth_side_leg_lift',
      why: 'A stronger side of the hip keeps the pelvis level when you walk.',
    },
    { exerciseId: 'hab_stand_even', why: 'You rest on the right leg. We try both legs for two weeks.' },
  ],
  visits: [
    {
      subjective:
        '{first} feels an ache in the right buttock after twenty minutes of sitting or walking. No pain below the knee, no numbness.',
      objective:
        'Stands on the right leg by habit. Right buttock tight and tender, familiar ache. Side of the hip weak on the right.',
      assessment: 'Findings fit tension of the deep buttock with standing on one leg as a likely load.',
      plan: 'Ball at the wall, seated figure four. Stand on both legs.',
    },
    {
      subjective: 'Forty minutes of walking now. The ball “hurts in a good way”.',
      objective: 'Less tender. Hip turns in further.',
      assessment: 'Improved.',
      plan: 'Add side leg lift.',
    },
  ],
  question: {
    text: 'Which colour of band should I buy for later?',
    answer: 'None yet. When twelve side lifts are easy, get the lightest one; the colours differ by brand.',
  },
};

export const runnersCalf: Complaint = {
  goal: 'Run ten kilometres again without the calf tightening.',
  marks: [
    { regionId: 'calf_r', kind: 'tight', offset: 0, qualities: ['tight', 'cramp'], pattern: 'some_moves' },
    { regionId: 'heel_r', kind: 'pain', offset: -1, qualities: ['ache'], pattern: 'some_moves' },
  ],
  worse: ['walking', 'standing'],
  better: ['massage', 'stretching'],
  habits: { running: often, shoes: { value: 2, side: null }, sudden_load: yes },
  hardThings: ['Running more than four kilometres', 'First steps in the morning'],
  techniques: [
    { technique: 'petrissage', regionId: 'calf_r', position: 'prone' },
    { technique: 'friction', regionId: 'heel_r', position: 'prone' },
  ],
  items: [
    { exerciseId: 'rel_calf_hands', why: 'Softens the calf before you ask it to lengthen.' },
    { exerciseId: 'str_calf_bent', why: 'Reaches the deep part of the calf that pulls on the heel.' },
    { exerciseId: 'sth_calf_raise', why: 'Slow raises make the calf ready for the distance.' },
    {
      exerciseId: 'hab_load_step',
      why: 'The distance doubled in a week. Ten percent a week is what tissue can follow.',
    },
  ],
  visits: [
    {
      subjective:
        '{first} raised the weekly distance from 15 to 32 km in May; since then the right calf tightens at 4 km. No swelling, no warmth, no pain at rest.',
      objective:
        'Calf tight from the middle down, heel tender underneath. No swelling, no redness, both legs the same size. Bent-knee lunge shorter on the right.',
      assessment: 'Findings fit tension of the deep calf with a sudden rise in running as a likely load.',
      plan: 'Run every second day, 4 km. Bent-knee stretch and slow raises.',
    },
    {
      subjective: 'Five kilometres without stopping. First steps in the morning still stiff.',
      objective: 'Lunge nearly even. Heel less tender.',
      assessment: 'On the way.',
      plan: 'Ten percent a week. Single-leg raises when fifteen are easy.',
    },
    {
      subjective: 'Seven kilometres on Sunday, calf quiet.',
      objective: 'Even. Twenty slow raises without a tremor.',
      assessment: 'Sudden load confirmed as the cause we tested.',
      plan: 'Ready to go on alone. Check-in in four weeks.',
    },
  ],
  question: {
    text: 'Is a short swim fine on the days without running?',
    answer: 'Yes, easy kicking is fine. Leave out the push-offs with the right foot this week.',
  },
};

export const standingFeet: Complaint = {
  goal: 'Stand through a shift and still feel like cooking in the evening.',
  marks: [
    { regionId: 'sole_l', kind: 'pain', offset: 0, qualities: ['ache', 'burning'], pattern: 'on_and_off' },
    { regionId: 'sole_r', kind: 'pain', offset: -1, qualities: ['ache'], pattern: 'on_and_off' },
    { regionId: 'calf_l', kind: 'tight', offset: -2, qualities: ['tight'], pattern: 'on_and_off' },
  ],
  worse: ['standing', 'walking'],
  better: ['resting', 'massage'],
  habits: {
    stand_long: hours(9),
    shoes: { value: 3, side: null },
    stand_one_leg: { value: 2, side: 'left' },
  },
  hardThings: ['The last two hours of a shift', 'Barefoot on the kitchen floor'],
  techniques: [
    { technique: 'sustained_pressure', regionId: 'sole_l', position: 'supine' },
    { technique: 'petrissage', regionId: 'calf_l', position: 'prone' },
  ],
  items: [
    { exerciseId: 'rel_foot_ball', why: 'Two minutes after work let the sole spread again.' },
    { exerciseId: 'str_plantar', why: 'Lengthens the sole before the first steps of the day.' },
    { exerciseId: 'sth_calf_raise', why: 'The calf carries the arch; strong calves rest the sole.' },
    {
      exerciseId: 'hab_counter_foot',
      why: 'One foot on a low rail, then the other: small change, long shift.',
    },
  ],
  visits: [
    {
      subjective:
        '{first} has burning soles from the sixth hour of a shift, better on days off. No numbness, no sores.',
      objective: 'Soles tender along the inner edge, left more. Calves tight. Skin normal.',
      assessment: 'Findings fit tension of sole and calf with long standing as a likely load.',
      plan: 'Ball after work, stretch before the first steps. Change shoes at midday.',
    },
    {
      subjective: 'Evenings better since the second pair of shoes.',
      objective: 'Less tender on both sides.',
      assessment: 'Shoes seem to matter most.',
      plan: 'Go on. Slow raises three times a week.',
    },
  ],
  question: {
    text: 'Frozen bottle or tennis ball: which one is better for the soles?',
    answer:
      'The ball while it burns after work. The cold bottle only if you like it, two minutes with a sock on.',
  },
};
