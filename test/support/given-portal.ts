import type { Client } from '../../server/src/clients/dto/client.dto.js';
import type { Plan, PlanItemForm } from '../../server/src/home-care/dto/plan.dto.js';
import type { TestApp } from './app.js';
import { BrowserLike } from './browser-like.js';
import { givenClient, type GivenPractice, givenPractice } from './given.js';
import { planForm, planItem, taken } from './given-home-care.js';
import { fillIn, openOn, sendIntake } from './given-intake.js';
import { givenSignedNote } from './given-session-notes.js';
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

export interface GivenLoop {
  practice: GivenPractice;
  clientId: string;
  noteId: string;
  /** Of a mailed invitation to the shared plan. */
  token: string;
}

/** A client with an intake sent in, a signed note and a shared plan; through the API alone, so it works on any server. */
export async function givenLoop(
  origin: string,
  form: 'first_visit' | 'consents' = 'first_visit',
): Promise<GivenLoop> {
  const app = { origin } as TestApp; // these builders ask it for nothing else
  const practice = await givenPractice(app, { timeZone: 'UTC' });
  const client = await givenClient(practice);
  const phone = await openOn(app, await sendIntake(practice, client.id, 'link_only', form));
  await fillIn(phone);
  await phone.submit();
  const note = await givenSignedNote(practice.therapist, client.id);
  const path = `/api/clients/${client.id}/plan`;
  const saved = await practice.therapist.put<Plan>(path, planForm({ items: threeItems() }));
  const { version } = saved.body;
  const request = { version, message: null, responsibility: taken(saved.body) };
  const shared = await practice.therapist.post(`${path}/share`, request);
  if (shared.status !== 200) throw new Error(`not shared: ${JSON.stringify(shared.body)}`);
  const { token } = await linkFromMail(app, client.email ?? '');
  return { practice, clientId: client.id, noteId: note.id, token };
}

/** A client in her portal, by a link that she asked for. */
export async function givenSignedInClient(app: TestApp, client: Pick<Client, 'email'>): Promise<BrowserLike> {
  const portal = new BrowserLike(app.origin);
  await portal.post('/api/portal/sign-in-link', { email: client.email });
  const { token } = await linkFromMail(app, client.email ?? '');
  const opened = await portal.post('/api/links/open', { token });
  if (opened.status !== 200) throw new Error(`not signed in: ${JSON.stringify(opened.body)}`);
  return portal;
}
