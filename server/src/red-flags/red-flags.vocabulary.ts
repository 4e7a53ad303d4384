/** Where a red flag came up. */
export const RED_FLAG_SOURCES = ['intake', 'check_in', 'session_note', 'message', 'interview'] as const;
export type RedFlagSource = (typeof RED_FLAG_SOURCES)[number];

export const RED_FLAG_LIMITS = { clinicianName: 120, clinicianRole: 80, answer: 2000 } as const;
