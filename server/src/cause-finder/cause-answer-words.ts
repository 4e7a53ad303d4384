import { type CauseSide, FREQUENCIES, type Frequency } from '../knowledge/causes.vocabulary.js';
import type { Cause } from '../knowledge/schema/causes.schema.js';
import type { CauseAnswer } from './finder-input.js';

const FREQUENCY_WORDS: Readonly<Record<Frequency, string>> = {
  never: 'never',
  rarely: 'rarely',
  sometimes: 'sometimes',
  often: 'often',
  almost_always: 'almost always',
};

const SIDE_WORDS: Readonly<Record<CauseSide, string>> = {
  left: 'left',
  right: 'right',
  both: 'both sides',
  varies: 'now left, now right',
};

/** An answer as it is read: “6 hours a day”, “often, left”. */
export function causeAnswerWords({ question }: Cause, { value, side }: CauseAnswer): string {
  return [valueWords(question.answerType, value), side === null ? '' : SIDE_WORDS[side]]
    .filter((words) => words !== '')
    .join(', ');
}

function valueWords(type: Cause['question']['answerType'], value: boolean | number): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (type === 'hours') return value === 1 ? '1 hour a day' : `${value} hours a day`;
  return FREQUENCY_WORDS[FREQUENCIES[value] ?? 'never'];
}
