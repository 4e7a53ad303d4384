import { Injectable } from '@nestjs/common';
import type { FinderAnswer } from '../cause-finder/dto/finder-answer.dto.js';
import { Audit } from '../platform/audit/audit.service.js';
import { PlatformError } from '../platform/errors/platform.errors.js';
import { Clock } from '../platform/persistence/clock.js';
import { Idempotency } from '../platform/persistence/idempotency.service.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import type { FinderDecisionForm, LikelySources } from './dto/likely-sources.dto.js';
import { LikelySourcesRepository } from './likely-sources.repository.js';
import { LikelySourcesService } from './likely-sources.service.js';

/** Whether the therapist agrees with the finder, kept with the very run she looked at. */
@Injectable()
export class FinderDecisions {
  constructor(
    private readonly tenant: TenantContext,
    private readonly sources: LikelySourcesRepository,
    private readonly likely: LikelySourcesService,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /**
   * @throws {LikelySourcesError} `no_intake_yet`, or `likely_sources_changed` when she looked at another result
   * @throws {PlatformError} `validation_failed` for a subject that the result does not show
   */
  async decide(clientId: string, form: FinderDecisionForm, key: string): Promise<LikelySources> {
    return this.tenant.tx(async () => {
      await this.idempotency.once(
        { key, operation: 'decideOnFinder', request: { clientId, ...form } },
        async (id) => {
          const look = await this.likely.lookAgain(clientId, form.fingerprint);
          const { subject, decision, why } = form;
          if (!shows(look.answer, subject)) {
            throw new PlatformError('validation_failed', [
              { path: 'subject.id', message: 'This does not stand in the result.' },
            ]);
          }
          await this.sources.insertDecision({
            id,
            clientId,
            finderRunId: await this.likely.keepRun(clientId, look),
            subjectKind: subject.kind,
            subjectId: subject.id,
            subjectSide: subject.side,
            decision,
            why,
            decidedBy: this.tenant.staff.actorId,
            decidedAt: this.clock.now(),
          });
          await this.audit.record({
            action: 'finder.decide',
            objectKind: 'finder_decision',
            objectIds: [id],
            clientId,
            details: { subject: subject.kind, decision },
          });
        },
      );
      return this.likely.getLikelySources(clientId);
    });
  }
}

function shows({ advice }: FinderAnswer, { kind, id, side }: FinderDecisionForm['subject']): boolean {
  switch (kind) {
    case 'result':
      return id === '' && side === null;
    case 'muscle':
      return advice?.muscles.some((muscle) => muscle.id === id && muscle.side === side) ?? false;
    case 'cause':
      return side === null && (advice?.causes.some((cause) => cause.id === id) ?? false);
    case 'item':
      return side === null && (advice?.plan.some(({ exerciseId }) => exerciseId === id) ?? false);
    default:
      return kind satisfies never;
  }
}
