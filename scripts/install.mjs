// Installs what package-lock.json names. Runs on the Node that is there: no package may be needed to get here.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';

/** @typedef {Record<string, { version?: string, optional?: boolean }>} LockedPackages */

/** @param {string} root */
export function isInstalled(root) {
  const installed = readPackages(join(root, 'node_modules/.package-lock.json'));
  return installed !== undefined && fulfils(installed, readPackages(join(root, 'package-lock.json')) ?? {});
}

/**
 * Compared by content, since a checkout touches the lock file without changing it.
 * @param {LockedPackages} installed @param {LockedPackages} locked
 */
export function fulfils(installed, locked) {
  const isMissing = (/** @type {string} */ path) => !installed[path] && !locked[path]?.optional;
  const isOther = (/** @type {string} */ path) => installed[path]?.version !== locked[path]?.version;
  const wanted = Object.keys(locked).filter((path) => path !== '');
  return !wanted.some(isMissing) && !Object.keys(installed).some(isOther);
}

/** @param {string} file @returns {LockedPackages | undefined} */
function readPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}

/** @param {string} root @param {AbortSignal} interrupted */
export async function install(root, interrupted) {
  const args = ['ci', '--include=dev', '--loglevel=error', '--no-audit', '--no-fund'];
  const npm = process.env['npm_execpath'];
  const child = npm?.includes('npm-cli')
    ? spawn(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
    : spawn('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  interrupted.addEventListener('abort', () => child.kill('SIGTERM'));
  const [code] = await once(child, 'exit');
  interrupted.throwIfAborted();
  if (code !== 0) throw new Failure('The packages could not be installed: npm says above why.');
}
