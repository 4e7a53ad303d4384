import { describe, expect, it } from '@jest/globals';
import { shippedForm } from '../form-templates/shipped-forms.js';
import { loadKnowledge } from '../knowledge/knowledge.js';
import { answerInWords, habitInWords } from './answer-words.js';
import type { AnswerValue, HabitAnswer } from './dto/intake-answer.dto.js';
import { FormDefinition } from './form-definition.js';
import { toHabitQuestion } from './habit-choice.js';

const knowledge = loadKnowledge();
const content = shippedForm(knowledge, 'first_visit');
const definition = new FormDefinition({ id: null, number: 1, content }, knowledge);

describe('an answer in words', () => {
  it.each<[string, AnswerValue, string]>([
    ['scent_ok', false, 'no'],
    ['sleep_hours', 6.5, '6.5 hours'],
    ['stress', 0, '0/10'],
    ['worse_with', ['sitting', 'looking down'], 'sitting, looking down'],
    ['worse_with', [], ''],
    ['cond_head', ['migraine'], 'Migraine'],
    ['avoid_areas', ['neck_front_l'], 'Front of the neck (throat side) — left'],
    ['psfs', [{ activity: 'Drive', score: null }], 'Drive'],
    ['birth_date', '1992-03-14', 'March 14, 1992'],
    ['goal', 'Sleep.', 'Sleep.'],
  ])('says %s %j as “%s”', (id, value, words) => {
    const askable = definition.find(id);
    if (askable?.kind !== 'question') throw new Error(`no question ${id}`);
    expect(answerInWords(askable.question, value)).toBe(words);
  });

  it.each<[string, HabitAnswer, string]>([
    ['freq5', { value: 4, side: null }, 'almost always'],
    ['hours', { value: 3, side: null }, '3 hours a day'],
    ['yes_no', { value: true, side: 'right' }, 'yes, right'],
    ['freq5', { value: 0, side: 'varies' }, 'never, it changes'],
  ])('says a habit of type %s, %j, as “%s”', (type, answer, words) => {
    const question = knowledge.causes.map(toHabitQuestion).find(({ answerType }) => answerType === type);
    if (!question) throw new Error(`no habit question of type ${type}`);
    expect(habitInWords(question, answer)).toBe(words);
  });
});
