// What `npm start` keeps in `.data`: secrets made once, and who is running now.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { commandOf } from './processes.mjs';

/**
 * @typedef {object} Secrets
 * @property {string} cluster names this clone's cluster where it must live outside the clone
 * @property {string} superuser
 * @property {import('./provision.mjs').Urls} roles
 * @property {string} linkSecret
 */

/** @param {string} folder @returns {Secrets} */
export function readOrMakeSecrets(folder) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'secrets.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const word = (bytes = 16) => randomBytes(bytes).toString('hex');
  const secrets = {
    cluster: word(6),
    superuser: word(),
    roles: { owner: word(), app: word(), identity: word() },
    linkSecret: word(32),
  };
  writeFileSync(`${file}.unfinished`, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  renameSync(`${file}.unfinished`, file);
  return secrets;
}

/**
 * Claims the folder for this process, so that a second start does not take the first one's database away.
 * @param {string} folder @param {string} address
 * @returns {() => void} gives it free again
 */
export function claim(folder, address) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'running.json');
  const holder = readHolder(file);
  if (holder && commandOf(holder.pid) === holder.command) {
    throw new Failure(
      `Unknot is already running from this folder, at ${holder.address} (process ${holder.pid}).\n` +
        'Open that address, or stop it with Ctrl-C where it runs and start again.',
    );
  }
  rmSync(file, { force: true });
  const own = { pid: process.pid, command: commandOf(process.pid), address };
  writeFileSync(file, JSON.stringify(own), { flag: 'wx' });
  return () => rmSync(file, { force: true });
}

/** @param {string} file @returns {{ pid: number, command: string, address: string } | undefined} */
function readHolder(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined; // nobody, or written only in part when the power went
  }
}
