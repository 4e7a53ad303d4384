import type { PlannedVisit, VisitForm } from '../../server/src/planned-visits/dto/planned-visit.dto.js';
import { dayIn, daysAfter } from '../../server/src/practices/practice-day.js';
import type { GivenPractice } from './given.js';

/** A day of the practice's calendar, so many days from today. */
export const dayFromToday = (days: number, timeZone = 'UTC'): string =>
  daysAfter(dayIn(timeZone, new Date()), days);

export const visitForm = (therapistId = '', change: Partial<VisitForm> = {}): VisitForm => ({
  day: dayFromToday(40),
  time: '10:00',
  therapistId,
  ...change,
});

export async function givenVisit(
  { therapist, session }: GivenPractice,
  clientId: string,
  change: Partial<VisitForm> = {},
): Promise<PlannedVisit> {
  const form = visitForm(session.person.id, change);
  const planned = await therapist.post<PlannedVisit>(`/api/clients/${clientId}/visits`, form);
  if (planned.status !== 201) throw new Error(`not planned: ${JSON.stringify(planned.body)}`);
  return planned.body;
}
