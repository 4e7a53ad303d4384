import pg from 'pg';
import type { ClientMark } from '../../server/src/body-map/dto/mark.dto.js';
import type { Client } from '../../server/src/clients/dto/client.dto.js';
import type { AnswerValue, MarkSaved } from '../../server/src/intake/dto/intake-answer.dto.js';
import { expect, test } from '../support/browser.js';
import { type Answer, BrowserLike } from '../support/browser-like.js';
import { clientForm, signUpForm } from '../support/given.js';
import { type IntakePhone, openOn, painMark, sendIntake } from '../support/given-intake.js';
import { KillableServer } from '../support/killable-server.js';
import { randomFrom } from '../support/random.js';

const FILLS = 100;
const AT_ONCE = 4;
const SEED = 20_261_128;

/** What a fill was told is kept. */
interface Kept {
  requestId: string;
  answers: Map<string, AnswerValue>;
  marks: Map<string, ClientMark>;
}

test.describe('while the server is killed again and again', () => {
  test('100 forms lose no answer that was acknowledged, and double none', async () => {
    test.setTimeout(300_000);
    const server = await KillableServer.start();
    try {
      const therapist = new BrowserLike(server.origin);
      await therapist.post('/api/sign-up', signUpForm());
      const chaos = new Chaos(server);
      const waiting = Array.from({ length: FILLS }, (_, index) => index);
      const kept: Kept[] = [];
      await Promise.all(
        Array.from({ length: AT_ONCE }, async () => {
          for (let index = waiting.shift(); index !== undefined; index = waiting.shift()) {
            kept.push(await fill(chaos, therapist, index));
          }
        }),
      );
      await chaos.settled();
      const counted = `${FILLS} fills, ${chaos.acknowledged} writes, ${server.kills} kills`;
      test.info().annotations.push({ type: 'chaos', description: counted });
      expect(server.kills).toBeGreaterThanOrEqual(10);
      await expectKept(server.adminUrl, kept);
    } finally {
      await server.stop();
    }
  });
});

/** Kills the server after a random number of writes, and repeats what got no word back, as the browser app does. */
class Chaos {
  acknowledged = 0;
  private readonly random = randomFrom(SEED);
  private untilKill = this.draw();
  private killing: Promise<void> | null = null;

  constructor(private readonly server: KillableServer) {}

  async keep<Body>(write: () => Promise<Answer<Body>>): Promise<Body> {
    for (;;) {
      await this.server.isUp();
      this.count();
      const answer = await write().catch(() => null);
      if (answer && answer.status < 300) {
        this.acknowledged += 1;
        return answer.body;
      }
      if (answer && answer.status < 500) throw new Error(`refused: ${JSON.stringify(answer.body)}`);
    }
  }

  /** Whether something rare happens now. */
  isTime(oneIn: number): boolean {
    return this.random() < 1 / oneIn;
  }

  async settled(): Promise<void> {
    await this.killing;
  }

  /** The kill is not waited for: it meets writes in whatever state they are. */
  private count(): void {
    this.untilKill -= 1;
    if (this.untilKill > 0 || this.killing) return;
    this.killing = this.server.kill().finally(() => {
      this.killing = null;
      this.untilKill = this.draw();
    });
  }

  private draw(): number {
    return 140 + Math.floor(this.random() * 160);
  }
}

