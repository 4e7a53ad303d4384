import { randomUUID } from 'node:crypto';
import type { Caller } from '../../server/src/platform/auth/caller.js';
import { Clock } from '../../server/src/platform/persistence/clock.js';
import { TenantContext } from '../../server/src/platform/persistence/tenant-context.js';
import type { TestApp } from './app.js';
import type { GivenPractice } from './given.js';

/** Does what the owner would, as if it were that moment. */
export function atAsOwner<T>(
  app: Pick<TestApp, 'nest'>,
  { session }: Pick<GivenPractice, 'session'>,
  moment: Date,
  work: () => Promise<T>,
): Promise<T> {
  const caller = {
    kind: 'staff' as const,
    practiceId: session.practice.id,
    actorId: session.person.id,
    sessionId: randomUUID(),
    role: session.person.role,
    permissions: new Set(session.permissions),
    isByLink: false,
  };
  return at(app, caller, moment, work);
}

/** Does what a job would do in a practice, as if it were that moment. */
export function atAsSystem<T>(
  app: Pick<TestApp, 'nest'>,
  { session }: Pick<GivenPractice, 'session'>,
  moment: Date,
  work: () => Promise<T>,
): Promise<T> {
  return at(app, { kind: 'system', practiceId: session.practice.id, actorId: null }, moment, work);
}

/** Does what a client would in her portal, as if it were that moment. */
export function atAsClient<T>(
  app: Pick<TestApp, 'nest'>,
  { practice, clientId }: { practice: Pick<GivenPractice, 'session'>; clientId: string },
  moment: Date,
  work: () => Promise<T>,
): Promise<T> {
  const caller = {
    kind: 'client' as const,
    practiceId: practice.session.practice.id,
    clientId,
    recordIds: [clientId],
    actorId: clientId,
    sessionId: randomUUID(),
    scope: 'portal' as const,
    intakeRequestId: null,
    isConfirmed: true,
    isProven: true,
  };
  return at(app, caller, moment, work);
}

function at<T>(
  { nest }: Pick<TestApp, 'nest'>,
  caller: Caller,
  moment: Date,
  work: () => Promise<T>,
): Promise<T> {
  const facts = { correlationId: randomUUID(), allowedBy: 'test' };
  return nest
    .get(Clock, { strict: false })
    .at(moment, () => nest.get(TenantContext, { strict: false }).run(caller, facts, work));
}
