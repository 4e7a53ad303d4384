/**
 * Until when a question asked at `since` is promised an answer: that many working days (Monday to Friday, in the practice's
 * time zone) later, at the same time of day.
 */
export function promisedBy(since: Date, workingDays: number, timeZone: string): Date {
  const weekday = new Intl.DateTimeFormat('en', { timeZone, weekday: 'short' });
  const moment = new Date(since);
  for (let left = workingDays; left > 0;) {
    moment.setUTCDate(moment.getUTCDate() + 1);
    if (!['Sat', 'Sun'].includes(weekday.format(moment))) left -= 1;
  }
  return moment;
}
