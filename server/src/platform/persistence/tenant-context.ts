import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import {
  DataSource,
  type EntityManager,
  type EntityTarget,
  type ObjectLiteral,
  type Repository,
} from 'typeorm';
import type { Caller, ClientCaller, StaffCaller } from '../auth/caller.js';
import { recordsOf } from '../auth/caller.js';
import { appPoolOf } from './app-pool.js';
import type { AuditedQuery } from './audited-query.js';
import { readAsTenant } from './read-as-tenant.js';

/** What a request or job brings along besides its caller. */
export interface WorkFacts {
  /** Ties log lines, audit events and the answer together. */
  correlationId: string;
  /** The permission or scope that let the caller in. */
  allowedBy: string;
}

interface TenantStore extends WorkFacts {
  caller: Caller;
  entityManager?: EntityManager;
}

const SET_TENANT = {
  name: 'set_tenant',
  text: "SELECT set_config('app.practice_id', $1, true), set_config('app.client_id', $2, true)",
};
/**
 * Whose data a piece of work may touch: the practice and, for a client, the client, both from the look-up of the
 * session or link and from nothing else. The database's row-level security follows it.
 */
@Injectable()
export class TenantContext {
  private readonly storage = new AsyncLocalStorage<TenantStore>();

  constructor(private readonly dataSource: DataSource) {}

  /** Does `work` for a caller. Requests, links and jobs all enter here. */
  run<T>(caller: Caller, facts: WorkFacts, work: () => T): T {
    return this.storage.run({ caller, ...facts }, work);
  }

  get caller(): Caller {
    return this.store.caller;
  }

  get practiceId(): string {
    return this.store.caller.practiceId;
  }

  get facts(): WorkFacts {
    return this.store;
  }

  /** The signed-in staff member. Throws when the caller is another kind, which is a fault of ours. */
  get staff(): StaffCaller {
    const { caller } = this.store;
    if (caller.kind !== 'staff') throw new Error('this work is for staff');
    return caller;
  }

  /** The signed-in client. Throws when the caller is another kind, which is a fault of ours. */
  get client(): ClientCaller {
    const { caller } = this.store;
    if (caller.kind !== 'client') throw new Error('this work is for clients');
    return caller;
  }

  /**
   * One round trip, one message there and one back: tenant, audit event and query. Inside `tx` it joins the transaction.
   */
  async read<Row extends pg.QueryResultRow>(
    query: AuditedQuery,
    values: readonly unknown[] = [],
  ): Promise<Row[]> {
    const { caller, entityManager } = this.store;
    const all = query.withAudit(values, caller, this.store);
    if (entityManager) return entityManager.query<Row[]>(query.text, all);
    const connection = await appPoolOf(this.dataSource).connect();
    try {
      const rows = await readAsTenant<Row>(connection, [caller.practiceId, recordsOf(caller)], {
        name: query.name,
        text: query.text,
        values: all,
      });
      connection.release();
      return rows;
    } catch (error) {
      connection.release(true);
      if (error instanceof Error) Error.captureStackTrace(error); // else it tells of the socket, not of us
      throw error;
    }
  }

  /** Opens one transaction for this tenant, or joins the one that is open. */
  async tx<T>(work: (entityManager: EntityManager) => Promise<T>): Promise<T> {
    const store = this.store;
    if (store.entityManager) return work(store.entityManager);
    return this.dataSource.transaction(async (entityManager) => {
      await entityManager.query(SET_TENANT.text, [store.caller.practiceId, recordsOf(store.caller)]);
      return this.storage.run({ ...store, entityManager }, () => work(entityManager));
    });
  }

  /** The entity manager of the open transaction. */
  get entityManager(): EntityManager {
    const { entityManager } = this.store;
    if (!entityManager) throw new Error('no transaction is open: use tx()');
    return entityManager;
  }

  repository<Entity extends ObjectLiteral>(entity: EntityTarget<Entity>): Repository<Entity> {
    return this.entityManager.getRepository(entity);
  }

  private get store(): TenantStore {
    const store = this.storage.getStore();
    if (!store) throw new Error('no tenant in context');
    return store;
  }
}
