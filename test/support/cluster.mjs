// A throw-away PostgreSQL with the roles and one migrated database, for the API tests and the browser tests.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../scripts/embedded-postgres.mjs';
import { databaseUrls, provision } from '../../scripts/provision.mjs';

const root = join(import.meta.dirname, '../..');
const secret = () => randomBytes(16).toString('hex');

/**
 * @param {string} database the name of the migrated database
 * @param {{ hasty?: boolean }} [options] hasty unless said otherwise: a crash may lose data
 * @returns {Promise<{ adminUrl: string, urls: import('../../scripts/provision.mjs').Urls, stop: () => Promise<void> }>}
 */
export async function startTestCluster(database, { hasty = true } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'unknot-test-'));
  chmodSync(folder, 0o755);
  const fallbackFolder = join('/var/tmp', `unknot-test-${secret()}`);
  const cluster = await startPostgres({ folder, fallbackFolder, password: secret(), throwAway: true, hasty });
  const passwords = { owner: secret(), app: secret(), identity: secret() };
  const urls = databaseUrls({ port: cluster.port, database, passwords });
  try {
    await provision({ adminUrl: cluster.adminUrl, urls });
    migrate(urls);
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  return { adminUrl: cluster.adminUrl, urls, stop: cluster.stop };
}

/** @param {import('../../scripts/provision.mjs').Urls} urls */
function migrate(urls) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', './scripts/typescript.mjs', 'server/src/migrate.ts'],
    {
      cwd: root,
      encoding: 'utf8',
      env: {
        ...process.env,
        MODE: 'test',
        DATABASE_URL: urls.app,
        DATABASE_OWNER_URL: urls.owner,
        DATABASE_IDENTITY_URL: urls.identity,
      },
    },
  );
  if (status !== 0) throw new Error(`The migrations failed:\n${stdout}${stderr}`);
}
