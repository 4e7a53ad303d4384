import { Injectable } from '@nestjs/common';
import { CLIENT_OF_ID, RECORDS_OF_C, RECORDS_OF_ID } from '../clients/client-records.js';
import { IS_NEWEST_WORD } from '../health-history/newest-word.js';
import { IS_COUNTED } from '../intake-requests/counted-intakes.js';
import { AuditedQuery } from '../platform/persistence/audited-query.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import type { MuscleSide } from '../cause-finder/finder.vocabulary.js';
import { FinderDecisionEntity } from './finder-decision.entity.js';
import type { FinderRunEntity } from './finder-run.entity.js';
import type { HabitAnswer } from '../intake/dto/intake-answer.dto.js';
import { InterviewAnswerEntity } from './interview-answer.entity.js';
import type {
  Decision,
  DecisionSubject,
  InterviewTopic,
  SentQuestionState,
} from './likely-sources.vocabulary.js';
import { IS_MOOT } from './moot-question.js';

const BASIS = `
  SELECT c.id, i.id AS "submittedIntakeId", i.intake_request_id AS "requestId", i.content, i.submitted_at AS "submittedAt",
    (SELECT coalesce(json_agg(h.condition_id ORDER BY h.recorded_at, h.condition_id), '[]')
     FROM client_condition h
     WHERE h.practice_id = c.practice_id AND h.client_id = ANY (${RECORDS_OF_C}) AND h.status = 'active'
       AND ${IS_NEWEST_WORD}) AS "conditionIds",
    (SELECT coalesce(json_agg(json_build_object('redFlagId', e.red_flag_id, 'isOpen', a.id IS NULL)), '[]')
     FROM red_flag_event e
     LEFT JOIN red_flag_answer a ON a.practice_id = e.practice_id AND a.red_flag_event_id = e.id
     WHERE e.practice_id = c.practice_id AND e.client_id = ANY (${RECORDS_OF_C})) AS "redFlags",
    (SELECT coalesce(json_agg(json_build_object(
       'topic', w.topic, 'subjectId', w.subject_id, 'value', w.value, 'answeredAt', w.answered_at,
       'answeredByName', s.name) ORDER BY w.answered_at, w.id), '[]')
     FROM interview_answer w
     JOIN staff_member s ON s.practice_id = w.practice_id AND s.id = w.answered_by
     WHERE w.practice_id = c.practice_id AND w.client_id = ANY (${RECORDS_OF_C}) AND NOT EXISTS (
         SELECT FROM interview_answer n
         WHERE n.practice_id = c.practice_id AND n.client_id = ANY (${RECORDS_OF_C}) AND n.topic = w.topic
           AND n.subject_id = w.subject_id AND (n.answered_at, n.id) > (w.answered_at, w.id))) AS interview,
    (SELECT coalesce(json_agg(json_build_object(
       'id', q.id, 'causeId', q.cause_id, 'state', q.state, 'value', q.value, 'sentByName', s.name,
       'sentAt', q.sent_at, 'settledAt', q.settled_at) ORDER BY q.sent_at, q.id), '[]')
     FROM sent_question q
     JOIN staff_member s ON s.practice_id = q.practice_id AND s.id = q.sent_by
     WHERE q.practice_id = c.practice_id AND q.client_id = ANY (${RECORDS_OF_C}) AND q.state <> 'withdrawn'
       AND NOT (q.state = 'open' AND ${IS_MOOT})) AS "sentQuestions",
    (SELECT coalesce(json_agg(d ORDER BY d."decidedAt"), '[]') FROM (
       SELECT DISTINCT ON (x.subject_kind, x.subject_id, x.subject_side) x.id, x.subject_kind AS kind,
         x.subject_id AS "subjectId", x.subject_side AS side, x.decision, x.why, s.name AS "decidedByName",
         x.decided_at AS "decidedAt", r.fingerprint
       FROM finder_decision x
       JOIN finder_run r ON r.practice_id = x.practice_id AND r.id = x.finder_run_id
       JOIN staff_member s ON s.practice_id = x.practice_id AND s.id = x.decided_by
       WHERE x.practice_id = c.practice_id AND x.client_id = ANY (${RECORDS_OF_C})
       ORDER BY x.subject_kind, x.subject_id, x.subject_side, x.decided_at DESC, x.id DESC) d) AS decisions
  FROM client c LEFT JOIN LATERAL (
    SELECT i.* FROM submitted_intake i WHERE i.practice_id = c.practice_id AND i.client_id = ANY (${RECORDS_OF_C})
      AND i.has_body_map AND ${IS_COUNTED}
    ORDER BY i.submitted_at DESC, i.id DESC LIMIT 1) i ON true
  WHERE c.id = ${CLIENT_OF_ID}`;

