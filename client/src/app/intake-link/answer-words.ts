import type { AnswerValue } from '@api/intake/dto/intake-answer.dto';
import type { IntakeQuestion } from '@api/intake/dto/intake-form.dto';
import type { DurationUnit } from '@api/intake/intake.vocabulary';
import { sentence } from '../intake-questions/sentence';
import { asAreas, asConsent, asDuration, asHabit, asPsfs, asSignature, asTexts } from './answer-values';

const YES = $localize`Yes`;
const NO = $localize`No`;
const UNIT_WORDS: Record<DurationUnit, string> = {
  days: $localize`days`,
  weeks: $localize`weeks`,
  months: $localize`months`,
  years: $localize`years`,
};

/** An answer in a few words, for the last look and for choosing between two devices. */
export function answerWords(value: AnswerValue | null, options: IntakeQuestion['options'] = []): string {
  const label = (id: string) => options.find((option) => option.value === id)?.label ?? id;
  switch (typeof value) {
    case 'string':
      return sentence(label(value));
    case 'number':
      return String(value);
    case 'boolean':
      return value ? YES : NO;
    default:
      return value === null ? $localize`No answer` : wordsOfMany(value, label);
  }
}

function wordsOfMany(value: AnswerValue, label: (id: string) => string): string {
  const texts = asTexts(value);
  if (texts.length > 0) return sentence(texts.map(label).join(', '));
  const things = asPsfs(value);
  if (things.length > 0) return things.map(({ activity }) => activity).join(', ');
  const duration = asDuration(value);
  if (duration) return `${duration.amount} ${UNIT_WORDS[duration.unit]}`;
  const habit = asHabit(value);
  if (habit) return answerWords(habit.value);
  const consent = asConsent(value);
  if (consent) return consent.isGiven ? YES : NO;
  const signature = asSignature(value);
  if (signature) return signature.kind === 'typed' ? signature.name : $localize`Signed by hand`;
  const areas = Object.entries(asAreas(value)).filter(([, isAllowed]) => isAllowed);
  return areas.length > 0 ? sentence(areas.map(([area]) => label(area)).join(', ')) : NO;
}
