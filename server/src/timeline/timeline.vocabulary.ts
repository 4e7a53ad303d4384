export const TIMELINE_KINDS = ['intake', 'note', 'plan', 'check_in', 'message', 'red_flag'] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

export const TIMELINE_PAGE = 30;
