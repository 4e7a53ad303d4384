import { type Page } from '@playwright/test';
import type {
  InterviewAnswerForm,
  LikelySources,
} from '../../server/src/likely-sources/dto/likely-sources.dto.js';
import type { TestApp } from './app.js';
import { type GivenPractice, givenPractice, PASSWORD } from './given.js';
import { fillIn, givenIntake } from './given-intake.js';

export interface GivenSources {
  practice: GivenPractice;
  clientId: string;
  name: string;
  /** The mark beside the shoulder blade; empty before the intake came back. */
  markId: string;
  /** Something the therapist learns, said on another device. */
  say(form: InterviewAnswerForm): Promise<void>;
}

/** A client sore beside the right shoulder blade, who leans forward; through the API alone, so it works on any server. */
export async function givenSources(
  origin: string | undefined,
  { isSubmitted = true }: { isSubmitted?: boolean } = {},
): Promise<GivenSources> {
  const app = { origin: origin ?? '' } as TestApp; // these builders ask it for nothing else
  const practice = await givenPractice(app, { timeZone: 'UTC' });
  const { client, phone } = await givenIntake(app, { practice });
  if (isSubmitted) {
    await fillIn(phone, { 'cause.forward_lean': { value: true, side: null } });
    const submitted = await phone.submit();
    if (submitted.status !== 200) throw new Error(`not sent in: ${JSON.stringify(submitted.body)}`);
  }
  const own = `/api/clients/${client.id}`;
  const { body } = await practice.therapist.get<LikelySources>(`${own}/likely-sources`);
  return {
    practice,
    clientId: client.id,
    name: client.legalName,
    markId: body.places[0]?.markId ?? '',
    async say(form) {
      const said = await practice.therapist.put<LikelySources>(`${own}/interview-answers`, form);
      if (said.status !== 200) throw new Error(`not kept: ${JSON.stringify(said.body)}`);
    },
  };
}

/** Signs the therapist in on a page's own device. */
export async function signInOn(page: Page, { email }: Pick<GivenPractice, 'email'>): Promise<void> {
  const signedIn = await page.context().request.post('/api/sign-in', { data: { email, password: PASSWORD } });
  if (!signedIn.ok()) throw new Error(await signedIn.text());
}
