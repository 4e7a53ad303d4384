import { dayIn } from './practice-day.js';

const MILLISECONDS_A_MINUTE = 60_000;

/** The time of day, `HH:MM`, that a clock in a time zone shows at a moment. */
export function timeIn(timeZone: string, moment: Date): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(moment);
}

/**
 * The moment at which a clock in a time zone shows a day and a time (`YYYY-MM-DD`, `HH:MM`). A time that the clock skips in
 * spring becomes the one an hour later; of a time that it shows twice in autumn the first is meant.
 */
export function momentIn(timeZone: string, day: string, time: string): Date {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  const offsets = [-1, 1].map((side) => offsetAt(timeZone, wanted + side * 24 * 60 * MILLISECONDS_A_MINUTE));
  const [first = wanted, second = wanted] = offsets.map((offset) => wanted - offset);
  const fitting = [first, second].filter((moment) => moment + offsetAt(timeZone, moment) === wanted);
  return new Date(fitting.length > 0 ? Math.min(...fitting) : Math.max(first, second));
}

/** How far the clock of a zone is ahead of UTC, in milliseconds. */
function offsetAt(timeZone: string, moment: number): number {
  const date = new Date(moment);
  const shown = Date.parse(`${dayIn(timeZone, date)}T${timeIn(timeZone, date)}:00Z`);
  return shown - Math.floor(moment / MILLISECONDS_A_MINUTE) * MILLISECONDS_A_MINUTE;
}
