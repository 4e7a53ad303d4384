import type { ClientMatch } from '@api/duplicates/dto/match.dto';
import type { MatchReason, MergeField, MergeMeeting } from '@api/duplicates/duplicates.vocabulary';
import type { Added, RecordCounts } from '@api/duplicates/dto/merge.dto';
import { plural } from '../core/plural';
import type { Viewer } from '../core/viewer';

const REASONS: Record<MatchReason, string> = {
  same_birth_date: $localize`same birth date`,
  birth_date_unknown: $localize`birth date of one is not known`,
  same_name: $localize`same name`,
  near_name: $localize`name differs by one letter`,
  same_given_name: $localize`same first name`,
  same_family_name: $localize`same family name`,
  same_email: $localize`same e-mail`,
  same_phone: $localize`same phone`,
};

/** "Same birth date, same phone" */
export function reasonsInWords(reasons: readonly MatchReason[]): string {
  const words = reasons.map((reason) => REASONS[reason]).join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export const FIELD_WORDS: Record<MergeField, string> = {
  legalName: $localize`Full name`,
  preferredName: $localize`Preferred name`,
  pronouns: $localize`Pronouns`,
  birthDate: $localize`Birth date`,
  email: $localize`E-mail`,
  phone: $localize`Phone`,
  emergencyContactName: $localize`Emergency contact`,
  emergencyContactPhone: $localize`Emergency phone`,
  occupation: $localize`Work`,
  dominantHand: $localize`Stronger hand`,
};

export const MEETING_WORDS: Record<MergeMeeting, string> = {
  birth_dates_differ: $localize`Their birth dates differ. Twins, or parent and child, often share an address: make sure that this is one person.`,
  two_addresses: $localize`Both e-mail addresses still open the portal.`,
  two_threads: $localize`Their messages come together in one thread.`,
  two_note_chains: $localize`Signed notes stay signed as they are, each in the order it was signed.`,
  links_out: $localize`A form that is out keeps its link, and comes in to this client.`,
  plan_on_hold: $localize`A red flag is open: the home-care plan goes on hold until a clinician has answered.`,
};

const COUNTED: readonly (readonly [keyof RecordCounts, string])[] = [
  ['signedNotes', $localize`Signed notes`],
  ['draftNotes', $localize`Notes not signed yet`],
  ['forms', $localize`Forms sent in`],
  ['openForms', $localize`Forms that are out`],
  ['sharedPlans', $localize`Plans sent`],
  ['conditions', $localize`Active conditions`],
  ['checkIns', $localize`Check-ins`],
  ['messages', $localize`Messages`],
  ['comingVisits', $localize`Visits to come`],
  ['openRedFlags', $localize`Open red flags`],
];

/** What at least one of two records has, with both numbers. */
export function countsOf(
  stays: RecordCounts,
  merged: RecordCounts,
): readonly { name: string; stays: number; merged: number }[] {
  return COUNTED.map(([key, name]) => ({ name, stays: stays[key], merged: merged[key] })).filter(
    (row) => row.stays + row.merged > 0,
  );
}

/** "1 signed note, 2 check-ins", or that nothing was. */
export function addedInWords(added: Added, viewer: Viewer): string {
  const { notes, forms, plans, checkIns, messages } = added;
  const words = [
    [notes, { one: $localize`1 signed note`, other: $localize`${notes}:count: signed notes` }],
    [forms, { one: $localize`1 form`, other: $localize`${forms}:count: forms` }],
    [plans, { one: $localize`1 plan sent`, other: $localize`${plans}:count: plans sent` }],
    [checkIns, { one: $localize`1 check-in`, other: $localize`${checkIns}:count: check-ins` }],
    [messages, { one: $localize`1 message`, other: $localize`${messages}:count: messages` }],
  ] as const;
  const said = words.flatMap(([count, forms]) => (count > 0 ? [plural(count, forms, viewer)] : []));
  return said.length > 0 ? said.join(', ') : $localize`nothing`;
}

/** Which of two stays unless somebody says otherwise: the one in care, and of two the older record. */
export function sidesOf({ client, other }: ClientMatch): { staysId: string; mergedId: string } {
  const [stays, merged] = [client, other].sort(
    (a, b) => Number(a.isArchived) - Number(b.isArchived) || a.createdAt.localeCompare(b.createdAt),
  );
  return { staysId: stays?.clientId ?? client.clientId, mergedId: merged?.clientId ?? other.clientId };
}

/** "28 November 2026" */
export function dayInWords(at: string, { locale, timeZone }: Viewer): string {
  const isDay = at.length === 10;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: isDay ? 'UTC' : timeZone }).format(
    new Date(isDay ? `${at}T00:00:00Z` : at),
  );
}
