import { randomUUID } from 'node:crypto';
import type { SignUp } from '../../server/src/platform/auth/dto/sign-up.dto.js';
import type { StaffSession } from '../../server/src/platform/auth/dto/session.dto.js';
import type { Client, ClientForm } from '../../server/src/clients/dto/client.dto.js';
import type { TestApp } from './app.js';
import { BrowserLike } from './browser-like.js';

export const PASSWORD = 'seven quiet otters swim';

export interface GivenPractice {
  /** Signed in as the owner. */
  therapist: BrowserLike;
  session: StaffSession;
  email: string;
}

export const signUpForm = (change: Partial<SignUp> = {}): SignUp => ({
  practiceName: 'Harbor Street Massage',
  country: 'US',
  region: 'OR',
  timeZone: 'America/Los_Angeles',
  emergencyNumber: '911',
  ownerName: 'Mara Ellison',
  email: `mara.${randomUUID()}@harbor.example`,
  password: PASSWORD,
  ...change,
});

export const clientForm = (change: Partial<ClientForm> = {}): ClientForm => ({
  legalName: 'Jonas Lindqvist',
  preferredName: null,
  pronouns: null,
  birthDate: '1991-05-14',
  email: `jonas.${randomUUID()}@post.example`,
  phone: '+1 503 555 0142',
  emergencyContactName: null,
  emergencyContactPhone: null,
  occupation: 'Developer, laptop all day',
  dominantHand: 'right',
  tags: [],
  ...change,
});

/** A practice that signed up through the API, with its owner signed in. */
export async function givenPractice(
  app: Pick<TestApp, 'origin'>,
  change: Partial<SignUp> = {},
): Promise<GivenPractice> {
  const therapist = new BrowserLike(app.origin);
  const form = signUpForm(change);
  expectStatus(await therapist.post('/api/sign-up', form), 201);
  const session = await therapist.get<StaffSession>('/api/session');
  return { therapist, session: session.body, email: form.email };
}

export async function givenClient(
  practice: GivenPractice,
  change: Partial<ClientForm> = {},
): Promise<Client> {
  const made = await practice.therapist.post<Client>('/api/clients', clientForm(change));
  expectStatus(made, 201);
  return made.body;
}

function expectStatus(answer: { status: number; body: unknown }, status: number): void {
  if (answer.status !== status)
    throw new Error(`expected ${status}, got ${answer.status}: ${JSON.stringify(answer.body)}`);
}
