import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ClientsService } from '../clients/clients.service.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { Audit } from '../platform/audit/audit.service.js';
import { ClientLinks } from '../platform/auth/client-links.js';
import { Deliveries } from '../platform/mail/deliveries.js';
import { Clock } from '../platform/persistence/clock.js';
import { Idempotency } from '../platform/persistence/idempotency.service.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import { RedFlagsService } from '../red-flags/red-flags.service.js';
import type { Plan, PlanItem, PortalPlan, SharePlan } from './dto/plan.dto.js';
import { HomeCareError } from './home-care.errors.js';
import { HomeCareRepository, type NewVersion } from './home-care.repository.js';
import { HomeCareService } from './home-care.service.js';
import type { PauseReason } from './home-care.vocabulary.js';
import { wordsOf } from './plan-answer.js';
import type { PlanVersionEntity } from './plan-version.entity.js';
import { PlanResponsibility } from './plan-responsibility.service.js';
import { PlanSafety } from './plan-safety.service.js';

/** Sharing a plan with the client, and taking it off again while something must be cleared up first. */
@Injectable()
export class PlanSharing implements OnModuleInit {
  constructor(
    private readonly tenant: TenantContext,
    private readonly plans: HomeCareRepository,
    private readonly homeCare: HomeCareService,
    private readonly clients: ClientsService,
    private readonly safety: PlanSafety,
    private readonly responsibility: PlanResponsibility,
    private readonly redFlags: RedFlagsService,
    private readonly links: ClientLinks,
    private readonly deliveries: Deliveries,
    private readonly idempotency: Idempotency,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.redFlags.onRaised((clientId) => this.pausePlan(clientId, 'safety_answer'));
  }

  /**
   * Freezes the draft as the next version and mails the client an invitation. A replay shares nothing again.
   * @throws {HomeCareError} `plan_not_shareable` with every obstacle, `responsibility_needed`, `plan_changed_elsewhere` when the draft is another
   *   one than she looked at
   */
  async sharePlan(clientId: string, request: SharePlan, key: string): Promise<Plan> {
    return this.tenant.tx(async () => {
      const operation = `sharePlan:${clientId}`;
      await this.idempotency.once({ key, operation, request }, (versionId) =>
        this.shareAs(versionId, clientId, request),
      );
      return this.homeCare.getPlan(clientId);
    });
  }

  /**
   * Takes a plan off its pause once nothing stands against it.
   * @throws {HomeCareError} `plan_not_paused`, or `plan_not_shareable` with every obstacle
   */
  async resumePlan(clientId: string): Promise<Plan> {
    return this.tenant.tx(async () => {
      const locked = await this.plans.lockPlan(clientId);
      const plan = await this.homeCare.getPlan(clientId);
      if (!locked || locked.state !== 'paused') throw new HomeCareError('plan_not_paused');
      this.refuseObstacles(plan);
      await this.plans.updatePlan(locked.id, { state: 'active', pausedAt: null, pausedReason: null });
      await this.record('plan.resume', locked.id, clientId);
      return this.homeCare.getPlan(clientId);
    });
  }

  /** Puts a shared plan on hold at once; does nothing for a client without one. Safe to call again. */
  async pausePlan(clientId: string, reason: PauseReason): Promise<void> {
    await this.tenant.tx(async () => {
      const plan = await this.plans.lockPlan(clientId);
      if (!plan || plan.state !== 'active') return;
      await this.plans.updatePlan(plan.id, {
        state: 'paused',
        pausedAt: this.clock.now(),
        pausedReason: reason,
      });
      await this.record('plan.pause', plan.id, clientId);
    });
  }

  /** Lets one of two plans rest that a client has after a merge, or brings it back. */
  async setAside(planId: string, isSetAside: boolean): Promise<void> {
    await this.tenant.tx(() => this.plans.updatePlan(planId, { isSetAside }));
  }

