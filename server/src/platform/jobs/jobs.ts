import { setTimeout as pause } from 'node:timers/promises';
import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type BeforeApplicationShutdown,
} from '@nestjs/common';
import { PgBoss } from 'pg-boss';
import { DataSource } from 'typeorm';
import { Config } from '../config/config.js';
import { appPoolOf } from '../persistence/app-pool.js';
import { factsOfError } from '../errors/error-facts.js';
import { IdentityDatabase } from '../persistence/identity-database.js';
import { TenantContext } from '../persistence/tenant-context.js';
import { newId } from '../persistence/new-id.js';

/** A kind of job: its queue, and what it carries besides the practice. Ids only, never names or text. */
export interface JobKind<Data extends Record<string, string>> {
  queue: string;
  run: (data: Data) => Promise<void>;
  /** Tries after the first one, with growing pauses. */
  retries?: number;
  /** For work that comes round by itself in every practice: a cron expression in UTC. */
  everyPractice?: string;
}

/** How long a stop waits for jobs that run; what runs on is taken up again by the next process. */
const LONGEST_FAREWELL_MS = 5000;

type Payload = Record<string, string> & { practiceId: string };

/**
 * The one way to do work later. `send` joins the open transaction, so a job exists exactly when what asked for it
 * was kept; a worker enters the tenant as `system` with the job's practice.
 */
@Injectable()
export class Jobs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Jobs');
  private readonly kinds = new Map<string, JobKind<Record<string, string>>>();
  /** Queues that a worker of this process looks at. */
  private readonly worked = new Set<string>();
  private readonly boss: PgBoss;

  constructor(
    private readonly config: Config,
    private readonly tenant: TenantContext,
    private readonly identity: IdentityDatabase,
    dataSource: DataSource,
  ) {
    this.boss = new PgBoss({
      db: { executeSql: (text, values) => appPoolOf(dataSource).query(text, values) },
      schema: 'pgboss',
      migrate: false,
      createSchema: false,
      supervise: config.role !== 'web',
      schedule: config.role !== 'web',
    });
    this.boss.on('error', (error) => this.logger.error({ msg: 'jobs', kind: error.constructor.name }));
  }

  /** Registers a kind of job; call it from the feature's `onModuleInit`. */
  register<Data extends Record<string, string>>(kind: JobKind<Data>): void {
    this.kinds.set(kind.queue, {
      ...kind,
      run: (data) => kind.run(data as Data), // the queue's name binds the payload's type
    });
  }

  /** Sends a job for the caller's practice inside the open transaction, now or after `delaySeconds`. */
  async send(queue: string, data: Record<string, string>, delaySeconds = 0): Promise<void> {
    const { entityManager, practiceId } = this.tenant;
    await this.boss.send(
      queue,
      { ...data, practiceId },
      {
        startAfter: delaySeconds,
        db: { executeSql: async (text, values) => ({ rows: await entityManager.query(text, values) }) },
      },
    );
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.boss.start();
    for (const kind of this.kinds.values()) await this.open(kind);
  }

  async beforeApplicationShutdown(): Promise<void> {
    // Asked one by one, workers say at once that they are done; `stop` alone looks every half second.
    const done = [...this.worked].map((queue) => this.boss.offWork(queue, { wait: true }));
    await Promise.race([Promise.all(done), pause(LONGEST_FAREWELL_MS, undefined, { ref: false })]);
    await this.boss.stop({ graceful: true, timeout: 1000 });
  }

  private async open(kind: JobKind<Record<string, string>>): Promise<void> {
    const retry = { retryLimit: kind.retries ?? 5, retryDelay: 2, retryBackoff: true };
    if (!(await this.boss.getQueue(kind.queue))) await this.boss.createQueue(kind.queue, retry);
    if (this.config.role === 'web') return;
    this.worked.add(kind.queue);
    let worker = '';
    worker = await this.boss.work<Payload>(kind.queue, { pollingIntervalSeconds: 1 }, async ([job]) => {
      if (!job) return;
      this.boss.notifyWorker(worker); // where one was there may be more: no pause after it
      await this.runAs(kind, job.data);
    });
    if (kind.everyPractice) await this.openRounds(kind, kind.everyPractice);
  }

  /** Work over all practices is one job each: a round sends them. */
  private async openRounds({ queue: ofPractice }: { queue: string }, cron: string): Promise<void> {
    const queue = `${ofPractice}_round`;
    if (!(await this.boss.getQueue(queue))) await this.boss.createQueue(queue, { retryLimit: 2 });
    this.worked.add(queue);
    await this.boss.work(queue, async () => {
      for (const practiceId of await this.practices()) await this.boss.send(ofPractice, { practiceId });
    });
    await this.boss.schedule(queue, cron);
  }

  private async practices(): Promise<string[]> {
    const rows = await this.identity.query<{ practice_id: string }>(
      {
        name: 'list_practices',
        text: 'SELECT practice_id FROM identity.practice_directory ORDER BY practice_id',
      },
      [],
    );
    return rows.map((row) => row.practice_id);
  }

  private async runAs(
    kind: JobKind<Record<string, string>>,
    { practiceId, ...data }: Payload,
  ): Promise<void> {
    const facts = { correlationId: newId(), allowedBy: `job:${kind.queue}` };
    try {
      await this.tenant.run({ kind: 'system', practiceId, actorId: null }, facts, () => kind.run(data));
    } catch (error) {
      throw this.withoutValues(kind.queue, error);
    }
  }

  /** The queue keeps what a job throws, whole, in a table of no tenant: statements, names and addresses that it held. */
  private withoutValues(queue: string, thrown: unknown): Error {
    for (const one of thrown instanceof AggregateError ? thrown.errors : [thrown]) {
      this.logger.error({ msg: 'a job failed', queue, ...factsOfError(one) });
    }
    return new Error(`${queue} failed: ${factsOfError(thrown).kind}`);
  }
}
