/** How names, e-mail and phone are folded into keys that are found again by a misspelt or partial word. */

const SPELLING_PREFIX = '~';
const FUZZY_LETTERS = 6;
const MIN_FUZZY_LETTERS = 3;

/** Lower case, without accents, letters and digits alone: `Ångström-Łuk` becomes `angstrom`, `luk`. */
export function foldedWords(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replaceAll('đ', 'd')
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 0);
}

export interface Searchable {
  legalName: string;
  preferredName: string | null;
  email: string | null;
  phone: string | null;
}

export interface SearchKey {
  key: string;
  word: string;
}

/** All keys of a client: each word itself, and for each the spellings around its first six letters. */
export function searchKeysOf(client: Searchable): SearchKey[] {
  const digits = (client.phone ?? '').replace(/\D/g, '');
  const texts = [client.legalName, client.preferredName ?? '', client.email ?? ''];
  const words = new Set(texts.flatMap(foldedWords));
  if (digits.length > 0) words.add(digits);
  if (digits.length > 7) words.add(digits.slice(-7)); // found without the country and area code too
  return [...words].flatMap((word) => [
    { key: word, word },
    ...[...spellingsOf(word)].map((spelling) => ({ key: spelling, word })),
  ]);
}

/** The start of a word, whole and with each letter left out: two words one letter apart share one of these. */
export function spellingsOf(word: string): Set<string> {
  if (word.length < MIN_FUZZY_LETTERS || /^\p{N}+$/u.test(word)) return new Set();
  const start = word.slice(0, FUZZY_LETTERS);
  const spellings = new Set([SPELLING_PREFIX + start]);
  for (let i = 0; i < start.length; i += 1) {
    spellings.add(SPELLING_PREFIX + start.slice(0, i) + start.slice(i + 1));
  }
  return spellings;
}

/** Family name first, folded: how a list is ordered. */
export function sortNameOf(legalName: string): string {
  const words = foldedWords(legalName);
  return [words.at(-1) ?? '', ...words.slice(0, -1)].join(' ');
}
