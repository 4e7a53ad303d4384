import { fillConsent } from './consent-text.js';
import { loadKnowledge } from './knowledge.js';
import { retentionPhrase } from './retention.js';

const { consents } = loadKnowledge();
const place = { practice: 'Stillpoint $& Massage', retention: retentionPhrase(10), emergencyNumber: '112' };

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

  it('name the practice, its retention and its emergency number, and leave nothing to fill in', () => {
    const text = consents.map((consent) => fillConsent(consent, place).paragraphs.join('\n')).join('\n');
    expect(text).not.toMatch(/[{}]/);
    expect(text).toContain('I agree to assessment and massage by Stillpoint $& Massage.');
    expect(text).toContain('We keep your record for 10 years after your last visit, counted from adulthood');
    expect(text).toContain('call 112.');
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
