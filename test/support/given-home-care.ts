import { randomUUID } from 'node:crypto';
import type { Client } from '../../server/src/clients/dto/client.dto.js';
import type {
  Plan,
  PlanForm,
  PlanItemForm,
  PortalPlan,
  TakenResponsibility,
} from '../../server/src/home-care/dto/plan.dto.js';
import { daysAfter } from '../../server/src/practices/practice-day.js';
import type { TestApp } from './app.js';
import { BrowserLike } from './browser-like.js';
import { givenClient, type GivenPractice } from './given.js';
import { givenConsent } from './given-consents.js';
import { linkFromMail } from './mail.js';

export const planItem = (change: Partial<PlanItemForm> = {}): PlanItemForm => ({
  id: randomUUID(),
  exerciseId: 'str_doorway_pec',
  side: null,
  dose: {
    sets: 2,
    reps: 1,
    holdSeconds: 25,
    restSeconds: 10,
    timesPerDay: 2,
    daysPerWeek: 7,
    trigger: null,
  },
  why: 'Opens the chest that pulls the shoulders forward.',
  ...change,
});

export const planForm = (change: Partial<PlanForm> = {}): PlanForm => ({
  title: 'Home care',
  reviewOn: daysAfter(new Date().toISOString().slice(0, 10), 14),
  items: [planItem()],
  version: 0,
  ...change,
});

/** All that a plan asks to be taken for sharing it, taken. */
export const taken = ({ responsibility }: Plan): TakenResponsibility => ({
  takesPractice: responsibility.practice,
  itemIds: responsibility.items,
});

/** The client's signed yes to a home-care plan, without the rest of an intake. */
export async function givenHomeCareConsent(
  app: TestApp,
  practice: GivenPractice,
  client: Client,
): Promise<void> {
  await givenConsent(app, practice, client, { kind: 'consent_homecare' });
}

export interface GivenSharedPlan {
  client: Client;
  plan: Plan;
  /** Signed in as the client. */
  phone: BrowserLike;
  /** The items as the client sees them. */
  shared: NonNullable<PortalPlan['plan']>;
}

/** A client with a shared plan, in the portal through the mailed invitation. */
export async function givenSharedPlan(
  app: TestApp,
  practice: GivenPractice,
  change: Partial<PlanForm> = {},
): Promise<GivenSharedPlan> {
  const client = await givenClient(practice);
  await givenHomeCareConsent(app, practice, client);
  const path = `/api/clients/${client.id}/plan`;
  const saved = await practice.therapist.put<Plan>(path, planForm(change));
  const plan = await practice.therapist.post<Plan>(`${path}/share`, {
    version: saved.body.version,
    message: null,
    responsibility: taken(saved.body),
  });
  if (plan.status !== 200) throw new Error(`not shared: ${JSON.stringify(plan.body)}`);
  const phone = new BrowserLike(app.origin);
  const { token } = await linkFromMail(app, client.email ?? '');
  await phone.post('/api/links/open', { token });
  const shared = (await phone.get<PortalPlan>('/api/portal/plan')).body.plan;
  if (!shared) throw new Error('the client sees no plan');
  return { client, plan: plan.body, phone, shared };
}
