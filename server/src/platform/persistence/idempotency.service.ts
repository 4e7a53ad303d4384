import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { PlatformError } from '../errors/platform.errors.js';
import { TenantContext } from './tenant-context.js';

export interface RepeatableWrite {
  /** The caller's `Idempotency-Key`. */
  key: string;
  operation: string;
  /** What the request says; the same key with other words is refused. */
  request: unknown;
}

/** Makes a write that may arrive twice happen once: the record and the made row commit together. */
@Injectable()
export class Idempotency {
  constructor(private readonly tenant: TenantContext) {}

  /**
   * Runs `make` the first time and returns the made row's id; a replay, also one that arrives at the same moment,
   * returns the id of the first; so does one that a client's device sends again after her record was merged. Call it as
   * the first thing inside the transaction.
   * @throws {PlatformError} `idempotency_key_reused` when the key came with another request before
   */
  async once(write: RepeatableWrite, make: (id: string) => Promise<void>): Promise<string> {
    return this.tenant.tx(async (em) => {
      const { caller } = this.tenant;
      const { practiceId, actorId } = caller;
      const actors = caller.kind === 'client' ? caller.recordIds : [actorId];
      const requestHash = createHash('sha256').update(JSON.stringify(write.request)).digest('hex');
      const added = await em.query<{ made_id: string }[]>(
        `INSERT INTO idempotency_record (practice_id, actor_id, key, operation, request_hash, made_id)
         SELECT $1, $2, $3, $4, $5, uuidv7()
         WHERE NOT EXISTS (SELECT FROM idempotency_record WHERE actor_id = ANY ($6::uuid[]) AND key = $3)
         ON CONFLICT DO NOTHING RETURNING made_id`,
        [practiceId, actorId, write.key, write.operation, requestHash, actors],
      );
      if (added[0]) {
        await make(added[0].made_id);
        return added[0].made_id;
      }
      const [first] = await em.query<{ operation: string; request_hash: string; made_id: string }[]>(
        'SELECT operation, request_hash, made_id FROM idempotency_record WHERE actor_id = ANY ($1::uuid[]) AND key = $2',
        [actors, write.key],
      );
      if (!first || first.operation !== write.operation || first.request_hash !== requestHash) {
        throw new PlatformError('idempotency_key_reused');
      }
      return first.made_id;
    });
  }
}
