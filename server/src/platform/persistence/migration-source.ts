import { DataSource } from 'typeorm';

/** Where the migrations of this version are: sources beside sources, built files beside built files. */
export const MIGRATIONS_FOLDER = new URL('../../../../migrations', import.meta.url).pathname;

/**
 * The owner's connection, for migrations alone. Its role owns the tables and is neither superuser nor BYPASSRLS, so that
 * a migration that forgets the policies fails here as it would anywhere.
 */
export function migrationSource(ownerUrl: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: [`${MIGRATIONS_FOLDER}/[0-9]*-*.{js,ts}`],
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
  });
}

/** Any fixed number will do: it names the lock that makes a second process wait for the first one's migrations. */
const MIGRATION_LOCK = 7_240_601;

/** Applies what is missing, one process at a time, and returns the names of what was applied. */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const source = await migrationSource(ownerUrl).initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const applied = await source.runMigrations();
    return applied.map((migration) => migration.name);
  } finally {
    await lock.release();
    await source.destroy();
  }
}