  /** What the client sees. */
  async getSharedPlan(clientId: string): Promise<PortalPlan> {
    const shared = await this.plans.findShared(clientId);
    if (!shared) return { plan: null, paused: null };
    const { pausedReason, pausedAt, sharedAt, ...plan } = shared;
    return {
      plan: { ...plan, sharedAt: sharedAt.toISOString() },
      paused: pausedReason && pausedAt ? { reason: pausedReason, since: pausedAt.toISOString() } : null,
    };
  }

  /** The latest shared version that holds an item of a client; null when none does. */
  async findVersionOfItem(clientId: string, itemId: string): Promise<string | null> {
    return this.tenant.tx(() => this.plans.findVersionOfItem(clientId, itemId));
  }

  private async shareAs(versionId: string, clientId: string, request: SharePlan): Promise<void> {
    const locked = await this.plans.lockPlan(clientId);
    const client = await this.clients.getClient(clientId);
    const plan = await this.homeCare.getPlan(clientId);
    if (!locked) throw new HomeCareError('plan_not_found');
    if (plan.version !== request.version) {
      throw new HomeCareError('plan_changed_elsewhere', [], { current: plan });
    }
    this.refuseObstacles(plan);
    this.responsibility.refuseUntaken(plan, request.responsibility);
    const number = locked.sharedNumber + 1;
    const recordId = locked.clientId;
    const keys = { id: versionId, planId: locked.id, clientId: recordId, number, message: request.message };
    const frozen = await this.freeze(keys, plan);
    await this.plans.insertVersion(frozen);
    await this.responsibility.take(versionId, recordId, frozen.version.dataVersion, plan);
    await this.plans.updatePlan(locked.id, {
      state: 'active',
      pausedAt: null,
      pausedReason: null,
      sharedNumber: number,
      sharedDraftVersion: plan.version,
    });
    await this.invite(versionId, client);
    await this.record('plan.share', versionId, clientId);
  }

  private async freeze(
    keys: Pick<PlanVersionEntity, 'id' | 'planId' | 'clientId' | 'number' | 'message'>,
    plan: Plan,
  ): Promise<NewVersion> {
    const { knowledge, conditionIds } = await this.safety.check(keys.clientId);
    return {
      version: {
        ...keys,
        title: plan.title,
        reviewOn: plan.reviewOn,
        dataVersion: knowledge.version,
        conditionIds: [...conditionIds],
        sharedAt: this.clock.now(),
        sharedBy: this.tenant.staff.actorId,
      },
      items: plan.items.map((item, position) => freezeItem(knowledge, item, position)),
    };
  }

  private async invite(
    versionId: string,
    client: Awaited<ReturnType<ClientsService['getClient']>>,
  ): Promise<void> {
    if (!client.email) return; // an obstacle above: a plan is never shared without an address
    await this.deliveries.queue({
      eventId: versionId,
      kind: 'plan_shared',
      personId: client.id,
      clientId: client.id,
      recipient: client.email,
      firstName: client.preferredName ?? client.legalName.split(' ')[0] ?? client.legalName,
      linkId: await this.links.issueInvitation(client.id),
    });
  }

  private refuseObstacles({ obstacles }: Plan): void {
    if (obstacles.length > 0) throw new HomeCareError('plan_not_shareable', [], { obstacles });
  }

  private async record(action: string, id: string, clientId: string): Promise<void> {
    await this.audit.record({ action, objectKind: 'home_care_plan', objectIds: [id], clientId });
  }
}

function freezeItem(knowledge: Knowledge, item: PlanItem, position: number): NewVersion['items'][number] {
  const exercise = knowledge.findExercise(item.exerciseId);
  if (!exercise) throw new HomeCareError('unknown_exercise');
  const { id, exerciseId, side, dose, why, minutes } = item;
  return {
    id,
    position,
    exerciseId,
    side,
    dose,
    why,
    minutes: String(minutes),
    words: wordsOf(knowledge, exercise),
  };
}
