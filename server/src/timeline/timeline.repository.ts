import { Injectable } from '@nestjs/common';
import { CLIENT_OF_ID, RECORDS_OF_ID } from '../clients/client-records.js';
import { IS_NEWEST_WORD } from '../health-history/newest-word.js';
import { AuditedQuery, type ReadEvent } from '../platform/persistence/audited-query.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import type { TimelineEntry } from './dto/timeline.dto.js';
import { TIMELINE_PAGE, type TimelineKind } from './timeline.vocabulary.js';

/** Each kind of entry as (id, client_id, at, facts); every branch is read by its own index, newest first. */
const INTAKES = `
  SELECT s.id, s.client_id, s.submitted_at AS at, 'intake' AS kind, jsonb_build_object(
    'requestId', s.intake_request_id,
    'marks', (SELECT count(*) FROM intake_mark m WHERE m.practice_id = s.practice_id
              AND m.intake_response_id = s.intake_response_id AND NOT m.is_removed AND s.has_body_map),
    'conditions', (SELECT count(*) FROM client_condition h WHERE h.practice_id = s.practice_id
                   AND h.client_id = ANY (${RECORDS_OF_ID}) AND h.status = 'active' AND ${IS_NEWEST_WORD}),
    'reviewedAt', (SELECT r.reviewed_at FROM intake_review r WHERE r.practice_id = s.practice_id
                   AND r.submitted_intake_id = s.id),
    'errorReason', x.reason, 'errorAt', x.marked_at, 'errorByName', a.name) AS facts
  FROM submitted_intake s
  LEFT JOIN intake_error x ON x.practice_id = s.practice_id AND x.intake_request_id = s.intake_request_id
    AND x.taken_back_at IS NULL
  LEFT JOIN staff_member a ON a.practice_id = x.practice_id AND a.id = x.marked_by
  WHERE s.client_id = ANY (${RECORDS_OF_ID})`;
const NOTES = `
  SELECT n.id, n.client_id, n.signed_at AS at, 'note' AS kind, jsonb_build_object(
    'noteId', n.note_id, 'author', a.name, 'painBefore', d.pain_before, 'painAfter', d.pain_after,
    'excerpt', left(coalesce(nullif(d.objective, ''), nullif(d.assessment, ''), d.subjective), 200),
    'addenda', (SELECT count(*) FROM note_addendum x WHERE x.practice_id = n.practice_id AND x.note_id = n.note_id)) AS facts
  FROM signed_note n
  JOIN session_note_draft d ON d.practice_id = n.practice_id AND d.note_id = n.note_id
  JOIN staff_member a ON a.practice_id = n.practice_id AND a.id = n.signed_by
  WHERE n.client_id = ANY (${RECORDS_OF_ID})`;
const PLANS = `
  SELECT v.id, v.client_id, v.shared_at AS at, 'plan' AS kind, jsonb_build_object(
    'number', v.number, 'title', v.title, 'message', v.message,
    'itemNames', (SELECT coalesce(jsonb_agg(i.words ->> 'name' ORDER BY i.position), '[]') FROM home_care_plan_item i
                  WHERE i.practice_id = v.practice_id AND i.version_id = v.id)) AS facts
  FROM home_care_plan_version v WHERE v.client_id = ANY (${RECORDS_OF_ID})`;
const CHECK_INS = `
  SELECT c.id, c.client_id, c.at, 'check_in' AS kind, jsonb_build_object(
    'pain', c.pain, 'newSigns', c.new_signs, 'note', c.note,
    'spots', (SELECT jsonb_array_length(m.marks) FROM check_in_map m
              WHERE m.practice_id = c.practice_id AND m.check_in_id = c.id),
    'painBefore', (SELECT b.pain FROM check_in b WHERE b.practice_id = c.practice_id AND b.client_id = ANY (${RECORDS_OF_ID})
                   AND (b.day, b.at) < (c.day, c.at) ORDER BY b.day DESC, b.at DESC LIMIT 1),
    'done', (SELECT count(DISTINCT l.item_id) FROM item_log l WHERE l.practice_id = c.practice_id
             AND l.client_id = ANY (${RECORDS_OF_ID}) AND l.day = c.day AND l.result IN ('done', 'partly')),
    'skipped', (SELECT count(DISTINCT l.item_id) FROM item_log l WHERE l.practice_id = c.practice_id
                AND l.client_id = ANY (${RECORDS_OF_ID}) AND l.day = c.day AND l.result = 'skipped')) AS facts
  FROM check_in c WHERE c.client_id = ANY (${RECORDS_OF_ID})`;