async function fill(chaos: Chaos, therapist: BrowserLike, index: number): Promise<Kept> {
  const key = { 'idempotency-key': crypto.randomUUID() };
  const form = clientForm({ legalName: `Client ${index}` });
  const client = await chaos.keep(() => therapist.post<Client>('/api/clients', form, key));
  const sent = await chaos.keep(async () => {
    const body = await sendIntake({ therapist }, client.id);
    return { status: 200, body, headers: new Headers() };
  });
  const phone = await chaos.keep(async () => {
    const body = await openOn({ origin: new URL(sent.link.address).origin }, sent);
    return { status: 200, body, headers: new Headers() };
  });
  const kept: Kept = { requestId: phone.requestId, answers: new Map(), marks: new Map() };
  await say(chaos, phone, kept, {
    legal_name: `Client ${index}`,
    birth_date: '1991-05-14',
    phone: '+1 503 555 0142',
    goal: `To work, number ${index}`,
    worse_with: ['sitting'],
    medicines: ['Ibuprofen'],
    sleep_hours: 6.5,
  });
  await draw(chaos, phone, kept);
  if (chaos.isTime(3)) await say(chaos, phone, kept, { 'red_flags.rf_chest': true });
  const { content } = await chaos.keep(async () => ({
    ...(await phone.browser.get<Awaited<ReturnType<IntakePhone['form']>>>(phone.path)),
  }));
  const open = content?.safetyQuestions.map(({ questionId }) => questionId) ?? [];
  const safety = open.filter((id) => !kept.answers.has(id)).map((id) => [id, false]);
  const consents = (content?.consents ?? [])
    .filter(({ isRequired }) => isRequired)
    .map(({ questionId, textHash }) => [questionId, { isGiven: true, textHash }]);
  await say(chaos, phone, kept, {
    ...(Object.fromEntries([...safety, ...consents]) as Record<string, AnswerValue>),
    signature: { kind: 'typed', name: `Client ${index}` },
  });
  await chaos.keep(() => phone.submit());
  return kept;
}

/** Answers, and now and then thinks again. */
async function say(
  chaos: Chaos,
  phone: IntakePhone,
  { answers }: Kept,
  said: Record<string, AnswerValue>,
): Promise<void> {
  for (const [id, value] of Object.entries(said)) {
    await chaos.keep(() => phone.answer(id, value));
    answers.set(id, value);
    if (typeof value !== 'string' || id === 'birth_date' || !chaos.isTime(4)) continue;
    const again = id === 'phone' ? '+1 503 555 0199' : `${value} again`;
    await chaos.keep(() => phone.answer(id, again, 1));
    answers.set(id, again);
  }
}

async function draw(chaos: Chaos, phone: IntakePhone, { marks }: Kept): Promise<void> {
  for (const regionId of ['shoulder_blade_inner_r', 'neck_back_r'] as const) {
    const mark = painMark({ regionId });
    const saved = await chaos.keep<MarkSaved>(() => phone.mark(mark));
    const louder = { ...mark, intensity: 8 };
    await chaos.keep(() => phone.mark(louder, saved.version));
    marks.set(mark.id, louder);
  }
}

/** Looks past every policy at what is there. */
async function expectKept(adminUrl: string, kept: readonly Kept[]): Promise<void> {
  const db = new pg.Client({ connectionString: adminUrl });
  await db.connect();
  try {
    for (const { requestId, answers, marks } of kept) {
      const { rows } = await db.query<{
        answers: { id: string; value: AnswerValue }[];
        marks: { id: string; intensity: number }[];
        submitted: number;
        flags: number;
        consents: number;
      }>(
        `SELECT (SELECT json_agg(json_build_object('id', a.question_id, 'value', a.value)) FROM intake_answer a
                 WHERE a.intake_response_id = r.intake_response_id) AS answers,
                (SELECT json_agg(json_build_object('id', m.id, 'intensity', m.intensity)) FROM intake_mark m
                 WHERE m.intake_response_id = r.intake_response_id AND NOT m.is_removed) AS marks,
                (SELECT count(*)::integer FROM submitted_intake s
                 WHERE s.intake_response_id = r.intake_response_id) AS submitted,
                (SELECT count(*)::integer FROM red_flag_event f WHERE f.client_id = r.client_id) AS flags,
                (SELECT count(*)::integer FROM consent c WHERE c.client_id = r.client_id) AS consents
         FROM intake_request r WHERE r.id = $1`,
        [requestId],
      );
      const there = rows[0];
      expect(Object.fromEntries(there?.answers.map(({ id, value }) => [id, value]) ?? [])).toEqual(
        Object.fromEntries(answers),
      );
      expect(there?.marks.map(({ id, intensity }) => [id, intensity]).sort()).toEqual(
        [...marks.values()].map(({ id, intensity }) => [id, intensity]).sort(),
      );
      const flags = answers.get('red_flags.rf_chest') === true ? 1 : 0;
      expect(there).toMatchObject({ submitted: 1, flags, consents: 2 });
    }
  } finally {
    await db.end();
  }
}
