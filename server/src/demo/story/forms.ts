import { blankQuestion } from '../../form-templates/blank-question.vocabulary.js';
import type { FormQuestion } from '../../form-templates/dto/form-content.dto.js';

const question = (id: string, change: Partial<FormQuestion> & Pick<FormQuestion, 'label'>): FormQuestion =>
  blankQuestion(id, change.type ?? 'text', change);

export const SLEEP = question('q_sleep', {
  type: 'choice',
  label: 'How did you sleep this week?',
  options: ['Well', 'On and off', 'Badly'],
  isRequired: true,
});

export const WAKES = question('q_wakes', {
  label: 'What wakes you?',
  help: 'A place, a side you lie on, a thought: all of it helps.',
  maxLength: 1_000,
  showIf: {
    match: 'any',
    rules: [
      { kind: 'answer', questionId: 'q_sleep', test: 'is', value: 'On and off' },
      { kind: 'answer', questionId: 'q_sleep', test: 'is', value: 'Badly' },
    ],
  },
});

export const FIRST_LOOK = question('q_first_look', {
  type: 'yes_no',
  label: 'Looked at how she gets up from the table?',
  isForTherapist: true,
});

export const PAPERS = question('q_papers', {
  type: 'file',
  label: 'Anything on paper since your last visit?',
  help: 'A letter from your doctor or the report of a scan. A photo of the page is enough.',
});

export const HOURS_SITTING = question('q_hours_sitting', {
  type: 'number',
  label: 'How many hours did you sit yesterday?',
  unit: 'hours',
  min: 0,
  max: 24,
  prefill: 'last',
});
