// What `npm start` does once the packages are there: build, database, server; and all of it back in reverse.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, builtFrom, isBuilt } from './build.mjs';
import { Failure } from './failure.mjs';
import { aborted } from './interruption.mjs';
import { openLocalDatabase } from './local-database.mjs';
import { claim, readOrMakeSecrets } from './local-state.mjs';
import { isPortFree } from './ports.mjs';
import { startServer } from './server-process.mjs';

const root = join(import.meta.dirname, '..');
const state = join(root, '.data');
const serverLog = join(state, 'server.log');

/** @param {AbortSignal} interrupted */
export async function serve(interrupted) {
  const started = performance.now();
  const settings = readSettings();
  await using opened = new AsyncDisposableStack();
  if (settings.isLocal) opened.defer(claim(state, settings.address));
  await refuseTakenPort(settings);
  if (!isBuilt(root)) {
    console.log('Building. This takes about a minute the first time.');
    await build({ signal: interrupted });
  }
  const env = await (settings.isLocal ? openLocal(opened, settings) : prepare(settings.env, settings));
  interrupted.throwIfAborted();
  const server = await openServer(opened, env, settings, interrupted);
  announce(settings, started);
  await Promise.race([server.ended, aborted(interrupted)]);
  if (!interrupted.aborted) throw new Failure(`The server has ended unexpectedly.\n${lastLog(settings)}`);
  if (settings.isDemo) console.log('\nStopping.');
}

/** @typedef {ReturnType<typeof readSettings>} Settings */

/** The few settings that decide what to start. The server checks all of them; see .env.example. */
function readSettings() {
  if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));
  const isLocal = !process.env['DATABASE_URL'];
  const mode = process.env['MODE'] || (isLocal ? 'demo' : 'production');
  if (isLocal && mode === 'production') {
    throw new Failure('MODE=production needs a PostgreSQL of your own: set DATABASE_URL, see .env.example.');
  }
  const port = process.env['PORT'] || '3000';
  const host = process.env['HOST'] || (mode === 'production' ? '0.0.0.0' : '127.0.0.1');
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, MODE: mode, PORT: port, HOST: host };
  return {
    env,
    isLocal,
    host,
    port: Number(port),
    isDemo: mode === 'demo',
    address: process.env['PUBLIC_URL'] || `http://localhost:${port}`,
  };
}

/** @param {Settings} settings */
async function refuseTakenPort({ port, host }) {
  if (await isPortFree(port, host)) return;
  throw new Failure(
    `Port ${port} is taken by another program. Stop that program, or choose another port:\n  PORT=${port + 1} npm start`,
  );
}

/** @param {AsyncDisposableStack} opened @param {Settings} settings */
async function openLocal(opened, settings) {
  const secrets = readOrMakeSecrets(state);
  const { urls, preparation, stop } = await openLocalDatabase(state, secrets);
  opened.defer(stop);
  const env = {
    ...settings.env,
    DATABASE_URL: urls.app,
    DATABASE_OWNER_URL: urls.owner,
    DATABASE_IDENTITY_URL: urls.identity,
    LINK_SECRET: settings.env['LINK_SECRET'] || secrets.linkSecret,
  };
  const preparedBy = `${settings.env['MODE']} ${builtFrom(root)}`;
  if (!preparation.isBy(preparedBy)) {
    await prepare(env, settings);
    preparation.remember(preparedBy);
  }
  return env;
}

/** @param {NodeJS.ProcessEnv} env @param {Settings} settings */
async function prepare(env, { isDemo }) {
  if (isDemo) console.log('Preparing the database.');
  const args = ['dist/server/src/migrate.js', ...(isDemo ? ['--demo'] : [])];
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Failure(`The database could not be brought up to date.\n${output.trim()}`);
  return env;
}

/**
 * @param {AsyncDisposableStack} opened @param {NodeJS.ProcessEnv} env
 * @param {Settings} settings @param {AbortSignal} signal
 */
async function openServer(opened, env, settings, signal) {
  // What serves requests never acts as the owner of the tables.
  const { DATABASE_OWNER_URL: _, ...serverEnv } = env;
  const log = settings.isDemo ? openSync(serverLog, 'w', 0o600) : undefined;
  try {
    const server = await startServer({ env: serverEnv, output: log ?? 'inherit', signal });
    opened.defer(server.stop);
    return server;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw new Failure(`${error.message}\n${lastLog(settings)}`);
  } finally {
    if (log !== undefined) closeSync(log);
  }
}

/** @param {Settings} settings @param {number} started */
function announce({ isDemo, address }, started) {
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (!isDemo) return console.log(`Unknot is ready at ${address} after ${seconds} s.`);
  console.log(
    [
      '',
      `  Unknot is ready: ${address}   (${seconds} s)`,
      `  The mail it sends stays here: ${address}/outbox`,
      '',
      '  A practice with believable, invented clients is waiting. Ctrl-C stops everything.',
      '',
    ].join('\n'),
  );
}

/** @param {Settings} settings */
function lastLog({ isDemo }) {
  if (!isDemo || !existsSync(serverLog)) return '';
  const lines = readFileSync(serverLog, 'utf8').trim().split('\n').slice(-8);
  return `The last lines of ${serverLog}:\n${lines.join('\n')}`;
}
