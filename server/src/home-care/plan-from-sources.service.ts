import { Injectable } from '@nestjs/common';
import type { DraftedItem } from '../cause-finder/dto/finder-answer.dto.js';
import { LikelySourcesService } from '../likely-sources/likely-sources.service.js';
import { Idempotency } from '../platform/persistence/idempotency.service.js';
import { newId } from '../platform/persistence/new-id.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import type { DraftedItemsForm, Plan, PlanItemForm } from './dto/plan.dto.js';
import { HomeCareError } from './home-care.errors.js';
import { HomeCareService } from './home-care.service.js';
import { PLAN_LIMITS } from './home-care.vocabulary.js';

/** Takes items of the finder's draft over into a client's plan. */
@Injectable()
export class PlanFromSources {
  constructor(
    private readonly tenant: TenantContext,
    private readonly homeCare: HomeCareService,
    private readonly sources: LikelySourcesService,
    private readonly idempotency: Idempotency,
  ) {}

  /**
   * Adds the chosen items behind those that stand in the plan, each once, and keeps the run they come from.
   * @throws {LikelySourcesError} `likely_sources_changed` when she looked at another result
   * @throws {HomeCareError} `unknown_exercise` for what the draft does not hold, `too_many_items`
   */
  async addDraftedItems(clientId: string, form: DraftedItemsForm, key: string): Promise<Plan> {
    return this.tenant.tx(async () => {
      const operation = 'addDraftedItems';
      await this.idempotency.once({ key, operation, request: { clientId, ...form } }, async () => {
        const look = await this.sources.lookAgain(clientId, form.fingerprint);
        await this.sources.keepRun(clientId, look);
        await this.add(clientId, choose(look.answer.advice?.plan ?? [], form.exerciseIds));
      });
      return this.homeCare.getPlan(clientId);
    });
  }

  private async add(clientId: string, drafted: readonly DraftedItem[]): Promise<void> {
    const { title, version, items, ...plan } = await this.homeCare.getPlan(clientId);
    const reviewOn = await this.homeCare.reviewDayFrom(plan.reviewOn);
    const kept = items.map(({ id, exerciseId, side, dose, why }) => ({ id, exerciseId, side, dose, why }));
    const added = drafted
      .filter(({ exerciseId }) => !kept.some((item) => item.exerciseId === exerciseId))
      .map(({ exerciseId, side, dose, why }): PlanItemForm => ({ id: newId(), exerciseId, side, dose, why }));
    if (kept.length + added.length > PLAN_LIMITS.items) throw new HomeCareError('too_many_items');
    await this.homeCare.savePlan(clientId, { title, reviewOn, version, items: [...kept, ...added] });
  }
}

function choose(plan: readonly DraftedItem[], exerciseIds: readonly string[]): DraftedItem[] {
  return exerciseIds.map((id, index) => {
    const item = plan.find(({ exerciseId }) => exerciseId === id);
    if (item) return item;
    throw new HomeCareError('unknown_exercise', [
      { path: `exerciseIds.${index}`, message: 'This item does not stand in the draft.' },
    ]);
  });
}
