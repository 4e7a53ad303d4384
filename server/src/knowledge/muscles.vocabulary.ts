/** Parts of the body in which muscles are listed, from head to foot. */
export const MUSCLE_GROUPS = [
  'head',
  'neck',
  'shoulder girdle',
  'back',
  'chest',
  'rotator cuff',
  'shoulder',
  'arm',
  'forearm',
  'hand',
  'abdomen',
  'hip',
  'pelvis',
  'thigh',
  'leg',
  'foot',
] as const;
export type MuscleGroup = (typeof MUSCLE_GROUPS)[number];

/** What a person may do to a muscle herself. */
export const MUSCLE_SELF_CARE = [
  'ok',
  'therapist_taught',
  'stretch_only',
  'train_only',
  'therapist_only',
  'refer',
] as const;
export type MuscleSelfCare = (typeof MUSCLE_SELF_CARE)[number];

/** What a posture pattern makes of a muscle. */
export const POSTURE_STATES = ['tight', 'weak', 'overstretched'] as const;
export type PostureState = (typeof POSTURE_STATES)[number];
