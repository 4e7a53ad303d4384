let last = 0;

/** An id for linking a label, a hint or a heading to its element; unique while the page is open. */
export const elementId = (prefix: string): string => `${prefix}-${++last}`;
