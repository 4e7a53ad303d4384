/** The words of a text as a search compares them: without accents, capitals and marks. */
export function searchWords(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter((word) => word !== '');
}

/** Whether a typed word means a known one: its beginning, or its plural. */
export function meansWord(known: string, typed: string): boolean {
  return (
    known.startsWith(typed) ||
    (typed.length > 3 && typed.length - known.length <= 2 && typed.startsWith(known))
  );
}
