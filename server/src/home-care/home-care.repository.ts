import { Injectable } from '@nestjs/common';
import { RECORDS_OF_ID } from '../clients/client-records.js';
import { AuditedQuery } from '../platform/persistence/audited-query.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import { DraftItemEntity } from './draft-item.entity.js';
import type { PlanItemForm, PlanVersion } from './dto/plan.dto.js';
import type { PauseReason } from './home-care.vocabulary.js';
import { PlanEntity } from './plan.entity.js';
import { PLAN_OF_ID } from './plan-of-client.js';
import { PlanItemEntity } from './plan-item.entity.js';
import { PlanVersionEntity } from './plan-version.entity.js';

const FIND_DRAFT = AuditedQuery.of(
  'find_plan_draft',
  `SELECT p.id, p.client_id, p.state, p.title, p.review_on::text AS "reviewOn", p.version, p.paused_reason AS "pausedReason",
          p.paused_at AS "pausedAt", p.shared_number AS "sharedNumber", p.shared_draft_version AS "sharedDraftVersion",
          v.shared_at AS "sharedAt",
          (SELECT coalesce(json_agg(json_build_object('id', i.id, 'exerciseId', i.exercise_id, 'side', i.side,
                                                      'dose', i.dose, 'why', i.why) ORDER BY i.position), '[]')
           FROM home_care_draft_item i WHERE i.practice_id = p.practice_id AND i.plan_id = p.id) AS items
   FROM home_care_plan p
   LEFT JOIN home_care_plan_version v
     ON v.practice_id = p.practice_id AND v.plan_id = p.id AND v.number = p.shared_number
   WHERE p.id = ${PLAN_OF_ID}`,
  1,
  { action: 'plan.view', objectKind: 'home_care_plan', client: 'client_id' },
);

const FIND_SHARED = AuditedQuery.of(
  'find_shared_plan',
  `SELECT v.id, v.client_id, v.plan_id AS "planId", v.number, v.title, v.review_on::text AS "reviewOn", v.message,
          v.shared_at AS "sharedAt", p.paused_reason AS "pausedReason", p.paused_at AS "pausedAt",
          (SELECT json_agg(i.words::jsonb || jsonb_build_object('id', i.id, 'exerciseId', i.exercise_id, 'side', i.side,
                                                                'dose', i.dose, 'why', i.why, 'minutes', i.minutes)
                           ORDER BY i.position)
           FROM home_care_plan_item i WHERE i.practice_id = v.practice_id AND i.version_id = v.id) AS items
   FROM home_care_plan p
   JOIN home_care_plan_version v ON v.practice_id = p.practice_id AND v.plan_id = p.id AND v.number = p.shared_number
   WHERE p.id = ${PLAN_OF_ID}`,
  1,
  { action: 'plan.view', objectKind: 'home_care_plan_version', client: 'client_id' },
);

export type FoundDraft = Pick<
  PlanEntity,
  | 'id'
  | 'state'
  | 'title'
  | 'reviewOn'
  | 'version'
  | 'pausedReason'
  | 'pausedAt'
  | 'sharedNumber'
  | 'sharedDraftVersion'
> & { sharedAt: Date | null; items: PlanItemForm[] };

export type FoundShared = Omit<PlanVersion, 'sharedAt'> & {
  sharedAt: Date;
  pausedReason: PauseReason | null;
  pausedAt: Date | null;
};

export interface NewVersion {
  version: Omit<PlanVersionEntity, 'practiceId'>;
  items: Omit<PlanItemEntity, 'practiceId' | 'versionId' | 'clientId'>[];
}

@Injectable()
export class HomeCareRepository {
  constructor(private readonly tenant: TenantContext) {}

  async findDraft(clientId: string): Promise<FoundDraft | null> {
    return (await this.tenant.read<FoundDraft>(FIND_DRAFT, [clientId]))[0] ?? null;
  }

  /** The version that the client sees, with its frozen items. */
  async findShared(clientId: string): Promise<FoundShared | null> {
    return (await this.tenant.read<FoundShared>(FIND_SHARED, [clientId]))[0] ?? null;
  }

  /** The latest shared version that holds an item; null when none does. */
  async findVersionOfItem(clientId: string, itemId: string): Promise<string | null> {
    const [row] = await this.tenant.entityManager.query<{ version_id: string }[]>(
      `SELECT i.version_id FROM home_care_plan_item i
       JOIN home_care_plan_version v ON v.practice_id = i.practice_id AND v.id = i.version_id
       WHERE i.client_id = ANY (${RECORDS_OF_ID}) AND i.id = $2 ORDER BY v.number DESC LIMIT 1`,
      [clientId, itemId],
    );
    return row?.version_id ?? null;
  }

  /** Locks the client's plan for the rest of the transaction. */
  async lockPlan(clientId: string): Promise<PlanEntity | null> {
    const { practiceId, entityManager } = this.tenant;
    const [plan] = await entityManager.query<{ id: string | null }[]>(`SELECT ${PLAN_OF_ID} AS id`, [
      clientId,
    ]);
    if (!plan?.id) return null;
    return this.tenant
      .repository(PlanEntity)
      .findOne({ where: { practiceId, id: plan.id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Returns false when another request made the client's plan first. */
  async insertPlan(
    plan: Pick<PlanEntity, 'id' | 'clientId' | 'title' | 'reviewOn' | 'updatedAt'>,
  ): Promise<boolean> {
    const added = await this.tenant
      .repository(PlanEntity)
      .createQueryBuilder()
      .insert()
      .values({ ...plan, practiceId: this.tenant.practiceId, version: 1 })
      .orIgnore()
      .returning('id')
      .execute();
    const rows: unknown = added.raw;
    return Array.isArray(rows) && rows.length === 1;
  }

  async updatePlan(id: string, change: Partial<PlanEntity>): Promise<void> {
    const { practiceId } = this.tenant;
    await this.tenant.repository(PlanEntity).update({ practiceId, id }, change);
  }

  async replaceItems(planId: string, clientId: string, items: readonly PlanItemForm[]): Promise<void> {
    const { practiceId } = this.tenant;
    const drafts = this.tenant.repository(DraftItemEntity);
    await drafts.delete({ practiceId, planId });
    await drafts.insert(items.map((item, position) => ({ ...item, practiceId, planId, clientId, position })));
  }

  async insertVersion({ version, items }: NewVersion): Promise<void> {
    const { practiceId } = this.tenant;
    const { id: versionId, clientId } = version;
    await this.tenant.repository(PlanVersionEntity).insert({ ...version, practiceId });
    await this.tenant
      .repository(PlanItemEntity)
      .insert(items.map((item) => ({ ...item, practiceId, versionId, clientId })));
  }
}
