import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/persistence/clock.js';
import { newId } from '../platform/persistence/new-id.js';
import type { OpenedPractice } from '../platform/auth/practice-opening.js';
import { PERMISSIONS_OF_ROLE } from '../platform/auth/permissions.vocabulary.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';

/** Does things as the demo's therapist or as one of its clients, at a moment in the past. */
@Injectable()
export class DemoCrew {
  constructor(
    private readonly tenant: TenantContext,
    private readonly clock: Clock,
  ) {}

  asTherapist<T>(
    { practiceId, staffMemberId }: OpenedPractice,
    moment: Date,
    work: () => Promise<T>,
  ): Promise<T> {
    const caller = {
      kind: 'staff' as const,
      practiceId,
      actorId: staffMemberId,
      sessionId: newId(),
      role: 'owner' as const,
      permissions: new Set(PERMISSIONS_OF_ROLE.owner),
      isByLink: false,
    };
    return this.do(caller, moment, work);
  }

  asSystem<T>({ practiceId }: OpenedPractice, moment: Date, work: () => Promise<T>): Promise<T> {
    return this.do({ kind: 'system', practiceId, actorId: null }, moment, work);
  }

  asClient<T>(
    {
      practiceId,
      clientId,
      intakeRequestId,
    }: { practiceId: string; clientId: string; intakeRequestId: string | null },
    moment: Date,
    work: () => Promise<T>,
  ): Promise<T> {
    const caller = {
      kind: 'client' as const,
      practiceId,
      clientId,
      recordIds: [clientId],
      actorId: clientId,
      sessionId: newId(),
      scope: intakeRequestId ? ('intake' as const) : ('portal' as const),
      intakeRequestId,
      isConfirmed: true,
      isProven: true,
    };
    return this.do(caller, moment, work);
  }

  private do<T>(
    caller: Parameters<TenantContext['run']>[0],
    moment: Date,
    work: () => Promise<T>,
  ): Promise<T> {
    const facts = { correlationId: newId(), allowedBy: 'demo' };
    return this.clock.at(moment, () => this.tenant.run(caller, facts, work));
  }
}
