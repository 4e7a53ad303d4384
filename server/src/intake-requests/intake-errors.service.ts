import { Injectable } from '@nestjs/common';
import { HealthHistoryService } from '../health-history/health-history.service.js';
import { Audit } from '../platform/audit/audit.service.js';
import { ClientLinks } from '../platform/auth/client-links.js';
import { PlatformError } from '../platform/errors/platform.errors.js';
import { Clock } from '../platform/persistence/clock.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import type { IntakeErrorReason, IntakeRequest, IntakeRequestPath } from './dto/intake-request.dto.js';
import { IntakeErrorsRepository } from './intake-errors.repository.js';
import { IntakeRequestsError } from './intake-requests.errors.js';
import { IntakeRequestsRepository } from './intake-requests.repository.js';
import { IntakeRequestsService } from './intake-requests.service.js';

/**
 * Marks forms as errors. What was sent in stays as it is and can be read, but counts for nothing; what it said of the health
 * history is in doubt. Red flags that it raised stay: only a clinician's answer closes one.
 */
@Injectable()
export class IntakeErrors {
  constructor(
    private readonly tenant: TenantContext,
    private readonly errors: IntakeErrorsRepository,
    private readonly repository: IntakeRequestsRepository,
    private readonly requests: IntakeRequestsService,
    private readonly healthHistory: HealthHistoryService,
    private readonly links: ClientLinks,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** @throws {IntakeRequestsError} `intake_draft_not_sent` or `intake_marked_already` */
  async mark(path: IntakeRequestPath, { reason }: IntakeErrorReason): Promise<IntakeRequest> {
    const { clientId, requestId } = path;
    return this.tenant.tx(async () => {
      const request = await this.hold(path);
      if (request.error) throw new IntakeRequestsError('intake_marked_already');
      if (!request.sentAt) throw new IntakeRequestsError('intake_draft_not_sent');
      const now = this.clock.now();
      const { actorId } = this.tenant.staff;
      await this.errors.insert({
        intakeRequestId: requestId,
        reason,
        markedBy: actorId,
        markedAt: now,
      });
      if (request.submittedAt) {
        const conditionIds = await this.errors.listConditionsOfThisAlone(requestId);
        await this.healthHistory.doubtTicked(clientId, conditionIds);
      } else {
        await this.repository.revoke(requestId, now);
        await this.links.revokeIntake(requestId);
      }
      await this.record('intake_request.mark_as_error', path);
      return this.requests.get(path);
    });
  }

  /** Takes the mark back: a form sent in counts again; a link that it closed stays closed. */
  async takeBack(path: IntakeRequestPath): Promise<IntakeRequest> {
    return this.tenant.tx(async () => {
      const { submittedAt } = await this.hold(path);
      const { actorId } = this.tenant.staff;
      const wasMarked = await this.errors.takeBack(path.requestId, actorId, this.clock.now());
      if (wasMarked) {
        if (submittedAt) {
          const conditionIds = await this.errors.listConditionsOfThisAlone(path.requestId);
          await this.healthHistory.trustTicked(path.clientId, conditionIds);
        }
        await this.record('intake_request.take_error_back', path);
      }
      return this.requests.get(path);
    });
  }

  /** Whether a form that was sent in counts is for those who review forms. */
  private async hold(path: IntakeRequestPath): Promise<IntakeRequest> {
    await this.repository.lock(path.requestId);
    const request = await this.requests.get(path);
    if (request.submittedAt && !this.tenant.staff.permissions.has('intake.review')) {
      throw new PlatformError('not_allowed');
    }
    return request;
  }

  private async record(action: string, { clientId, requestId }: IntakeRequestPath): Promise<void> {
    await this.audit.record({ action, objectKind: 'intake_request', objectIds: [requestId], clientId });
  }
}