const MESSAGES = `
  SELECT m.id, m.client_id, m.sent_at AS at, 'message' AS kind, jsonb_build_object(
    'author', m.author, 'text', m.text, 'itemName', m.item_name,
    'authorName', coalesce(s.name, p.preferred_name, split_part(p.legal_name, ' ', 1)),
    'isWaiting', coalesce(m.author = 'client' AND t.waiting_since <= m.sent_at, false)) AS facts
  FROM message m
  JOIN message_thread t ON t.practice_id = m.practice_id AND t.client_id = m.client_id
  JOIN client p ON p.practice_id = m.practice_id AND p.id = ${CLIENT_OF_ID}
  LEFT JOIN staff_member s ON s.practice_id = m.practice_id AND s.id = m.staff_member_id
  WHERE m.client_id = ANY (${RECORDS_OF_ID})`;
const RED_FLAGS = `
  SELECT e.id, e.client_id, e.raised_at AS at, 'red_flag' AS kind, jsonb_build_object(
    'label', e.label, 'closedAt', a.recorded_at, 'answer', a.answer) AS facts
  FROM red_flag_event e
  LEFT JOIN red_flag_answer a ON a.practice_id = e.practice_id AND a.red_flag_event_id = e.id
  WHERE e.client_id = ANY (${RECORDS_OF_ID})`;

/**
 * One page of one kind, or of all: no branch needs to give more rows than the page holds. `exactAt` is where the next one
 * goes on: a `Date` has no microseconds, and entries of the same millisecond would be skipped.
 */
const pageOf = (branches: readonly string[]) => `
  SELECT *, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "exactAt" FROM (${branches
    .map(
      (branch, index) => `SELECT * FROM (${branch}) b${index}
      WHERE (at, id) < ($2::timestamptz, $3::uuid) ORDER BY at DESC, id DESC LIMIT $4`,
    )
    .map((branch) => `(${branch})`)
    .join(' UNION ALL ')}) entries
  ORDER BY at DESC, id DESC LIMIT $4`;

const EVENT: ReadEvent = { action: 'timeline.view', objectKind: 'timeline_entry', client: 'client_id' };

const ALL = AuditedQuery.of(
  'list_timeline',
  pageOf([INTAKES, NOTES, PLANS, CHECK_INS, MESSAGES, RED_FLAGS]),
  4,
  EVENT,
);

const OF_KIND: Record<TimelineKind, AuditedQuery> = {
  intake: AuditedQuery.of('list_timeline_intakes', pageOf([INTAKES]), 4, EVENT),
  note: AuditedQuery.of('list_timeline_notes', pageOf([NOTES]), 4, EVENT),
  plan: AuditedQuery.of('list_timeline_plans', pageOf([PLANS]), 4, EVENT),
  check_in: AuditedQuery.of('list_timeline_check_ins', pageOf([CHECK_INS]), 4, EVENT),
  message: AuditedQuery.of('list_timeline_messages', pageOf([MESSAGES]), 4, EVENT),
  red_flag: AuditedQuery.of('list_timeline_red_flags', pageOf([RED_FLAGS]), 4, EVENT),
};

type FactsOf<Entry> = Entry extends unknown ? Omit<Entry, 'id' | 'at' | 'kind'> : never;

export interface FoundEntry {
  id: string;
  at: Date;
  /** `at` as ISO 8601 in UTC, to the microsecond. */
  exactAt: string;
  kind: TimelineKind;
  facts: FactsOf<TimelineEntry>;
}

export interface TimelineKey {
  at: string;
  id: string;
}

@Injectable()
export class TimelineRepository {
  constructor(private readonly tenant: TenantContext) {}

  /** One entry more than a page, so that the caller knows whether there is a next one. */
  async list(clientId: string, before: TimelineKey, kind: TimelineKind | undefined): Promise<FoundEntry[]> {
    const query = kind ? OF_KIND[kind] : ALL;
    return this.tenant.read<FoundEntry>(query, [clientId, before.at, before.id, TIMELINE_PAGE + 1]);
  }
}
