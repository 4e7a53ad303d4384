import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../jobs/jobs.js';
import { TenantContext } from '../persistence/tenant-context.js';

/** Events may still be on their way in for a while after their time; ten minutes is far beyond any request. */
const SETTLED_AFTER_MINUTES = 10;

/**
 * Seals each practice's audit events, in id order, onto the last seal: a change or a removal afterwards shows. Events are
 * not chained when they are written, since a chain's head would be a lock on the whole practice.
 */
@Injectable()
export class AuditSealing implements OnModuleInit {
  constructor(
    private readonly tenant: TenantContext,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.register<Record<string, never>>({
      queue: 'seal_audit',
      run: async () => void (await this.seal(new Date(Date.now() - SETTLED_AFTER_MINUTES * 60_000))),
      everyPractice: '*/10 * * * *',
    });
  }

  /** Seals the caller's practice up to a moment and returns how many events that took in. */
  async seal(before: Date): Promise<number> {
    return this.tenant.tx(async (em) => {
      const [row] = await em.query<{ sealed: number }[]>('SELECT seal_audit_events($1) AS sealed', [before]);
      return row?.sealed ?? 0;
    });
  }
}
