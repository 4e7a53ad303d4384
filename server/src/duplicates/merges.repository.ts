import { Injectable } from '@nestjs/common';
import { CLIENT_OF_ID, JOIN_CLIENT, RECORDS_OF_C } from '../clients/client-records.js';
import type { ClientForm } from '../clients/dto/client.dto.js';
import { IS_NEWEST_WORD } from '../health-history/newest-word.js';
import { PLAN_OF_C } from '../home-care/plan-of-client.js';
import { AuditedQuery } from '../platform/persistence/audited-query.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import { ClientMergeEntity } from './client-merge.entity.js';
import type { Added, RecordCounts } from './dto/merge.dto.js';
import { MERGE_LIMITS } from './duplicates.vocabulary.js';

/** Two clients with all that lies under each: what would come together. */
const PREVIEW = AuditedQuery.of(
  'preview_client_merge',
  `SELECT c.id, c.version, c.created_at AS "createdAt", c.archived_at AS "archivedAt",
     json_build_object('legalName', c.legal_name, 'preferredName', c.preferred_name, 'pronouns', c.pronouns,
       'birthDate', c.birth_date, 'email', c.email, 'phone', c.phone,
       'emergencyContactName', c.emergency_contact_name, 'emergencyContactPhone', c.emergency_contact_phone,
       'occupation', c.occupation, 'dominantHand', c.dominant_hand, 'tags', c.tags) AS profile,
     json_build_object(
       'signedNotes', (SELECT count(*) FROM session_note n WHERE n.client_id = ANY (record.ids) AND n.state = 'signed'),
       'draftNotes', (SELECT count(*) FROM session_note n WHERE n.client_id = ANY (record.ids) AND n.state = 'draft'),
       'forms', (SELECT count(*) FROM submitted_intake i WHERE i.client_id = ANY (record.ids)),
       'openForms', (SELECT count(*) FROM intake_request r WHERE r.client_id = ANY (record.ids)
          AND r.sent_at IS NOT NULL AND r.revoked_at IS NULL AND r.expires_at > $2 AND NOT EXISTS (
            SELECT FROM submitted_intake i WHERE i.practice_id = r.practice_id AND i.intake_request_id = r.id)),
       'sharedPlans', (SELECT count(*) FROM home_care_plan_version v WHERE v.client_id = ANY (record.ids)),
       'conditions', (SELECT count(*) FROM client_condition h WHERE h.client_id = ANY (record.ids)
          AND h.status = 'active' AND ${IS_NEWEST_WORD}),
       'checkIns', (SELECT count(*) FROM check_in k WHERE k.client_id = ANY (record.ids)),
       'messages', (SELECT count(*) FROM message m WHERE m.client_id = ANY (record.ids)),
       'comingVisits', (SELECT count(*) FROM planned_visit v WHERE v.client_id = ANY (record.ids)
          AND v.starts_at >= $2 AND v.cancelled_at IS NULL),
       'openRedFlags', (SELECT count(*) FROM red_flag_event e WHERE e.client_id = ANY (record.ids) AND NOT EXISTS (
          SELECT FROM red_flag_answer a WHERE a.practice_id = e.practice_id AND a.red_flag_event_id = e.id))
     ) AS counts,
     (SELECT json_build_object('id', p.id, 'title', p.title, 'sharedAt', v.shared_at, 'items', (
         SELECT count(*) FROM home_care_draft_item i WHERE i.practice_id = p.practice_id AND i.plan_id = p.id))
      FROM home_care_plan p LEFT JOIN home_care_plan_version v
        ON v.practice_id = p.practice_id AND v.plan_id = p.id AND v.number = p.shared_number
      WHERE p.practice_id = c.practice_id AND p.id = ${PLAN_OF_C}) AS plan
   FROM client c CROSS JOIN LATERAL (SELECT ${RECORDS_OF_C} AS ids) record
   WHERE c.id = ANY ($1::uuid[]) AND c.merged_into IS NULL`,
  2,
  { action: 'client_merge.preview', objectKind: 'client' },
);

/** What was written under the records `side.ids` since the merge `j`. */
const ADDED = `json_build_object(
  'notes', (SELECT count(*) FROM signed_note n WHERE n.client_id = ANY (side.ids) AND n.signed_at > j.merged_at),
  'forms', (SELECT count(*) FROM submitted_intake i WHERE i.client_id = ANY (side.ids) AND i.submitted_at > j.merged_at),
  'plans', (SELECT count(*) FROM home_care_plan_version v WHERE v.client_id = ANY (side.ids) AND v.shared_at > j.merged_at),
  'checkIns', (SELECT count(*) FROM check_in k WHERE k.client_id = ANY (side.ids) AND k.recorded_at > j.merged_at),
  'messages', (SELECT count(*) FROM message m WHERE m.client_id = ANY (side.ids) AND m.sent_at > j.merged_at))`;

