import type { MergePreview } from './dto/merge.dto.js';
import type { MergeMeeting } from './duplicates.vocabulary.js';
import { compareProfiles } from './merged-profile.js';
import type { FoundRecord } from './merges.repository.js';

/** What will come together when one record is merged into another. */
export function toPreview(stays: FoundRecord, merged: FoundRecord): MergePreview {
  return {
    stays: toRecord(stays),
    merged: toRecord(merged),
    ...compareProfiles(stays.profile, merged.profile),
    meetings: meetingsOf(stays, merged),
    needsPlanChoice: stays.plan !== null && merged.plan !== null,
  };
}

function meetingsOf(stays: FoundRecord, merged: FoundRecord): MergeMeeting[] {
  const differs = (field: 'birthDate' | 'email') =>
    stays.profile[field] !== null &&
    merged.profile[field] !== null &&
    stays.profile[field] !== merged.profile[field];
  const both = (count: 'messages' | 'signedNotes') => stays.counts[count] > 0 && merged.counts[count] > 0;
  const meets: Record<MergeMeeting, boolean> = {
    birth_dates_differ: differs('birthDate'),
    two_addresses: differs('email'),
    two_threads: both('messages'),
    two_note_chains: both('signedNotes'),
    links_out: merged.counts.openForms > 0,
    plan_on_hold:
      stays.counts.openRedFlags + merged.counts.openRedFlags > 0 &&
      [stays, merged].some(({ plan }) => plan?.sharedAt),
  };
  return (Object.keys(meets) as MergeMeeting[]).filter((meeting) => meets[meeting]);
}

function toRecord({
  id,
  version,
  createdAt,
  archivedAt,
  profile,
  counts,
  plan,
}: FoundRecord): MergePreview['stays'] {
  const { legalName, preferredName } = profile;
  return {
    clientId: id,
    name: preferredName ? `${preferredName} (${legalName})` : legalName,
    version,
    createdAt: createdAt.toISOString(),
    isArchived: archivedAt !== null,
    counts,
    plan: plan && {
      title: plan.title,
      items: plan.items,
      sharedAt: plan.sharedAt && new Date(plan.sharedAt).toISOString(),
    },
  };
}
