import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * The command line of a running process; undefined when there is none of that number. A number found in a file
 * tells nothing by itself: after a crash or a reboot it may belong to another program.
 * @param {number} pid
 * @returns {string | undefined}
 */
export function commandOf(pid) {
  if (!isAlive(pid)) return undefined;
  try {
    return readCommand(pid).trim();
  } catch {
    return undefined; // it ended in between
  }
}

/** @param {number} pid */
function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** @param {number} pid */
function readCommand(pid) {
  if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  const query = `(Get-CimInstance Win32_Process -Filter 'ProcessId=${pid}').CommandLine`;
  const [program, args] =
    process.platform === 'win32'
      ? ['powershell', ['-NoProfile', '-Command', query]]
      : ['ps', ['-o', 'command=', '-p', String(pid)]];
  return execFileSync(program, args, { encoding: 'utf8' });
}