const FIND = AuditedQuery.of('find_likely_sources', BASIS, 1, {
  action: 'likely_sources.view',
  objectKind: 'client',
  client: 'id',
});

/** The same for our own look at it, where no person reads: whether a plan may be shared. */
const FIND_UNREAD = AuditedQuery.unaudited('check_likely_sources', BASIS, 1);

/** From every record of the client, or an older answer would stand again. */
const TAKE_BACK = `
  DELETE FROM interview_answer WHERE client_id = ANY (${RECORDS_OF_ID}) AND topic = $2 AND subject_id = $3`;

export interface FoundInterviewAnswer {
  topic: InterviewTopic;
  subjectId: string;
  value: unknown;
  answeredAt: string;
  answeredByName: string;
}

export interface FoundSentQuestion {
  id: string;
  causeId: string;
  state: SentQuestionState;
  value: HabitAnswer | null;
  sentByName: string;
  sentAt: string;
  settledAt: string | null;
}

export interface FoundDecision {
  id: string;
  kind: DecisionSubject;
  subjectId: string;
  side: MuscleSide | null;
  decision: Decision;
  why: string;
  decidedByName: string;
  decidedAt: string;
  fingerprint: string;
}

/** All that the finder's input is made of. Intake columns are null before the first was sent in. */
export interface FoundBasis {
  id: string;
  submittedIntakeId: string | null;
  requestId: string | null;
  content: string | null;
  submittedAt: Date | null;
  conditionIds: string[];
  redFlags: { redFlagId: string; isOpen: boolean }[];
  interview: FoundInterviewAnswer[];
  sentQuestions: FoundSentQuestion[];
  decisions: FoundDecision[];
}

@Injectable()
export class LikelySourcesRepository {
  constructor(private readonly tenant: TenantContext) {}

  /** Null when the practice has no such client. */
  async find(clientId: string): Promise<FoundBasis | null> {
    return (await this.tenant.read<FoundBasis>(FIND, [clientId]))[0] ?? null;
  }

  async findUnread(clientId: string): Promise<FoundBasis | null> {
    return (await this.tenant.read<FoundBasis>(FIND_UNREAD, [clientId]))[0] ?? null;
  }

  async putAnswer(answer: Omit<InterviewAnswerEntity, 'practiceId' | 'id'>): Promise<void> {
    const { practiceId } = this.tenant;
    await this.tenant
      .repository(InterviewAnswerEntity)
      .upsert({ ...answer, practiceId }, ['practiceId', 'clientId', 'topic', 'subjectId']);
  }

  async takeAnswerBack(clientId: string, topic: InterviewTopic, subjectId: string): Promise<void> {
    await this.tenant.entityManager.query(TAKE_BACK, [clientId, topic, subjectId]);
  }

  /** The id of the run of this fingerprint, which is kept once whoever was first. */
  async keepRun(run: Omit<FinderRunEntity, 'practiceId' | 'id'>): Promise<string> {
    const { practiceId, entityManager } = this.tenant;
    await entityManager.query(
      `INSERT INTO finder_run (practice_id, client_id, fingerprint, rules_version, data_version, practice_revision,
                               input, output, run_by, run_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (practice_id, client_id, fingerprint) DO NOTHING`,
      [
        practiceId,
        run.clientId,
        run.fingerprint,
        run.rulesVersion,
        run.dataVersion,
        run.practiceRevision,
        JSON.stringify(run.input),
        JSON.stringify(run.output),
        run.runBy,
        run.runAt,
      ],
    );
    const [kept] = await entityManager.query<{ id: string }[]>(
      'SELECT id FROM finder_run WHERE client_id = $1 AND fingerprint = $2',
      [run.clientId, run.fingerprint],
    );
    if (!kept) throw new Error('a run that was just kept is not there');
    return kept.id;
  }

  async insertDecision(decision: Omit<FinderDecisionEntity, 'practiceId'>): Promise<void> {
    const { practiceId } = this.tenant;
    await this.tenant.repository(FinderDecisionEntity).insert({ ...decision, practiceId });
  }
}
