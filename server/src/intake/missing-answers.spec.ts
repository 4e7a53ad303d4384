import { describe, expect, it } from '@jest/globals';
import { blankQuestion } from '../form-templates/blank-question.vocabulary.js';
import type { FormQuestion } from '../form-templates/dto/form-content.dto.js';
import { loadKnowledge } from '../knowledge/knowledge.js';
import type { AnswerValue } from './dto/intake-answer.dto.js';
import { FilledForm } from './filled-form.js';
import { FormDefinition } from './form-definition.js';
import { findMissing } from './missing-answers.js';

const knowledge = loadKnowledge();
const PRACTICE = {
  name: 'Harbor Street Massage',
  country: 'US',
  region: 'OR',
  emergencyNumber: '911',
  replyPromiseDays: 2,
};
const CONSENT = blankQuestion('photo_ok', 'consent', { label: 'Photos', paragraphs: ['They stay here.'] });
const SIGNATURE = blankQuestion('signature', 'signature', { label: 'Sign' });

/** As a form could be published before it was checked that its consents are signed. */
function missingOf(questions: FormQuestion[], answers: Record<string, AnswerValue>): string[] {
  const groups = [{ id: 'group', heading: null, lead: null, questions }];
  const content = { title: 'A form', minutes: 1, pages: [{ id: 'page', title: 'Page', groups }] };
  const definition = new FormDefinition({ id: null, number: 1, content }, knowledge);
  const [consent] = definition.consentsFor(PRACTICE);
  const said = { photo_ok: { isGiven: true, textHash: consent?.textHash ?? '' }, ...answers };
  const form = new FilledForm(
    definition,
    { answers: Object.entries(said).map(([questionId, value]) => ({ questionId, value })), marks: [] },
    { ageOfConsent: 18, today: '2026-01-01', birthDate: null },
  );
  return findMissing(form, definition.consentsFor(PRACTICE)).map(({ path }) => path);
}

describe('a question that needs an answer', () => {
  const many = blankQuestion('many', 'multi', { label: 'Many', options: ['a', 'b'], isRequired: true });
  const read = blankQuestion('read', 'info', { label: 'Read', paragraphs: ['This.'], isRequired: true });

  it('has none while nothing of its list is chosen', () => {
    expect(missingOf([many], { many: [] })).toEqual(['many']);
    expect(missingOf([many], { many: ['a'] })).toEqual([]);
  });

  it('is not one that is only read, which would keep the form for good', () => {
    expect(missingOf([read], {})).toEqual([]);
  });
});

describe('a consent', () => {
  it('is not sent in unsigned, however the form was published', () => {
    expect(missingOf([CONSENT, SIGNATURE], {})).toEqual(['signature']);
    expect(missingOf([CONSENT], {})).toEqual(['photo_ok']);
    expect(missingOf([CONSENT, SIGNATURE], { signature: { kind: 'typed', name: 'Jonas' } })).toEqual([]);
  });
});
