/** The pictures of the figure. `left` and `right` are the person's own sides. */
export const BODY_VIEWS = [
  'anterior',
  'posterior',
  'left',
  'right',
  'soles',
  'hands_palm',
  'hands_back',
] as const;
export type BodyView = (typeof BODY_VIEWS)[number];

export const BODY_SIDES = ['left', 'right', 'midline'] as const;
export type BodySide = (typeof BODY_SIDES)[number];

/** How the areas are grouped in lists, from head to foot. */
export const BODY_GROUPS = [
  'head',
  'neck',
  'shoulder',
  'upper_back',
  'front',
  'low_back',
  'hip',
  'arm',
  'hand',
  'leg',
  'foot',
] as const;
export type BodyGroup = (typeof BODY_GROUPS)[number];
