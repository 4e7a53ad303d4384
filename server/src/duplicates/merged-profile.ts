import type { ClientForm } from '../clients/dto/client.dto.js';
import type { MergeChoices, MergedFields, MergePreview } from './dto/merge.dto.js';
import { MERGE_FIELDS, type MergeField } from './duplicates.vocabulary.js';

/** What two profiles say differently, and what the one that stays does not know yet. */
export function compareProfiles(
  stays: ClientForm,
  merged: ClientForm,
): Pick<MergePreview, 'differences' | 'takenOver'> {
  const known = MERGE_FIELDS.map((field) => ({ field, mine: stays[field], theirs: merged[field] }));
  return {
    differences: known.flatMap(({ field, mine, theirs }) =>
      mine !== null && theirs !== null && mine !== theirs ? [{ field, stays: mine, merged: theirs }] : [],
    ),
    takenOver: known.flatMap(({ field, mine, theirs }) =>
      mine === null && theirs !== null ? [{ field, value: theirs }] : [],
    ),
  };
}

/** The fields of the profile that stays which change, as they were and as they become. */
export function mergeProfiles(
  stays: ClientForm,
  merged: ClientForm,
  choices: MergeChoices['fields'],
): { before: MergedFields; after: MergedFields } {
  const { differences, takenOver } = compareProfiles(stays, merged);
  const changing: (MergeField | 'tags')[] = [
    ...differences.map(({ field }) => field).filter((field) => choices[field] === 'merged'),
    ...takenOver.map(({ field }) => field),
  ];
  const tags = [...new Set([...stays.tags, ...merged.tags])];
  if (tags.length > stays.tags.length) changing.push('tags');
  const after = { ...merged, tags };
  return {
    before: Object.fromEntries(changing.map((field) => [field, stays[field]])),
    after: Object.fromEntries(changing.map((field) => [field, after[field]])),
  };
}

/** What goes back when the records are parted: fields that nobody changed since. */
export function restoredFields(
  now: Readonly<Partial<ClientForm>>,
  before: MergedFields,
  after: MergedFields,
): MergedFields {
  const fields = Object.keys(before) as (keyof MergedFields)[];
  const unchanged = fields.filter((field) => JSON.stringify(now[field]) === JSON.stringify(after[field]));
  return Object.fromEntries(unchanged.map((field) => [field, before[field]]));
}
