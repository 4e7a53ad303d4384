/** Days and times of day as the viewer's clock shows them, for date and time fields. */

/** `YYYY-MM-DD` */
export function localDay(at: string | Date): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
}

/** `HH:MM` */
export function localTime(at: string | Date): string {
  const date = new Date(at);
  return `${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`;
}

/** The moment of a day and a time of day, as ISO 8601 in UTC. */
export function moment(day: string, time: string): string {
  return new Date(`${day}T${time}`).toISOString();
}

/** An hour that began at the last full five minutes: what a new note takes the session for. */
export function sessionAround(now: Date): { startedAt: string; endedAt: string } {
  const start = new Date(now);
  start.setMinutes(now.getMinutes() - (now.getMinutes() % 5), 0, 0);
  return {
    startedAt: start.toISOString(),
    endedAt: new Date(start.getTime() + 3_600_000).toISOString(),
  };
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