/** A later merge of either of the two that stands: it would have to be undone first. */
const IS_FOLLOWED = `EXISTS (
  SELECT FROM client_merge l
  WHERE l.practice_id = j.practice_id AND l.parted_at IS NULL AND (l.merged_at, l.id) > (j.merged_at, j.id)
    AND (l.client_id IN (j.client_id, j.merged_id) OR l.merged_id IN (j.client_id, j.merged_id)))`;

const MERGE = `j.id, c.id AS "clientId", j.client_id AS "staysId", j.merged_id AS "mergedId",
  coalesce(g.preferred_name || ' (' || g.legal_name || ')', g.legal_name) AS "mergedName",
  b.name AS "mergedByName", j.merged_at AS "mergedAt", j.reason, j.fields_before AS "fieldsBefore",
  j.fields_after AS "fieldsAfter", j.plan_set_aside_id AS "planSetAsideId", j.carried_ids AS "carriedIds",
  j.was_archived_at AS "wasArchivedAt", j.parted_at AS "partedAt", u.name AS "partedByName",
  j.merged_at + make_interval(days => ${MERGE_LIMITS.undoDays}) AS "undoUntil", ${IS_FOLLOWED} AS "isFollowed"`;

const JOURNAL = `client_merge j
  JOIN client o ON o.practice_id = j.practice_id AND o.id = j.client_id ${JOIN_CLIENT}
  JOIN client g ON g.practice_id = j.practice_id AND g.id = j.merged_id
  JOIN staff_member b ON b.practice_id = j.practice_id AND b.id = j.merged_by
  LEFT JOIN staff_member u ON u.practice_id = j.practice_id AND u.id = j.parted_by`;

const LIST = AuditedQuery.of(
  'list_client_merges',
  `SELECT ${MERGE}, (
     SELECT json_object_agg(side.name, ${ADDED}) FROM (VALUES
       ('merged', j.carried_ids || j.merged_id),
       ('stays', ARRAY(SELECT r.id FROM client r
          WHERE r.practice_id = c.practice_id AND r.record_of = c.id
            AND r.id <> ALL (j.carried_ids || j.merged_id)))) side (name, ids)) AS "addedSince"
   FROM ${JOURNAL}
   WHERE j.client_id = ANY (ARRAY(SELECT r.id FROM client r WHERE r.record_of = ${CLIENT_OF_ID}))
   ORDER BY j.merged_at DESC, j.id DESC LIMIT 50`,
  1,
  { action: 'client_merge.list', objectKind: 'client_merge', client: 'clientId' },
);

const FIND = AuditedQuery.of('find_client_merge', `SELECT ${MERGE} FROM ${JOURNAL} WHERE j.id = $1`, 1, {
  action: 'client_merge.view',
  objectKind: 'client_merge',
  client: 'clientId',
});

export interface FoundRecord {
  id: string;
  version: number;
  createdAt: Date;
  archivedAt: Date | null;
  profile: ClientForm;
  counts: RecordCounts;
  plan: { id: string; title: string; items: number; sharedAt: string | null } | null;
}

export type FoundMerge = Pick<
  ClientMergeEntity,
  | 'id'
  | 'mergedId'
  | 'reason'
  | 'fieldsBefore'
  | 'fieldsAfter'
  | 'planSetAsideId'
  | 'carriedIds'
  | 'wasArchivedAt'
  | 'mergedAt'
  | 'partedAt'
> & {
  /** The client who stays in the end, and the record that this merge went into. */
  clientId: string;
  staysId: string;
  mergedName: string;
  mergedByName: string;
  partedByName: string | null;
  undoUntil: Date;
  isFollowed: boolean;
};

export type ListedMerge = FoundMerge & { addedSince: { stays: Added; merged: Added } };

@Injectable()
export class MergesRepository {
  constructor(private readonly tenant: TenantContext) {}

  /** Records that are nobody's or were merged are missing. */
  async preview(ids: readonly string[], now: Date): Promise<FoundRecord[]> {
    return this.tenant.read<FoundRecord>(PREVIEW, [ids, now]);
  }

  /** The merges of a client, newest first. */
  async list(clientId: string): Promise<ListedMerge[]> {
    return this.tenant.read<ListedMerge>(LIST, [clientId]);
  }

  async find(id: string): Promise<FoundMerge | null> {
    return (await this.tenant.read<FoundMerge>(FIND, [id]))[0] ?? null;
  }

  async insert(merge: Omit<ClientMergeEntity, 'practiceId' | 'partedBy' | 'partedAt'>): Promise<void> {
    const { practiceId } = this.tenant;
    await this.tenant.repository(ClientMergeEntity).insert({ ...merge, practiceId });
  }

  async markParted(id: string, parted: Pick<ClientMergeEntity, 'partedBy' | 'partedAt'>): Promise<void> {
    const { practiceId } = this.tenant;
    await this.tenant.repository(ClientMergeEntity).update({ practiceId, id }, parted);
  }
}
