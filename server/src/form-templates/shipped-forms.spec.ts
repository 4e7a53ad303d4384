import { describe, expect, it } from '@jest/globals';
import { loadKnowledge } from '../knowledge/knowledge.js';
import { FormContentSchema } from './dto/form-content.dto.js';
import { findFormProblems, placeQuestions } from './form-checks.js';
import { SHIPPED_FORM_IDS } from './form-templates.vocabulary.js';
import { shippedForm } from './shipped-forms.js';

const knowledge = loadKnowledge();

describe.each(SHIPPED_FORM_IDS)('the shipped form %s', (id) => {
  const content = shippedForm(knowledge, id);

  it('could be published as it is', () => {
    expect(FormContentSchema.parse(content)).toEqual(content);
    expect(findFormProblems(content, knowledge)).toEqual([]);
  });

  it('never starts with an answer where a consent, a signature or a safety question is asked', () => {
    const questions = placeQuestions(content).map(({ question }) => question);
    const anew = questions.filter(({ type }) =>
      ['consent', 'per_area_consent', 'signature', 'red_flags', 'body_map'].includes(type),
    );
    expect(anew.length).toBeGreaterThan(0);
    expect(anew.map(({ prefill }) => prefill)).toEqual(anew.map(() => 'none'));
  });
});

describe('the first visit', () => {
  it('asks every question of the shipped intake', () => {
    const asked = placeQuestions(shippedForm(knowledge, 'first_visit')).map(({ question }) => question.id);
    const fields = knowledge.forms.intake.sections
      .flatMap((section) => section.fields)
      .filter(({ type }) => type !== 'computed' && type !== 'timestamp');
    expect([...asked].sort()).toEqual(fields.map(({ id }) => id).sort());
  });
});
