import { consentsFor } from './consent-text.js';
import { loadKnowledge } from './knowledge.js';

const knowledge = loadKnowledge();
const { consents } = knowledge;
const practice = {
  name: 'Stillpoint $& Massage',
  country: 'CA',
  region: 'BC',
  emergencyNumber: '112',
  replyPromiseDays: 2,
};

describe('consents', () => {
  it('are the six of the intake, two of them needed', () => {
    expect(consents.map(({ id, required }) => [id, required])).toEqual([
      ['consent_treat', true],
      ['consent_privacy', true],
      ['consent_contact', false],
      ['consent_homecare', false],
      ['consent_photo', false],
      ['consent_story', false],
    ]);
  });

  it('name the practice, its retention, emergency number and reply time, and leave nothing to fill in', () => {
    const text = consentsFor(knowledge, practice)
      .flatMap(({ paragraphs }) => paragraphs)
      .join('\n');
    expect(text).not.toMatch(/[{}]/);
    expect(text).toContain('I agree to assessment and massage by Stillpoint $& Massage.');
    expect(text).toContain('We keep your record for 16 years after your last visit, counted from adulthood');
    expect(text).toContain('call 112.');
    expect(text).toContain('An answer can take up to 2 working days.');
  });

  it('say one working day in the singular', () => {
    const [, , contact] = consentsFor(knowledge, { ...practice, replyPromiseDays: 1 });
    expect(contact?.paragraphs.join(' ')).toContain('up to one working day.');
  });

  it('end with what is agreed to, by the one who signs', () => {
    for (const { paragraphs } of consents) expect(paragraphs.at(-1)).toMatch(/\bI agree\b/);
  });

  it('keep to short sentences that most people can read', () => {
    for (const { id, paragraphs } of consents) {
      const text = paragraphs.join(' ');
      const words = text.split(/\s+/).length;
      const sentences = text.split(/[.!?:](?:\s|$)/).filter(Boolean).length;
      expect([id, words / sentences < 15]).toEqual([id, true]);
    }
  });
});
