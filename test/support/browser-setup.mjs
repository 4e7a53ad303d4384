// Before the browser tests: the built product as a process of its own, on a fresh database.
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { build, isBuilt } from '../../scripts/build.mjs';
import { freePort } from '../../scripts/ports.mjs';
import { startServer } from '../../scripts/server-process.mjs';
import { startTestCluster } from './cluster.mjs';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'dist/browser-tests');

/** @returns {Promise<() => Promise<void>>} what Playwright calls after the last test */
export default async function browserSetup() {
  if (!isBuilt(root)) await build();
  const { adminUrl, urls, stop: stopCluster } = await startTestCluster('unknot');
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  mkdirSync(folder, { recursive: true });
  const log = openSync(join(folder, 'server.log'), 'w');
  try {
    const server = await startServer({ output: log, env: serverEnvironment(urls, port, origin) });
    process.env['BASE_URL'] = origin;
    process.env['ADMIN_DATABASE_URL'] = Object.assign(new URL(adminUrl), { pathname: '/unknot' }).href;
    return async () => {
      await server.stop();
      await stopCluster();
    };
  } catch (error) {
    await stopCluster();
    throw error;
  } finally {
    closeSync(log);
  }
}

/** @param {import('../../scripts/provision.mjs').Urls} urls @param {number} port @param {string} origin */
function serverEnvironment(urls, port, origin) {
  return {
    ...process.env,
    MODE: 'test',
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: origin,
    DATABASE_URL: urls.app,
    DATABASE_IDENTITY_URL: urls.identity,
    LINK_SECRET: 'a secret that only the browser tests know',
    // Rate limits count by address: tests that sign in a lot come from one of their own.
    TRUST_PROXY: 'true',
  };
}
