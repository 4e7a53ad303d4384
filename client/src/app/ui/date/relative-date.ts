import type { Viewer } from '../../core/viewer';

/** day: "Tuesday" · minute: "Tuesday 16:00" · ago: "5 minutes ago", "3 days ago". Older than six days: "12 March". */
export type DateForm = 'day' | 'minute' | 'ago';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A moment as one would say it at `now`. A plain date ("2026-03-12") has no time and belongs to no zone. */
export function relativeDate(at: string | Date, now: Date, viewer: Viewer, form: DateForm = 'day'): string {
  const moment = new Date(at);
  const isPlainDate = typeof at === 'string' && at.length === 10;
  const days = dayNumber(moment, isPlainDate ? 'UTC' : viewer.timeZone) - dayNumber(now, viewer.timeZone);
  const words = new Intl.RelativeTimeFormat(viewer.locale, { numeric: 'auto' });
  if (form === 'ago' && !isPlainDate && Math.abs(moment.getTime() - now.getTime()) < DAY) {
    return sinceWithinADay(moment.getTime() - now.getTime(), words);
  }
  if (form === 'ago' && Math.abs(days) < 7) return words.format(days, 'day');
  const day = dayName({ moment, now, days, isPlainDate, viewer });
  if (form === 'day' || isPlainDate || Math.abs(days) > 6) return day;
  return `${day} ${format(moment, viewer, { hour: 'numeric', minute: '2-digit' })}`;
}

/** The whole of it, for the title of a relative date: "Thursday 12 March 2026 at 16:00". */
export function exactDate(at: string | Date, viewer: Viewer): string {
  if (typeof at === 'string' && at.length === 10) {
    return format(new Date(at), { ...viewer, timeZone: 'UTC' }, { dateStyle: 'full' });
  }
  return format(new Date(at), viewer, { dateStyle: 'full', timeStyle: 'short' });
}

function sinceWithinADay(difference: number, words: Intl.RelativeTimeFormat): string {
  if (Math.abs(difference) < MINUTE) return $localize`just now`;
  if (Math.abs(difference) < HOUR) return words.format(Math.trunc(difference / MINUTE), 'minute');
  return words.format(Math.trunc(difference / HOUR), 'hour');
}

interface DayToName {
  readonly moment: Date;
  readonly now: Date;
  readonly days: number;
  readonly isPlainDate: boolean;
  readonly viewer: Viewer;
}

function dayName({ moment, now, days, isPlainDate, viewer }: DayToName): string {
  const inZone = isPlainDate ? { ...viewer, timeZone: 'UTC' } : viewer;
  if (Math.abs(days) <= 1) {
    return new Intl.RelativeTimeFormat(viewer.locale, { numeric: 'auto' }).format(days, 'day');
  }
  if (Math.abs(days) < 7) return format(moment, inZone, { weekday: 'long' });
  const isThisYear = format(moment, inZone, { year: 'numeric' }) === format(now, viewer, { year: 'numeric' });
  return format(moment, inZone, {
    day: 'numeric',
    month: 'long',
    ...(isThisYear ? {} : { year: 'numeric' }),
  });
}

function format(moment: Date, viewer: Viewer, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(viewer.locale, { ...options, timeZone: viewer.timeZone }).format(moment);
}

/** Days since 1970 on the calendar of a zone, so that two moments compare by date and not by 24 hours. */
function dayNumber(moment: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  const value = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.formatToParts(moment).find((part) => part.type === type)?.value);
  return Date.UTC(value('year'), value('month') - 1, value('day')) / DAY;
}
