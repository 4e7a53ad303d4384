import { Injectable } from '@nestjs/common';
import { ClientsService } from '../clients/clients.service.js';
import { checkExercise } from '../knowledge/contraindications.js';
import { Audit } from '../platform/audit/audit.service.js';
import { brokenConstraint } from '../platform/errors/problem-of.js';
import type { FieldError } from '../platform/errors/problem-error.js';
import { Clock } from '../platform/persistence/clock.js';
import { newId } from '../platform/persistence/new-id.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import { dayIn, daysAfter } from '../practices/practice-day.js';
import { PracticesService } from '../practices/practices.service.js';
import type { LibrarySafety, Obstacle, Plan, PlanForm, PlanItem, PlanItemForm } from './dto/plan.dto.js';
import { HomeCareError } from './home-care.errors.js';
import { type FoundDraft, HomeCareRepository } from './home-care.repository.js';
import { PLAN_LIMITS } from './home-care.vocabulary.js';
import { budgetOf, sharedOf, toPlanItem } from './plan-answer.js';
import { PlanResponsibility } from './plan-responsibility.service.js';
import { type ClientSafety, PlanSafety } from './plan-safety.service.js';

const DEFAULT_TITLE = 'Home care';
const DEFAULT_REVIEW_DAYS = 14;

