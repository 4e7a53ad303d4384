import { Injectable } from '@nestjs/common';
import { CLIENT_OF_ID, RECORDS_OF_C, RECORDS_OF_ID } from '../clients/client-records.js';
import { PLAN_OF_C } from '../home-care/plan-of-client.js';
import { AuditedQuery } from '../platform/persistence/audited-query.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import { CAUSE_TEST } from './cause-board.vocabulary.js';
import type { CauseState, TestExtension } from './cause-board.vocabulary.js';
import { ClientCauseEntity } from './client-cause.entity.js';
import { ClientCauseMoveEntity } from './client-cause-move.entity.js';

/** Of the same cause on two records of a client the one that was moved last stands on the board. */
const IS_NEWEST_OF_CAUSE = `NOT EXISTS (
  SELECT FROM client a JOIN client b ON b.practice_id = a.practice_id
    AND b.record_of = a.record_of AND b.id <> a.id
  JOIN client_cause w ON w.practice_id = b.practice_id AND w.client_id = b.id AND w.cause_id = k.cause_id
  WHERE a.practice_id = k.practice_id AND a.id = k.client_id AND (w.moved_at, w.id) > (k.moved_at, k.id))`;

/** The board, with the check-ins from two weeks before each test to its end, and what was done at home since. */
const FIND_BOARD = AuditedQuery.of(
  'find_cause_board',
  `SELECT c.id,
    (SELECT coalesce(json_agg(b ORDER BY b."movedAt" DESC, b.id DESC), '[]') FROM (
       SELECT k.id, k.client_id AS "recordId", k.cause_id AS "causeId", k.label, k.source, k.state, k.region_ids AS "regionIds",
         k.exercise_ids AS "exerciseIds", k.note, k.is_shared AS "isShared", k.shared_words AS "sharedWords",
         k.testing_since AS "testingSince", k.testing_days AS "testingDays", k.moved_at AS "movedAt", k.version,
         (SELECT json_agg(json_build_object('from', m.from_state, 'to', m.to_state, 'extraDays', m.extra_days, 'note', m.note,
                   'movedAt', m.moved_at, 'movedByName', s.name) ORDER BY m.moved_at DESC, m.id DESC)
          FROM client_cause_move m
          JOIN staff_member s ON s.practice_id = m.practice_id AND s.id = m.moved_by
          WHERE m.practice_id = k.practice_id AND m.client_cause_id = k.id) AS moves,
         (SELECT coalesce(json_agg(json_build_object('day', d.day, 'pain', d.pain) ORDER BY d.day), '[]') FROM (
            SELECT DISTINCT ON (x.day) x.day, x.pain FROM check_in x
            WHERE x.practice_id = k.practice_id AND x.client_id = ANY (${RECORDS_OF_C})
              AND x.day BETWEEN k.testing_since::date - ${CAUSE_TEST.days} - 1 AND k.testing_since::date + k.testing_days
            ORDER BY x.day, x.at DESC) d) AS pains,
         (SELECT coalesce(json_agg(DISTINCT l.day), '[]') FROM item_log l
          JOIN home_care_plan_item i
            ON i.practice_id = l.practice_id AND i.version_id = l.version_id AND i.id = l.item_id
          WHERE l.practice_id = k.practice_id AND l.client_id = ANY (${RECORDS_OF_C}) AND l.result IN ('done', 'partly')
            AND l.day BETWEEN k.testing_since::date - 1 AND k.testing_since::date + k.testing_days
            AND i.exercise_id = ANY (k.exercise_ids)) AS "doneDays"
       FROM client_cause k WHERE k.practice_id = c.practice_id AND k.client_id = ANY (${RECORDS_OF_C})
         AND ${IS_NEWEST_OF_CAUSE}) b) AS causes,
    (SELECT coalesce(json_agg(DISTINCT i.exercise_id), '[]')
     FROM home_care_plan p
     JOIN home_care_draft_item i ON i.practice_id = p.practice_id AND i.plan_id = p.id
     WHERE p.practice_id = c.practice_id AND p.id = ${PLAN_OF_C}) AS "inPlan"
   FROM client c WHERE c.id = ${CLIENT_OF_ID}`,
  1,
  { action: 'cause_board.view', objectKind: 'client', client: 'id' },
);

const LIST_SHARED = AuditedQuery.of(
  'list_shared_causes',
  `SELECT k.id, k.client_id, k.cause_id AS "causeId", k.label, k.state, k.shared_words AS "sharedWords", k.moved_at AS "movedAt",
     k.testing_since AS "testingSince", k.testing_days AS "testingDays"
   FROM client_cause k WHERE k.client_id = ANY (${RECORDS_OF_ID}) AND k.is_shared AND ${IS_NEWEST_OF_CAUSE}
   ORDER BY k.moved_at DESC, k.id DESC`,
  1,
  { action: 'cause_board.view_shared', objectKind: 'client_cause', client: 'client_id' },
);

export interface FoundMove {
  from: CauseState | null;
  to: CauseState;
  extraDays: TestExtension | null;
  note: string;
  movedByName: string;
  movedAt: string;
}

export type FoundCause = Omit<ClientCauseEntity, 'practiceId' | 'clientId' | 'testingSince' | 'movedAt'> & {
  /** The record that it lies under, with its moves. */
  recordId: string;
  testingSince: string | null;
  movedAt: string;
  moves: FoundMove[];
  pains: { day: string; pain: number }[];
  doneDays: string[];
};

export interface FoundBoard {
  id: string;
  causes: FoundCause[];
  /** Exercises that stand in the plan's draft. */
  inPlan: string[];
}

export type FoundShared = Pick<
  ClientCauseEntity,
  'id' | 'causeId' | 'label' | 'state' | 'sharedWords' | 'movedAt' | 'testingSince' | 'testingDays'
>;

type CauseKeys = Pick<ClientCauseEntity, 'id' | 'version'>;

@Injectable()
export class CauseBoardRepository {
  constructor(private readonly tenant: TenantContext) {}

  /** Null when the practice has no such client. */
  async find(clientId: string): Promise<FoundBoard | null> {
    return (await this.tenant.read<FoundBoard>(FIND_BOARD, [clientId]))[0] ?? null;
  }

  async listShared(clientId: string): Promise<FoundShared[]> {
    return this.tenant.read<FoundShared>(LIST_SHARED, [clientId]);
  }

  async insert(cause: Omit<ClientCauseEntity, 'practiceId' | 'version'>): Promise<void> {
    const { practiceId } = this.tenant;
    await this.tenant.repository(ClientCauseEntity).insert({ ...cause, practiceId, version: 1 });
  }

  /** False when the version is another one. */
  async update(
    { id, version }: CauseKeys,
    change: Partial<Omit<ClientCauseEntity, 'practiceId' | 'id' | 'clientId' | 'version'>>,
  ): Promise<boolean> {
    const { practiceId } = this.tenant;
    const { affected } = await this.tenant
      .repository(ClientCauseEntity)
      .update({ practiceId, id, version }, { ...change, version: version + 1 });
    return affected === 1;
  }

  async insertMove(move: Omit<ClientCauseMoveEntity, 'practiceId'>): Promise<void> {
    const { practiceId } = this.tenant;
    await this.tenant.repository(ClientCauseMoveEntity).insert({ ...move, practiceId });
  }
}
