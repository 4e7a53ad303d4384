import type { SendingRule } from '../intake-requests/intake-requests.vocabulary.js';
import { dayIn, daysAfter, monthsAfter } from '../practices/practice-day.js';
import { momentIn, timeIn } from '../practices/practice-time.js';
import type { IntakeRulesForm, QuietHours } from './dto/intake-rules.dto.js';

const MINUTES_A_DAY = 24 * 60;

/** A visit for which a form may go out, with what of the client decides on it. */
export interface VisitToCome {
  startsAt: Date;
  /** Nobody of the practice has seen the client yet, and no visit comes before this one. */
  isFirst: boolean;
  /** When the newest form that asks where it hurts came in. */
  lastSubmittedAt: Date | null;
}

/** Whether a time of day lies in quiet hours, which may reach over midnight; from and until alike are none. */
export function isQuiet({ from, until }: QuietHours, time: string): boolean {
  if (from <= until) return time >= from && time < until;
  return time >= from || time < until;
}

export function minutesOf({ from, until }: QuietHours): number {
  return (minuteOf(until) - minuteOf(from) + MINUTES_A_DAY) % MINUTES_A_DAY;
}

/** The moment so many days later, or earlier, at which the clock shows the same time. */
export function sameTimeOn(timeZone: string, moment: Date, days: number): Date {
  return momentIn(timeZone, daysAfter(dayIn(timeZone, moment), days), timeIn(timeZone, moment));
}

/** The first moment outside quiet hours, from this one on. */
export function afterQuietHours(quiet: QuietHours, timeZone: string, moment: Date): Date {
  const time = timeIn(timeZone, moment);
  if (!isQuiet(quiet, time)) return moment;
  const day = dayIn(timeZone, moment);
  const end = momentIn(timeZone, time < quiet.until ? day : daysAfter(day, 1), quiet.until);
  return end > moment ? end : moment; // in autumn a clock shows the end twice, and the first is over
}

/**
 * The rule by which a form goes out for a visit at this moment; null for none, or not yet. Quiet hours hold it back, unless the
 * visit begins before they end.
 */
export function ruleFor(
  visit: VisitToCome,
  rules: IntakeRulesForm,
  { timeZone, now }: { timeZone: string; now: Date },
): SendingRule | null {
  const rule = ruleOf(visit, rules, timeZone);
  if (!rule || visit.startsAt <= now) return null;
  const { daysBefore } = rule === 'first_visit' ? rules.firstVisit : rules.longAgo;
  if (now < sameTimeOn(timeZone, visit.startsAt, -daysBefore)) return null;
  const next = afterQuietHours(rules.quietHours, timeZone, now);
  return next > now && next < visit.startsAt ? null : rule;
}

/** Whether a client is reminded at this moment of a form that she was last told of at `lastAt`. */
export function isReminderDue(
  { lastAt, count }: { lastAt: Date; count: number },
  { reminders, quietHours }: IntakeRulesForm,
  { timeZone, now }: { timeZone: string; now: Date },
): boolean {
  if (!reminders.isOn || count >= reminders.atMost) return false;
  const days = count === 0 ? reminders.afterDays : reminders.againAfterDays;
  return now >= sameTimeOn(timeZone, lastAt, days) && !isQuiet(quietHours, timeIn(timeZone, now));
}

function ruleOf(
  { isFirst, lastSubmittedAt, startsAt }: VisitToCome,
  { firstVisit, longAgo }: IntakeRulesForm,
  timeZone: string,
): SendingRule | null {
  if (!lastSubmittedAt) return isFirst && firstVisit.isOn ? 'first_visit' : null;
  const isOldFrom = monthsAfter(dayIn(timeZone, lastSubmittedAt), longAgo.months);
  return longAgo.isOn && isOldFrom <= dayIn(timeZone, startsAt) ? 'long_ago' : null;
}

function minuteOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}
