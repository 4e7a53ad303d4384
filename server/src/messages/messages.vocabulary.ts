export const MESSAGE_AUTHORS = ['client', 'staff'] as const;
export type MessageAuthor = (typeof MESSAGE_AUTHORS)[number];

export const MESSAGE_LIMITS = { text: 2000, page: 50 } as const;
