export const DOMINANT_HANDS = ['left', 'right', 'both'] as const;

export const CLIENT_LIMITS = {
  name: 120,
  tag: 40,
  tags: 12,
  occupation: 200,
  page: 20,
  pageMax: 100,
} as const;
