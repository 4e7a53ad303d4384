import { distanceFrom } from '../clients/edit-distance.js';
import { digitsOf, fold, foldedWords, spellingsOf, subscriberKeysOf } from '../clients/search-keys.js';
import { MATCH_REASONS, type MatchReason, type MatchStrength } from './duplicates.vocabulary.js';

/** What is known of a person, in her record and on her form: of each thing there may be several, or none. */
export interface Known {
  readonly legalNames: readonly string[];
  readonly preferredNames: readonly string[];
  readonly birthDates: readonly string[];
  readonly emails: readonly string[];
  readonly phones: readonly string[];
}

export interface Match {
  readonly strength: MatchStrength;
  readonly reasons: readonly MatchReason[];
}

/** Keys of the search by which others are found who may be the same person. */
export interface MatchKeys {
  readonly contacts: readonly string[];
  readonly given: readonly string[];
  readonly family: readonly string[];
}

/** Words this short are too often one letter apart by chance. */
const NEAR_LETTERS = 4;
/** Fewer digits than a number has without its area code say nothing. */
const PHONE_DIGITS = 7;

export function matchKeysOf(known: Known): MatchKeys {
  const names = namesOf(known);
  return {
    contacts: [
      ...known.emails.map(fold),
      ...known.phones.flatMap((phone) => subscriberKeysOf(digitsOf(phone))),
    ],
    given: [...names.given].flatMap(spellingsOf),
    family: [...names.family].flatMap(spellingsOf),
  };
}

/**
 * Whether two clients may be one person. Another birth date is another person, whatever else is shared: parents give their
 * e-mail for a child. Strong wants the same birth date and the same given name, so that no twin is ever called strong.
 */
export function matchOf(one: Known, other: Known): Match | null {
  const birth = birthOf(one, other);
  if (birth === 'differs') return null;
  const name = compareNames(one, other);
  const isSameEmail = shares(one.emails.map(fold), other.emails.map(fold));
  const isSamePhone = one.phones.some((phone) => other.phones.some((their) => samePhone(phone, their)));
  const hasContact = isSameEmail || isSamePhone;
  const strength = strengthOf({ birth, name, hasContact });
  if (!strength) return null;
  const said: Record<MatchReason, boolean> = {
    same_birth_date: birth === 'same',
    birth_date_unknown: birth === 'unknown',
    same_name: name.isSame,
    near_name: !name.isSame && name.isNear,
    same_given_name: !name.isSame && !name.isNear && name.given === 'same',
    same_family_name: !name.isSame && !name.isNear && name.family === 'same',
    same_email: isSameEmail,
    same_phone: isSamePhone,
  };
  return { strength, reasons: MATCH_REASONS.filter((reason) => said[reason]) };
}

type Likeness = 'same' | 'near' | 'other';

interface NameLikeness {
  readonly given: Likeness;
  readonly family: Likeness;
  readonly isSame: boolean;
  /** One letter apart in one of the two. */
  readonly isNear: boolean;
}

function strengthOf({
  birth,
  name: { given, family },
  hasContact,
}: {
  birth: 'same' | 'unknown';
  name: NameLikeness;
  hasContact: boolean;
}): MatchStrength | null {
  const hasFamily = family !== 'other';
  if (birth === 'unknown') return given === 'same' && (hasContact || hasFamily) ? 'possible' : null;
  if (given === 'same') return hasContact || hasFamily ? 'strong' : 'possible';
  if (given === 'near') return hasContact || hasFamily ? 'possible' : null;
  return hasContact ? 'possible' : null;
}

function birthOf(one: Known, other: Known): 'same' | 'differs' | 'unknown' {
  if (one.birthDates.length === 0 || other.birthDates.length === 0) return 'unknown';
  return shares(one.birthDates, other.birthDates) ? 'same' : 'differs';
}

function compareNames(one: Known, other: Known): NameLikeness {
  const [mine, theirs] = [namesOf(one), namesOf(other)];
  const given = likenessOf(mine.given, theirs.given);
  const family = likenessOf(mine.family, theirs.family);
  return {
    given,
    family,
    isSame: shares(one.legalNames.map(folded), other.legalNames.map(folded)),
    isNear: given !== 'other' && family !== 'other' && (given === 'near' || family === 'near'),
  };
}

/** The first word, and what she likes to be called; all other words may be a family name, such as both of a double one. */
function namesOf({ legalNames, preferredNames }: Known): { given: Set<string>; family: Set<string> } {
  const words = legalNames.map(foldedWords);
  const called = preferredNames.map((name) => foldedWords(name)[0]);
  return {
    given: new Set([...words.map(([first]) => first), ...called].filter((word) => word !== undefined)),
    family: new Set(words.flatMap((all) => all.slice(1)).filter((word) => word.length > 1)),
  };
}

function likenessOf(mine: ReadonlySet<string>, theirs: ReadonlySet<string>): Likeness {
  if (shares([...mine], [...theirs])) return 'same';
  return [...mine].some((word) => [...theirs].some((their) => isNear(word, their))) ? 'near' : 'other';
}

/** One letter missing, extra, wrong or swapped; looked at from both sides, since a word may go on after what was typed. */
function isNear(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < NEAR_LETTERS) return false;
  return Math.max(distanceFrom(a, b), distanceFrom(b, a)) <= 1;
}

/** The same number, with or without the codes of its country and area. */
function samePhone(a: string, b: string): boolean {
  const [short = '', long = ''] = [digitsOf(a), digitsOf(b)].sort((x, y) => x.length - y.length);
  return short.length >= PHONE_DIGITS && long.endsWith(short);
}

function folded(name: string): string {
  return foldedWords(name).join(' ');
}

function shares(mine: readonly string[], theirs: readonly string[]): boolean {
  return mine.some((one) => theirs.includes(one));
}
