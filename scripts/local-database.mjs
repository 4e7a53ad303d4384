// The database of `npm start` when nobody named another one: an embedded cluster in `.data/pg`.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startPostgres } from './embedded-postgres.mjs';
import { Failure } from './failure.mjs';
import { databaseUrls, provision } from './provision.mjs';

/**
 * @param {string} state the folder of local state @param {import('./local-state.mjs').Secrets} secrets
 */
export async function openLocalDatabase(state, secrets) {
  const cluster = await startPostgres({
    folder: join(state, 'pg'),
    fallbackFolder: join('/var/tmp', `unknot-${secrets.cluster}`),
    password: secrets.superuser,
  });
  try {
    const urls = databaseUrls({ port: cluster.port, database: 'unknot', passwords: secrets.roles });
    const { madeDatabase } = await provision({ adminUrl: cluster.adminUrl, urls });
    const preparation = preparationIn(cluster.folder);
    if (madeDatabase) preparation.forget();
    return { urls, preparation, stop: cluster.stop };
  } catch (error) {
    await cluster.stop();
    if (!isWrongPassword(error)) throw error;
    throw new Failure(
      `The database in ${cluster.folder} has another password than ${join(state, 'secrets.json')} says. ` +
        'Put back the file it was made with, or delete both to begin anew.',
    );
  }
}

/**
 * Remembers beside the data what last migrated it, so that the same build need not ask the database again.
 * @param {string} folder
 */
export function preparationIn(folder) {
  const file = join(folder, 'prepared-by');
  return {
    isBy: (/** @type {string} */ build) => existsSync(file) && readFileSync(file, 'utf8') === build,
    remember: (/** @type {string} */ build) => writeFileSync(file, build),
    forget: () => rmSync(file, { force: true }),
  };
}

/** @param {unknown} error */
const isWrongPassword = (error) => error instanceof Error && 'code' in error && error.code === '28P01';
