import { Injectable } from '@nestjs/common';
import { ContentReviews } from '../knowledge/content-reviews.service.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { OWN_ITEM_PREFIX } from '../knowledge/own/own-knowledge.vocabulary.js';
import { Audit } from '../platform/audit/audit.service.js';
import { Clock } from '../platform/persistence/clock.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import type { Plan, PlanItemForm, Responsibility, TakenResponsibility } from './dto/plan.dto.js';
import { HomeCareError } from './home-care.errors.js';
import { ItemResponsibilityEntity } from './item-responsibility.entity.js';
import { isSensitiveSelfWork } from './sensitive-self-work.js';

/** What somebody must take on herself before a plan is shared, and what was taken. */
@Injectable()
export class PlanResponsibility {
  constructor(
    private readonly tenant: TenantContext,
    private readonly reviews: ContentReviews,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** For shipped items that nobody in the practice has reviewed, once a version; for sensitive self-work, each time. */
  async needed(knowledge: Knowledge, items: readonly PlanItemForm[]): Promise<Responsibility> {
    const hasShipped = items.some(({ exerciseId }) => !exerciseId.startsWith(OWN_ITEM_PREFIX));
    return {
      practice: hasShipped && !(await this.reviews.isStoodBy('exercises')),
      items: items
        .filter(({ exerciseId }) => {
          const exercise = knowledge.findExercise(exerciseId);
          return exercise !== undefined && isSensitiveSelfWork(exercise);
        })
        .map(({ id }) => id),
    };
  }

  /** @throws {HomeCareError} `responsibility_needed` with what is still to be taken */
  refuseUntaken({ responsibility }: Plan, taken: TakenResponsibility | undefined): void {
    const practice = responsibility.practice && !taken?.takesPractice;
    const items = responsibility.items.filter((id) => !taken?.itemIds.includes(id));
    if (practice || items.length > 0)
      throw new HomeCareError('responsibility_needed', [], { practice, items });
  }

  /** Writes down what was taken for a version that has just been shared: only what was needed. */
  async take(versionId: string, clientId: string, dataVersion: string, plan: Plan): Promise<void> {
    const { practice, items: itemIds } = plan.responsibility;
    if (practice) await this.reviews.takeResponsibility('exercises');
    if (itemIds.length === 0) return;
    const { practiceId } = this.tenant;
    const taken = { practiceId, versionId, clientId, dataVersion, takenAt: this.clock.now() };
    const takenBy = this.tenant.staff.actorId;
    await this.tenant
      .repository(ItemResponsibilityEntity)
      .insert(
        plan.items
          .filter(({ id }) => itemIds.includes(id))
          .map(({ id, exerciseId }) => ({ ...taken, takenBy, itemId: id, exerciseId })),
      );
    await this.audit.record({
      action: 'plan.take_responsibility',
      objectKind: 'home_care_plan_item',
      objectIds: itemIds,
      clientId,
    });
  }
}
