import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second (USER_HZ), whatever its clock really does. */
const MICROSECONDS_PER_TICK = 10_000;

/** Positions in /proc/<pid>/stat, counted from after the command's closing bracket. */
const PARENT = 1;
const [USER, SYSTEM, USER_OF_REAPED, SYSTEM_OF_REAPED] = [11, 12, 13, 14];

/** CPU time that a process has used until now in all of its threads, in microseconds; `proc(5)`. */
export function cpuOf(pid: number): number {
  const stat = statOf(pid);
  return stat ? (stat(USER) + stat(SYSTEM)) * MICROSECONDS_PER_TICK : 0;
}

/**
 * CPU time of a whole PostgreSQL, in microseconds: its backends, those that have ended, and the processes that write,
 * check and clean up behind them.
 */
export function cpuOfPostgres(postmaster: number): number {
  let sum = cpuOf(postmaster);
  const own = statOf(postmaster);
  if (own) sum += (own(USER_OF_REAPED) + own(SYSTEM_OF_REAPED)) * MICROSECONDS_PER_TICK;
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (Number.isInteger(pid) && parentOf(pid) === postmaster) sum += cpuOf(pid);
  }
  return sum;
}

export function parentOf(pid: number): number | undefined {
  return statOf(pid)?.(PARENT);
}

function statOf(pid: number): ((position: number) => number) | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return (position) => Number(fields[position]);
  } catch {
    return undefined; // ended between being listed and being read
  }
}
