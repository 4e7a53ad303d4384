import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What the `postmaster.pid` of a data folder means: `stale` when the number in it belongs to another program now.
 * @param {string} data
 * @returns {'none' | 'gone' | 'running' | 'stale'}
 */
export function readPostmaster(data) {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return 'none';
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
  if (!(pid > 0)) return 'stale';
  if (!isAlive(pid)) return 'gone';
  return commandOf(pid).includes(process.platform === 'win32' ? 'postgres' : data) ? 'running' : 'stale';
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** @param {number} pid */
function commandOf(pid) {
  if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  const [program, args] =
    process.platform === 'win32'
      ? ['tasklist', ['/NH', '/FI', `PID eq ${pid}`]]
      : ['ps', ['-o', 'command=', '-p', String(pid)]];
  return execFileSync(program, args, { encoding: 'utf8' });
}