/** The therapist's work on a client's plan: the draft, checked against the client's conditions at every save. */
@Injectable()
export class HomeCareService {
  constructor(
    private readonly tenant: TenantContext,
    private readonly plans: HomeCareRepository,
    private readonly clients: ClientsService,
    private readonly practices: PracticesService,
    private readonly safety: PlanSafety,
    private readonly responsibility: PlanResponsibility,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The plan, or an empty draft for a client without one. */
  async getPlan(clientId: string): Promise<Plan> {
    const client = await this.clients.getClient(clientId);
    const draft = await this.plans.findDraft(clientId);
    const safety = await this.safety.check(clientId);
    return this.toAnswer(draft, safety, client.email !== null);
  }

  /** Items of the library that do not go, or go with care, with this client's active conditions. */
  async listLibrarySafety(clientId: string): Promise<LibrarySafety> {
    await this.clients.getClient(clientId);
    const { knowledge, conditionIds } = await this.safety.check(clientId);
    const items = knowledge.exercises.flatMap((exercise) => {
      const { status, reasons } = checkExercise(knowledge, exercise, conditionIds);
      if (status === 'ok') return [];
      return [
        {
          exerciseId: exercise.id,
          safety: status,
          reasons: reasons.map(({ conditionId, label, why }) => ({ conditionId, label, why })),
        },
      ];
    });
    return { items };
  }

  /**
   * Saves the whole draft.
   * @throws {HomeCareError} `unknown_exercise`, `item_contraindicated` or `review_date_out_of_range` with the fields,
   *   `plan_changed_elsewhere` with the plan that stands
   */
  async savePlan(clientId: string, form: PlanForm): Promise<Plan> {
    return this.tenant.tx(async () => {
      await this.clients.getClient(clientId);
      const safety = await this.safety.check(clientId);
      this.refuseUnfitItems(form.items, safety);
      await this.refuseReviewDate(form.reviewOn);
      const planId = await this.writeDraft(clientId, form);
      await this.audit.record({
        action: 'plan.save',
        objectKind: 'home_care_plan',
        objectIds: [planId],
        clientId,
        details: { items: form.items.length },
      });
      return this.getPlan(clientId);
    });
  }

  /** The day of a plan's review, or the usual one where that day has passed; `YYYY-MM-DD`. */
  async reviewDayFrom(reviewOn: string): Promise<string> {
    const today = await this.today();
    return reviewOn > today ? reviewOn : daysAfter(today, DEFAULT_REVIEW_DAYS);
  }

  private async writeDraft(clientId: string, form: PlanForm): Promise<string> {
    const { title, reviewOn, version } = form;
    const updatedAt = this.clock.now();
    const plan = await this.plans.lockPlan(clientId);
    if ((plan?.version ?? 0) !== version) await this.refuseOldVersion(clientId);
    const id = plan?.id ?? newId();
    if (plan) {
      await this.plans.updatePlan(id, { title, reviewOn, updatedAt, version: version + 1 });
    } else if (!(await this.plans.insertPlan({ id, clientId, title, reviewOn, updatedAt }))) {
      await this.refuseOldVersion(clientId);
    }
    try {
      await this.plans.replaceItems(id, plan?.clientId ?? clientId, form.items);
    } catch (error) {
      if (brokenConstraint(error) === 'pk_home_care_draft_item') throw new HomeCareError('item_taken');
      throw error;
    }
    return id;
  }

  private async refuseOldVersion(clientId: string): Promise<never> {
    throw new HomeCareError('plan_changed_elsewhere', [], { current: await this.getPlan(clientId) });
  }

  private refuseUnfitItems(items: readonly PlanItemForm[], { knowledge, conditionIds }: ClientSafety): void {
    const unknown: FieldError[] = [];
    const blocked: FieldError[] = [];
    items.forEach((item, index) => {
      const path = `items.${index}.exerciseId`;
      const exercise = knowledge.findExercise(item.exerciseId);
      if (!exercise) return unknown.push({ path, message: 'There is no such item in the library.' });
      const check = checkExercise(knowledge, exercise, conditionIds);
      if (check.status !== 'blocked') return undefined;
      const why = check.reasons[0];
      return blocked.push({ path, message: `${exercise.name}: ${why?.label ?? ''}. ${why?.why ?? ''}` });
    });
    if (unknown.length > 0) throw new HomeCareError('unknown_exercise', unknown);
    if (blocked.length > 0) throw new HomeCareError('item_contraindicated', blocked);
  }

  private async refuseReviewDate(reviewOn: string): Promise<void> {
    const today = await this.today();
    if (reviewOn > today && reviewOn <= daysAfter(today, PLAN_LIMITS.reviewDaysMax)) return;
    throw new HomeCareError('review_date_out_of_range', [
      { path: 'reviewOn', message: 'Choose a day in the next eight weeks.' },
    ]);
  }

  private async today(): Promise<string> {
    return dayIn((await this.practices.getPractice()).timeZone, this.clock.now());
  }

  private async toAnswer(draft: FoundDraft | null, safety: ClientSafety, hasEmail: boolean): Promise<Plan> {
    const items = (draft?.items ?? []).flatMap((form) => toItem(form, safety));
    return {
      id: draft?.id ?? null,
      state: draft?.state ?? 'draft',
      title: draft?.title ?? DEFAULT_TITLE,
      reviewOn: draft?.reviewOn ?? daysAfter(await this.today(), DEFAULT_REVIEW_DAYS),
      items,
      version: draft?.version ?? 0,
      shared: draft ? sharedOf(draft) : null,
      paused:
        draft?.pausedReason && draft.pausedAt
          ? { reason: draft.pausedReason, since: draft.pausedAt.toISOString() }
          : null,
      obstacles: [...safety.obstacles, ...obstaclesOf(items, hasEmail)],
      responsibility: await this.responsibility.needed(safety.knowledge, items),
      budget: budgetOf(items),
    };
  }
}

function toItem(form: PlanItemForm, { knowledge, conditionIds }: ClientSafety): PlanItem[] {
  const exercise = knowledge.findExercise(form.exerciseId);
  return exercise ? [toPlanItem(exercise, form, checkExercise(knowledge, exercise, conditionIds))] : [];
}

function obstaclesOf(items: readonly PlanItem[], hasEmail: boolean): Obstacle[] {
  const obstacles: Obstacle[] = [];
  if (items.length === 0) obstacles.push({ code: 'no_items', text: 'The plan has no items yet.' });
  if (items.some((item) => item.safety === 'blocked')) {
    obstacles.push({
      code: 'item_contraindicated',
      text: 'An item does not go with a condition. Take it out first.',
    });
  }
  if (!hasEmail) {
    obstacles.push({
      code: 'no_email',
      text: 'The client has no e-mail address to send the link to. Add it first.',
    });
  }
  return obstacles;
}
