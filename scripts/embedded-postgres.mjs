// A PostgreSQL 18 of our own in a folder: what `npm start`, the tests and the benches stand on.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { makeOwnFolder, postgresPrograms, postgresUser, reachableFolder } from './postgres-home.mjs';
import { freePort } from './ports.mjs';
import { commandOf } from './processes.mjs';

const superuser = 'postgres';

/**
 * @typedef {object} ClusterOptions
 * @property {string} folder where the cluster should live
 * @property {string} fallbackFolder where it lives when PostgreSQL's user cannot reach `folder`
 * @property {string} password the superuser's
 * @property {boolean} [throwAway] removed when stopped
 * @property {boolean} [hasty] free to lose data in a crash; when not said, what is thrown away is
 */
/** @typedef {{ folder: string, port: number, adminUrl: string, stop: () => Promise<void> }} Cluster */

/**
 * Starts the cluster, made first where there is none. It stops with this process, however that ends.
 * The caller makes sure that nobody else uses the folder: a cluster found running there was left behind.
 * @param {ClusterOptions} options
 * @returns {Promise<Cluster>}
 */
export async function startPostgres({
  folder: wanted,
  fallbackFolder,
  password,
  throwAway = false,
  hasty = throwAway,
}) {
  const runAs = postgresUser();
  const folder = reachableFolder(wanted, fallbackFolder, runAs);
  makeOwnFolder(folder, runAs);
  const programs = postgresPrograms(folder, runAs);
  const cluster = { folder, data: join(folder, 'data'), log: join(folder, 'postgres.log'), programs, runAs };
  await clearLeftBehind(cluster);
  if (!existsSync(cluster.data)) await initialise(cluster, password);
  const port = await launch(cluster, hasty);
  const keeper = keep(cluster, throwAway);
  return {
    folder,
    port,
    adminUrl: `postgres://${superuser}:${password}@127.0.0.1:${port}/postgres`,
    async stop() {
      keeper.ref();
      keeper.stdin.end();
      if (keeper.exitCode === null && keeper.signalCode === null) await once(keeper, 'exit');
    },
  };
}

/** @typedef {{ folder: string, data: string, log: string, programs: string, runAs: import('./postgres-home.mjs').RunAs }} Place */

/** @param {Place} place */
async function clearLeftBehind(place) {
  const pid = postmasterOf(place.data);
  if (pid === undefined) return;
  const command = commandOf(pid);
  if (command?.includes(place.data)) {
    await run(place, 'pg_ctl', ['stop', '-w', '-m', 'fast', '-D', place.data]);
  } else if (command !== undefined) {
    // PostgreSQL overlooks a process that is gone, but not one that has got its number since.
    rmSync(join(place.data, 'postmaster.pid'), { force: true });
  }
}

/** @param {string} data @returns {number | undefined} the number of the process that has the data folder, or had */
export function postmasterOf(data) {
  const file = join(data, 'postmaster.pid');
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : undefined;
}

/** @param {Place} place @param {string} password */
async function initialise(place, password) {
  // Under another name until it is whole: a start that was interrupted here begins anew.
  const unfinished = `${place.data}.unfinished`;
  const passwordFile = join(place.folder, 'password.unfinished');
  rmSync(unfinished, { recursive: true, force: true });
  rmSync(passwordFile, { force: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  const { uid, gid } = place.runAs;
  if (uid !== undefined && gid !== undefined) chownSync(passwordFile, uid, gid);
  // The built-in locale sorts and folds alike on every machine; --no-sync saves a second, and nothing is in it yet.
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = [`--username=${superuser}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  try {
    const { code, output } = await run(place, 'initdb', [
      '-D',
      unfinished,
      '--no-sync',
      ...locale,
      ...access,
    ]);
    if (code !== 0) throw new Failure(`The database could not be made in ${place.folder}:\n${output.trim()}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(unfinished, place.data);
}

/** @param {Place} place @param {boolean} hasty */
async function launch(place, hasty) {
  const fast = hasty ? ['-c fsync=off', '-c synchronous_commit=off', '-c full_page_writes=off'] : [];
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    rmSync(place.log, { force: true });
    const settings = [`-p ${port}`, '-c listen_addresses=127.0.0.1', '-c unix_socket_directories=', ...fast];
    const args = ['start', '-w', '-t', '120', '-D', place.data, '-l', place.log, '-o', settings.join(' ')];
    const { code, output } = await run(place, 'pg_ctl', args);
    if (code === 0) return port;
    const log = existsSync(place.log) ? readFileSync(place.log, 'utf8') : output;
    // Another program took the port in between, or the last workers of a killed PostgreSQL are still leaving.
    const passing = /Address already in use|still in use/.test(log);
    if (!passing || attempt === 20) {
      throw new Failure(`PostgreSQL did not start in ${place.folder}. It says:\n${lastLines(log)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/**
 * A small process of its own that stops the cluster when our end of its pipe closes: at `stop()`, and also when
 * this process is killed. It is no member of our process group, so that Ctrl-C does not take the database
 * from under a server that is still finishing requests.
 * @param {Place} place @param {boolean} throwAway
 */
function keep(place, throwAway) {
  const facts = JSON.stringify({ ...place, throwAway, pid: postmasterOf(place.data) });
  const keeper = spawn(process.execPath, [join(import.meta.dirname, 'keep-postgres.mjs'), facts], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    windowsHide: true,
  });
  keeper.unref();
  return keeper;
}

/**
 * @param {Pick<Place, 'folder' | 'programs' | 'runAs'>} place @param {'initdb' | 'pg_ctl'} program @param {string[]} args
 * @returns {Promise<{ code: number | null, output: string }>}
 */
export async function run({ folder, programs, runAs }, program, args) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PG')));
  // pg_ctl's output would stay open as long as the server it started, on Windows; its log file tells more anyway.
  const output = program === 'initdb' ? 'pipe' : 'ignore';
  const child = spawn(join(programs, program), args, {
    ...runAs,
    cwd: folder,
    env: { ...env, LC_ALL: 'C' },
    stdio: ['ignore', 'ignore', output],
    windowsHide: true,
  });
  let text = '';
  child.stderr?.on('data', (chunk) => (text += chunk));
  try {
    const [code] = await once(child, 'close');
    return { code, output: text };
  } catch (error) {
    throw new Failure(
      `PostgreSQL's ${program} did not run: ${error instanceof Error ? error.message : error}`,
      {
        cause: error,
      },
    );
  }
}

/** @param {string} text */
const lastLines = (text) => text.trim().split('\n').slice(-6).join('\n');
