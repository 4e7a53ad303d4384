import { randomUUID } from 'node:crypto';
import { Clock } from '../../server/src/platform/persistence/clock.js';
import { TenantContext } from '../../server/src/platform/persistence/tenant-context.js';
import type { TestApp } from './app.js';
import type { GivenPractice } from './given.js';

/** Does what a job would do in a practice, as if it were that moment. */
export function atAsSystem<T>(
  { nest }: Pick<TestApp, 'nest'>,
  { session }: Pick<GivenPractice, 'session'>,
  moment: Date,
  work: () => Promise<T>,
): Promise<T> {
  const caller = { kind: 'system' as const, practiceId: session.practice.id, actorId: null };
  const facts = { correlationId: randomUUID(), allowedBy: 'test' };
  return nest
    .get(Clock, { strict: false })
    .at(moment, () => nest.get(TenantContext, { strict: false }).run(caller, facts, work));
}
