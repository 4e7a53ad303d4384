/**
 * Parts of the shipped knowledge that a practice reviews as one. What nobody in the practice has reviewed, in the
 * version now shipped, is shown as a draft. `habits` are the causes.
 */
export const REVIEW_AREAS = [
  'exercises',
  'muscles',
  'habits',
  'conditions',
  'red_flags',
  'consents',
] as const;
export type ReviewArea = (typeof REVIEW_AREAS)[number];
