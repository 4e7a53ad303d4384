import { randomUUID } from 'node:crypto';
import type { ClientMark } from '../../server/src/body-map/dto/mark.dto.js';
import type { Client, ClientForm } from '../../server/src/clients/dto/client.dto.js';
import type {
  AnswerSaved,
  AnswerValue,
  MarkSaved,
  SafetyQuestion,
} from '../../server/src/intake/dto/intake-answer.dto.js';
import type { FormRef } from '../../server/src/form-templates/dto/form-template.dto.js';
import type { IntakeForm } from '../../server/src/intake/dto/intake-form.dto.js';
import type { IntakeSent } from '../../server/src/intake-requests/dto/intake-request.dto.js';
import type { TestApp } from './app.js';
import { type Answer, BrowserLike } from './browser-like.js';
import { adminQuery } from './database.js';
import { givenClient, type GivenPractice, givenPractice } from './given.js';

export interface GivenIntake extends GivenPractice {
  client: Client;
  sent: IntakeSent;
  /** The client's phone with the form open. */
  phone: IntakePhone;
}

/** A client's phone (or other device) on one intake form. */
export class IntakePhone {
  constructor(
    readonly browser: BrowserLike,
    readonly requestId: string,
  ) {}

  get path(): string {
    return `/api/intake/${this.requestId}`;
  }

  async form(): Promise<IntakeForm> {
    return (await this.browser.get<IntakeForm>(this.path)).body;
  }

  answer(questionId: string, value: AnswerValue | null, version = 0): Promise<Answer<AnswerSaved>> {
    return this.browser.put<AnswerSaved>(`${this.path}/answers`, { questionId, value, version });
  }

  mark(mark: ClientMark, version = 0): Promise<Answer<MarkSaved>> {
    return this.browser.put<MarkSaved>(`${this.path}/marks/${mark.id}`, { mark, version });
  }

  removeMark(id: string): Promise<Answer> {
    return this.browser.delete(`${this.path}/marks/${id}`);
  }

  submit(headers?: Record<string, string>): Promise<Answer> {
    return this.browser.post(`${this.path}/submit`, {}, headers);
  }

  refuseReminders(isStopped = true): Promise<Answer> {
    return this.browser.put(`${this.path}/reminders`, { isStopped });
  }

  confirmBirthDate(birthDate: string): Promise<Answer> {
    return this.browser.post(`${this.path}/confirm-birth-date`, { birthDate });
  }
}

export const painMark = (change: Partial<ClientMark> = {}): ClientMark => ({
  id: randomUUID(),
  regionId: 'shoulder_blade_inner_r',
  kind: 'pain',
  intensity: 6,
  qualities: ['ache', 'knot'],
  since: 'months',
  pattern: 'on_and_off',
  worse: [],
  better: [],
  radiatesTo: [],
  note: '',
  point: { view: 'posterior', x: 0.55, y: 0.3 },
  strokes: [],
  areas: [],
  ...change,
});

/** A client whose intake link was made and opened on her phone. */
export async function givenIntake(
  app: TestApp,
  { client: change = {}, practice }: { client?: Partial<ClientForm>; practice?: GivenPractice } = {},
): Promise<GivenIntake> {
  const given = practice ?? (await givenPractice(app));
  const client = await givenClient(given, change);
  const sent = await sendIntake(given, client.id);
  return { ...given, client, sent, phone: await openOn(app, sent) };
}

export async function sendIntake(
  { therapist }: Pick<GivenPractice, 'therapist'>,
  clientId: string,
  delivery: 'email' | 'link_only' = 'link_only',
  form: FormRef = 'first_visit',
): Promise<IntakeSent> {
  const sent = await therapist.post<IntakeSent>(`/api/clients/${clientId}/intake-requests`, {
    delivery,
    form,
  });
  if (sent.status !== 201) throw new Error(`the intake was not sent: ${JSON.stringify(sent.body)}`);
  return sent.body;
}

/** Opens an intake link on a device that was not there before. */
export async function openOn(
  app: Pick<TestApp, 'origin'>,
  { link, request }: IntakeSent,
): Promise<IntakePhone> {
  const browser = new BrowserLike(app.origin);
  const opened = await openLink(browser, link.address);
  if (opened.status !== 200) throw new Error(`the link did not open: ${JSON.stringify(opened.body)}`);
  return new IntakePhone(browser, request.id);
}

export function openLink(browser: BrowserLike, address: string): Promise<Answer> {
  return browser.post('/api/links/open', { token: new URL(address).hash.slice(1) });
}

/** Lets 14 days pass for the link of a request. */
export async function letLinkRunOut({ database }: TestApp, requestId: string): Promise<void> {
  const past = "expires_at = now() - interval '1 minute'";
  await adminQuery(database, `UPDATE intake_request SET ${past} WHERE id = $1`, [requestId]);
  await adminQuery(database, `UPDATE identity.link SET ${past} WHERE intake_request_id = $1`, [requestId]);
}

export const REQUIRED_ANSWERS: Record<string, AnswerValue> = {
  legal_name: 'Jonas Lindqvist',
  birth_date: '1991-05-14',
  phone: '+1 503 555 0142',
  goal: 'Get rid of the knot by my right shoulder blade.',
  signature: { kind: 'typed', name: 'Jonas Lindqvist' },
};

/** Answers whatever the form demands, each safety question with no, each needed consent with yes, and one mark where it has a map. */
export async function fillIn(phone: IntakePhone, answers: Record<string, AnswerValue> = {}): Promise<void> {
  const before = (await phone.form()).content;
  const asked = new Set(
    before?.pages.flatMap(({ groups }) => groups.flatMap(({ questions }) => questions.map(({ id }) => id))),
  );
  const required = Object.entries(REQUIRED_ANSWERS).filter(([id]) => asked.has(id));
  let safety: SafetyQuestion[] = [];
  for (const [id, value] of Object.entries({ ...Object.fromEntries(required), ...answers })) {
    safety = kept(await phone.answer(id, value)).safetyQuestions;
  }
  if (asked.has('body_map') && !('body_map' in answers))
    safety = kept(await phone.mark(painMark())).safetyQuestions;
  for (const { questionId } of safety) {
    if (!(questionId in answers)) kept(await phone.answer(questionId, false));
  }
  const { content } = await phone.form();
  for (const { questionId, textHash, isRequired } of content?.consents ?? []) {
    if (isRequired || questionId === 'consent_homecare') {
      kept(await phone.answer(questionId, { isGiven: true, textHash }));
    }
  }
}

/** A client who sent her intake in. */
export async function givenSubmittedIntake(
  app: TestApp,
  answers: Record<string, AnswerValue> = {},
  client: Partial<ClientForm> = {},
): Promise<GivenIntake> {
  const given = await givenIntake(app, { client });
  await fillIn(given.phone, answers);
  const submitted = await given.phone.submit();
  if (submitted.status !== 200) throw new Error(`not sent in: ${JSON.stringify(submitted.body)}`);
  return given;
}

function kept<Body>(answer: Answer<Body>): Body {
  if (answer.status !== 200) throw new Error(`not kept: ${JSON.stringify(answer.body)}`);
  return answer.body;
}
