/** How names, e-mail and phone are folded into keys that are found again by a misspelt or partial word. */

const SPELLING_PREFIX = '~';
const FUZZY_LETTERS = 6;
/** The shortest part of a phone number that finds it: the last four digits are what people read out. */
const MIN_PHONE_DIGITS = 4;
/** Equal in two numbers that differ in how their country and area codes are written. */
const SUBSCRIBER_DIGITS = 7;
const PHONE_PART = /^\+?[\d()./-]*\d[\d()./-]*$/;
const MAX_TYPED_WORDS = 6;

const LETTERS_WITHOUT_MARKS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

export interface Searchable {
  legalName: string;
  preferredName: string | null;
  email: string | null;
  phone: string | null;
}

export interface SearchKey {
  key: string;
  /** The whole word the key stands for; results are ranked by how far what was typed is from it. */
  word: string;
}

/** One word of what somebody typed: found by keys that start with `word`, and by keys equal to a spelling. */
export interface TypedWord {
  word: string;
  spellings: readonly string[];
}

/** Lower case, without accents, letters and digits alone: `Ångström-Łuk` becomes `angstrom`, `luk`. */
export function foldedWords(text: string): string[] {
  return fold(text)
    .replace(/['’‘ʼ`]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 0);
}

/** All keys of a client: her words, each with the spellings around its first six letters; e-mail; ends of the phone. */
export function searchKeysOf(client: Searchable): SearchKey[] {
  const names = `${client.legalName} ${client.preferredName ?? ''}`;
  const email = fold(client.email ?? '');
  const words = new Set([
    ...foldedWords(names),
    ...names.split(/\s+/).flatMap(joined),
    ...foldedWords(email.split('@')[0] ?? ''),
  ]);
  return [
    ...[...words].flatMap((word) => [word, ...spellingsOf(word)].map((key) => ({ key, word }))),
    ...(email === '' ? [] : [{ key: email, word: email }]),
    ...phoneKeysOf(client.phone ?? ''),
  ];
}

/** The words of a search; a phone number typed in groups and an e-mail are one word each. */
export function typedWordsOf(text: string): TypedWord[] {
  const groups: string[] = [];
  for (const part of text.trim().split(/\s+/)) {
    const last = groups.at(-1);
    const continues = last !== undefined && PHONE_PART.test(last) && PHONE_PART.test(part);
    if (continues) groups.splice(-1, 1, last + part);
    else groups.push(part);
  }
  return groups.flatMap(typedGroup).slice(0, MAX_TYPED_WORDS);
}

/** Family name first, folded: how a list is ordered. */
export function sortNameOf(legalName: string): string {
  const words = foldedWords(legalName);
  return [words.at(-1) ?? '', ...words.slice(0, -1)].join(' ');
}

/** The start of a word, whole and with each letter left out: two words one letter apart share one of these. */
export function spellingsOf(word: string): string[] {
  const letters = Array.from(word).slice(0, FUZZY_LETTERS);
  if (letters.length < 2 || isDigits(word)) return [];
  const starts = letters.length === 2 ? [] : letters.map((_, left) => letters.toSpliced(left, 1).join(''));
  return [...new Set([letters.join(''), ...starts])].map((start) => SPELLING_PREFIX + start);
}

function typedGroup(group: string): TypedWord[] {
  if (group.includes('@')) return [{ word: fold(group), spellings: [] }];
  if (PHONE_PART.test(group)) {
    const digits = digitsOf(group);
    return [{ word: digits, spellings: subscriberKeysOf(digits) }];
  }
  return foldedWords(group).map((word) => ({ word, spellings: spellingsOf(word) }));
}

function phoneKeysOf(phone: string): SearchKey[] {
  const word = digitsOf(phone);
  const ends = Array.from(word, (_, from) => word.slice(from));
  const keys = ends.filter((end, from) => from === 0 || end.length >= MIN_PHONE_DIGITS);
  return [...keys, ...subscriberKeysOf(word)].map((key) => ({ key, word }));
}

export function subscriberKeysOf(digits: string): string[] {
  return digits.length >= SUBSCRIBER_DIGITS ? [SPELLING_PREFIX + digits.slice(-SUBSCRIBER_DIGITS)] : [];
}

/** A whole number without the zeros before an area code, so that `+49 (0)170 …` and `0170 …` end alike. */
export function digitsOf(phone: string): string {
  const digits = phone.replace('(0)', '').replace(/\D/g, '');
  return digits.length > SUBSCRIBER_DIGITS ? digits.replace(/^0+/, '') : digits;
}

/** `Al-Rashid` is typed `alrashid` as well. */
function joined(name: string): string[] {
  const parts = foldedWords(name);
  return parts.length > 1 ? [parts.join('')] : [];
}

export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[łøđðıßæœþ]/g, (letter) => LETTERS_WITHOUT_MARKS[letter] ?? letter);
}

function isDigits(word: string): boolean {
  return /^\p{N}+$/u.test(word);
}
