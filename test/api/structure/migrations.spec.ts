import { glob, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { type ColumnType, DataSource, type EntityMetadata } from 'typeorm';
import {
  migrate,
  MIGRATIONS_FOLDER,
  migrationSource,
} from '../../../server/src/platform/persistence/migration-source.js';
import { MIGRATION_LIST, type Table, tablesOf, tenantTables } from '../../support/catalog.js';
import { connectTo, createTestDatabase, type TestDatabase } from '../../support/database.js';

const ROOT = join(import.meta.dirname, '../../..');

describe('the migrations', () => {
  let database: TestDatabase;
  let admin: pg.Client;
  beforeAll(async () => {
    database = await createTestDatabase();
    admin = await connectTo(database.adminUrl);
  });
  afterAll(async () => {
    await admin.end();
    await database.drop();
  });

  it('go up, down to nothing, and up again to the same', async () => {
    const before = await everything(admin);
    const source = await migrationSource(database.ownerUrl).initialize();
    for (const _ of source.migrations) await source.undoLastMigration();
    await source.destroy();
    expect(await leftovers(admin)).toEqual([]);
    expect(await migrate(database.ownerUrl)).not.toEqual([]);
    expect(await everything(admin)).toEqual(before);
  });

  it('have a time each, by which the server knows whether all of them are there', async () => {
    const times = (await readdir(MIGRATIONS_FOLDER)).flatMap((file) => /^\d+(?=-)/.exec(file) ?? []);
    expect(times).not.toHaveLength(0);
    expect(times.filter((time, index) => times.indexOf(time) !== index)).toEqual([]);
  });

  it('have nothing left to do when they have run', async () => {
    expect(await migrate(database.ownerUrl)).toEqual([]);
  });
});

describe('the entities', () => {
  let database: TestDatabase;
  let source: DataSource;
  let tables: Table[];
  beforeAll(async () => {
    database = await createTestDatabase();
    const admin = await connectTo(database.adminUrl);
    tables = await tenantTables(admin);
    await admin.end();
    source = await new DataSource({
      type: 'postgres',
      url: database.appUrl,
      entities: await everyEntity(),
    }).initialize();
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  it('stand for tables that there are', () => {
    const names = tables.map(({ name }) => name);
    const mapped = source.entityMetadatas.map((entity) => entity.tableName);
    expect(mapped.filter((name) => !names.includes(name))).toEqual([]);
    expect(mapped).toContain('client');
  });

  it('say of each column what the database says', () => {
    for (const entity of source.entityMetadatas) {
      const table = tables.find(({ name }) => name === entity.tableName);
      expect({ [entity.tableName]: columnsOf(entity, source) }).toEqual({
        [entity.tableName]: table ? columnsIn(table) : {},
      });
    }
  });
});

type Columns = Record<string, { type: string; isNullable: boolean; isKey: boolean; default: string | null }>;

function columnsOf(entity: EntityMetadata, source: DataSource): Columns {
  return Object.fromEntries(
    entity.columns.map((column) => {
      const type = source.driver.normalizeType({ ...column, type: column.type as ColumnType });
      const size = column.precision ? `(${column.precision},${column.scale ?? 0})` : '';
      return [
        column.databaseName,
        {
          type: `${type}${size}${column.isArray ? '[]' : ''}`,
          isNullable: column.isNullable,
          isKey: column.isPrimary,
          default:
            column.asExpression ?? source.driver.normalizeDefault(column)?.replace(/^'(.*)'$/, '$1') ?? null,
        },
      ];
    }),
  );
}

function columnsIn({ columns, constraints }: Table): Columns {
  const key = constraints.find(({ kind }) => kind === 'primary key')?.columns ?? [];
  return Object.fromEntries(
    columns.map((column) => [
      column.name,
      {
        type: column.type,
        isNullable: column.isNullable,
        isKey: key.includes(column.name),
        default: column.default?.replace(/^'(.*)'::[a-z[\]]+$/, '$1') ?? null,
      },
    ]),
  );
}

async function everyEntity(): Promise<CallableFunction[]> {
  const entities: CallableFunction[] = [];
  for await (const path of glob('server/src/**/*.entity.ts', { cwd: ROOT })) {
    const file: Record<string, unknown> = await import(join(ROOT, path));
    entities.push(...Object.values(file).filter((made) => typeof made === 'function'));
  }
  return entities;
}

/** All that the migrations make, with the rights on it. */
async function everything(admin: pg.Client): Promise<unknown> {
  const functions = await admin.query(
    `SELECT p.oid::regprocedure::text AS name, p.prosecdef, p.proconfig, p.proacl::text, p.prosrc
     FROM pg_proc p WHERE p.pronamespace IN ('public'::regnamespace, 'identity'::regnamespace) ORDER BY 1`,
  );
  return {
    public: await tenantTables(admin),
    identity: await tablesOf(admin, 'identity'),
    jobs: (await tablesOf(admin, 'pgboss')).map(({ name, appMay }) => ({ name, appMay })),
    functions: functions.rows,
  };
}

async function leftovers(admin: pg.Client): Promise<string[]> {
  const { rows } = await admin.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind <> 'i'
       AND relname NOT LIKE $1 || '%'
     UNION ALL SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace
     UNION ALL SELECT nspname FROM pg_namespace WHERE nspname IN ('identity', 'pgboss')`,
    [MIGRATION_LIST],
  );
  return rows.map((row) => row.name);
}
