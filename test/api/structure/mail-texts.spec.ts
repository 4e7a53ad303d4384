import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Knowledge } from '../../../server/src/knowledge/knowledge.js';
import { MAIL_KINDS, type MailKind } from '../../../server/src/platform/mail/mail.vocabulary.js';
import { type MailFacts, mailText } from '../../../server/src/platform/mail/mail-texts.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { BrowserLike } from '../../support/browser-like.js';
import { givenWorld, type World } from '../../support/given-world.js';
import { sendIntake } from '../../support/given-intake.js';
import { mailTo } from '../../support/mail.js';
import { serverSources } from '../../support/source-imports.js';
import { asAdmin } from '../../support/staff.js';

/** What a mailbox that others read must not hear of, beside every name in the knowledge. */
const HEALTH_WORDS = [
  ...[
    'health',
    'medical',
    'medicine',
    'doctor',
    'clinic',
    'clinical',
    'therapy',
    'treatment',
    'diagnosis',
    'symptom',
  ],
  ...[
    'pain',
    'painful',
    'ache',
    'hurt',
    'hurts',
    'sore',
    'numb',
    'tight',
    'injury',
    'surgery',
    'pregnant',
    'pregnancy',
  ],
  ...[
    'muscle',
    'body',
    'neck',
    'back pain',
    'shoulder',
    'knee',
    'head',
    'red flag',
    'condition',
    'allergy',
    'cancer',
  ],
  ...[
    'intake',
    'consent',
    'anamnesis',
    'history',
    'assessment',
    'exercise',
    'exercises',
    'stretch',
    'home care',
    'plan',
  ],
  ...['check-in', 'habit', 'cause', 'likely source', 'marks', 'overdue', 'missed'],
];

/** Keys under which the knowledge names things to people. */
const NAMES = new Set(['name', 'label', 'title']);

/** Labels that are words of any letter. */
const EVERYDAY = new Set(['phone', 'sign']);

const FACTS: MailFacts = {
  firstName: 'Jonas',
  practiceName: 'Harbor Street',
  address: 'https://unknot.example/l#dG9rZW4',
};

describe('every e-mail', () => {
  let app: TestApp;
  let world: World;
  let names: Set<string>;
  beforeAll(async () => {
    app = await startTestApp();
    world = await givenWorld(app);
    names = namesIn(app.nest.get(Knowledge, { strict: false }).files);
  }, 120_000);
  afterAll(() => app.close());

  const tellingWordsIn = (text: string): string[] => {
    const words = wordsOf(text.replaceAll(/https?:\S+/g, ' '));
    return [...HEALTH_WORDS, ...names].filter((word) => words.includes(` ${word} `));
  };

  it('is measured by many names, so that it says something', () => {
    expect(names.size).toBeGreaterThan(400);
    expect(tellingWordsIn('Your migraine form')).toContain('migraine');
    expect(tellingWordsIn('About the pain in your left knee')).toEqual(
      expect.arrayContaining(['pain', 'knee']),
    );
  });

  it.each(MAIL_KINDS)('of the kind %s says nothing of health, and names no question and no form', (kind) => {
    const { subject, body } = mailText(kind, FACTS);
    expect(tellingWordsIn(subject)).toEqual([]);
    expect(tellingWordsIn(body)).toEqual([]);
  });

  it.each(MAIL_KINDS)('of the kind %s is made of a first name, the practice and a link alone', (kind) => {
    const read = new Set<string>();
    const watched = new Proxy(FACTS, {
      get: (facts, key) => {
        read.add(String(key));
        return Reflect.get(facts, key) as unknown;
      },
    });
    const { subject, body } = mailText(kind, watched);
    expect([...read].sort()).toEqual(['address', 'firstName', 'practiceName']);
    expect(subject).not.toContain(FACTS.firstName);
    expect(body.split(FACTS.address)).toHaveLength(2);
    expect(`${subject} ${body}`).not.toMatch(/\d{4,}/);
  });

  it('comes from these texts: nothing else hands mail to the mailer', async () => {
    const senders = [...serverSources()].filter(([, text]) => /mailer\s*\.send\(|\.sendMail\(/.test(text));
    expect(senders.map(([path]) => path).sort()).toEqual([
      'platform/mail/deliveries.ts',
      'platform/mail/mailer.ts',
    ]);
    const source = await readFile(
      new URL('../../../server/src/platform/mail/deliveries.ts', import.meta.url),
      'utf8',
    );
    expect(source.match(/mailer\.send\(/g)).toHaveLength(1);
    expect(source).toContain('mailText(delivery.kind,');
  });

  it('that went out through the product keeps to it: no surname, no address but the link’s, no telling word', async () => {
    const { client } = world.one;
    await new BrowserLike(app.origin).post('/api/portal/sign-in-link', { email: client.email });
    await new BrowserLike(app.origin).post('/api/forgotten-password', { email: world.practice.email });
    await sendIntake(world.practice, world.other.client.id, 'email');
    await mailTo(app, world.other.client.email ?? '', /^A form from/);
    await mailTo(app, world.practice.email);
    await mailTo(app, client.email ?? '', /^Your link for/);
    const sent = await asAdmin<{ kind: MailKind; subject: string; body: string }>(
      app,
      'SELECT d.kind, m.subject, m.body FROM identity.caught_mail m JOIN delivery d ON d.id = m.id',
    );
    const kinds = new Set(sent.map(({ kind }) => kind));
    const unseen = MAIL_KINDS.filter((kind) => !kinds.has(kind));
    expect(unseen).toEqual([]);
    const practiceName = world.practice.session.practice.name;
    for (const { subject, body } of sent) {
      const text = `${subject}\n${body}`.replaceAll(practiceName, '');
      expect(text).not.toMatch(/Lindqvist|Ellison|@/);
      expect(text.match(/https?:\/\/\S+/g)?.every((address) => address.includes('/l#'))).toBe(true);
      expect(tellingWordsIn(text)).toEqual([]);
    }
  });
});

function namesIn(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const each of value) namesIn(each, found);
  else if (value && typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) {
      const name = NAMES.has(key) && typeof inner === 'string' ? wordsOf(inner).trim() : '';
      if (name.length > 3 && !EVERYDAY.has(name)) found.add(name);
      namesIn(inner, found);
    }
  }
  return found;
}

/** In small letters, with one space around each word. */
function wordsOf(text: string): string {
  return ` ${text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}-]+/gu, ' ')
    .trim()} `;
}
