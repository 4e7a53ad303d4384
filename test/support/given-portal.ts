import type { Plan, PlanItemForm } from '../../server/src/home-care/dto/plan.dto.js';
import type { TestApp } from './app.js';
import { givenPractice } from './given.js';
import { planForm, planItem } from './given-home-care.js';
import { fillIn, givenIntake } from './given-intake.js';
import { linkFromMail } from './mail.js';

const NO_DOSE = { sets: null, reps: null, holdSeconds: null, restSeconds: null, trigger: null };

/** Two items to do now, a timer's and a counter's, and a habit. */
const threeItems = (): PlanItemForm[] => [
  planItem(),
  planItem({
    exerciseId: 'mob_chair_extension',
    dose: { ...NO_DOSE, sets: 1, reps: 6, holdSeconds: 3, timesPerDay: 3, daysPerWeek: 7 },
  }),
  planItem({
    exerciseId: 'hab_microbreak_30',
    dose: { ...NO_DOSE, timesPerDay: 8, daysPerWeek: 7, trigger: 'After each call' },
  }),
];

/** The token of a mailed invitation to a shared plan; everything through the API, so it works on any server. */
export async function givenInvitation(origin: string): Promise<string> {
  const app = { origin } as TestApp; // these builders ask it for nothing else
  const practice = await givenPractice(app, { timeZone: 'UTC' });
  const { client, phone } = await givenIntake(app, { practice });
  await fillIn(phone);
  await phone.submit();
  const path = `/api/clients/${client.id}/plan`;
  const saved = await practice.therapist.put<Plan>(path, planForm({ items: threeItems() }));
  const shared = await practice.therapist.post(`${path}/share`, {
    version: saved.body.version,
    message: null,
  });
  if (shared.status !== 200) throw new Error(`not shared: ${JSON.stringify(shared.body)}`);
  return (await linkFromMail(app, client.email ?? '')).token;
}
