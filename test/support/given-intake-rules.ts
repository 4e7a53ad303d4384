import type { IntakeRules, IntakeRulesForm } from '../../server/src/intake-rules/dto/intake-rules.dto.js';
import type {
  IntakeRequest,
  IntakeRequestList,
} from '../../server/src/intake-requests/dto/intake-request.dto.js';
import { FormSending } from '../../server/src/intake-rules/form-sending.service.js';
import { dayIn, daysAfter } from '../../server/src/practices/practice-day.js';
import { momentIn } from '../../server/src/practices/practice-time.js';
import type { TestApp } from './app.js';
import { atAsSystem } from './at-a-time.js';
import { givenClient, type GivenPractice } from './given.js';
import { fillIn, givenIntake, openOn, REQUIRED_ANSWERS, sendIntake } from './given-intake.js';
import { givenVisit } from './given-visits.js';

type Change = { [Part in keyof IntakeRulesForm]?: Partial<IntakeRulesForm[Part]> };

/** All of it on: forms a week and three days before, two reminders, nothing between eight and eight. */
export const intakeRules = ({
  firstVisit,
  longAgo,
  reminders,
  quietHours,
}: Change = {}): IntakeRulesForm => ({
  firstVisit: { isOn: true, form: 'first_visit', daysBefore: 7, ...firstVisit },
  longAgo: { isOn: true, form: 'follow_up', daysBefore: 3, months: 6, ...longAgo },
  reminders: { isOn: true, afterDays: 2, againAfterDays: 3, atMost: 2, ...reminders },
  quietHours: { from: '20:00', until: '08:00', ...quietHours },
});

/** Chosen, and nothing goes out by itself. */
export const ALL_OFF: Change = {
  firstVisit: { isOn: false },
  longAgo: { isOn: false },
  reminders: { isOn: false },
};

export async function givenIntakeRules(
  { therapist }: Pick<GivenPractice, 'therapist'>,
  change: Change = {},
  version = 0,
): Promise<IntakeRules> {
  const kept = await therapist.put<IntakeRules>('/api/intake-rules', { ...intakeRules(change), version });
  if (kept.status !== 200) throw new Error(`not kept: ${JSON.stringify(kept.body)}`);
  return kept.body;
}

/** What the job does in a practice, as if it were that moment. */
export function sendDueAt(app: Pick<TestApp, 'nest'>, practice: GivenPractice, moment: Date): Promise<void> {
  return atAsSystem(app, practice, moment, () => app.nest.get(FormSending, { strict: false }).sendDue());
}

/** The moment at which the practice's clock shows a day and a time. */
export const onTheClock = ({ session }: GivenPractice, day: string, time: string): Date =>
  momentIn(session.practice.timeZone, day, time);

export const todayOf = ({ session }: GivenPractice): string => dayIn(session.practice.timeZone, new Date());

export const requestsOf = async (
  { therapist }: Pick<GivenPractice, 'therapist'>,
  clientId: string,
): Promise<IntakeRequest[]> =>
  (await therapist.get<IntakeRequestList>(`/api/clients/${clientId}/intake-requests`)).body.items;

/** A client whose first visit is in 40 days at ten, and when the form for it is due. */
export async function givenNewcomer(
  practice: GivenPractice,
  change: { day?: string; time?: string } = {},
  person: { email?: null } = {},
) {
  const client = await givenClient(practice, person);
  const when = { day: daysAfter(todayOf(practice), 40), time: '10:00', ...change };
  const visit = await givenVisit(practice, client.id, when);
  return { client, visit, due: onTheClock(practice, daysAfter(when.day, -7), when.time) };
}

/** A client who sent a form in today. */
export async function givenCameBefore(app: TestApp, practice: GivenPractice) {
  const { client, phone } = await givenIntake(app, { practice });
  await fillIn(phone);
  const submitted = await phone.submit();
  if (submitted.status !== 200) throw new Error(`not sent in: ${JSON.stringify(submitted.body)}`);
  return { client, requestId: phone.requestId };
}

/** On the shipped form of consents, which asks nothing about where it hurts. */
export async function givenNoToMessages(
  app: Pick<TestApp, 'origin'>,
  practice: GivenPractice,
  clientId: string,
): Promise<void> {
  const phone = await openOn(app, await sendIntake(practice, clientId, 'link_only', 'consents'));
  const { content } = await phone.form();
  for (const { questionId, textHash } of content?.consents ?? []) {
    await phone.answer(questionId, { isGiven: questionId !== 'consent_contact', textHash });
  }
  for (const id of ['legal_name', 'birth_date', 'signature'])
    await phone.answer(id, REQUIRED_ANSWERS[id] ?? null);
  const submitted = await phone.submit();
  if (submitted.status !== 200) throw new Error(`not sent in: ${JSON.stringify(submitted.body)}`);
}

/** The first day from this one on that has more or fewer than 24 hours. */
export function dayOfClockChange(timeZone: string, from: string): string {
  const startOf = (day: string) => momentIn(timeZone, day, '00:00').getTime();
  let day = from;
  while (startOf(daysAfter(day, 1)) - startOf(day) === 24 * 3_600_000) day = daysAfter(day, 1);
  return day;
}
