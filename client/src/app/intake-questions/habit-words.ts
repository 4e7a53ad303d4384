import { type CauseAnswerType, FREQUENCIES, type Frequency } from '@api/knowledge/causes.vocabulary';

/** The most that can be said: so many hours or more. */
export const LAST_HOURS = 11;

const FREQUENCY_WORDS: Record<Frequency, string> = {
  never: $localize`Never`,
  rarely: $localize`Rarely`,
  sometimes: $localize`Sometimes`,
  often: $localize`Often`,
  almost_always: $localize`Almost always`,
};

/** The answers to how often; the value is their place in `FREQUENCIES`. */
export const FREQUENCY_CHOICES = FREQUENCIES.map((frequency, value) => ({
  value,
  label: FREQUENCY_WORDS[frequency],
}));

/** Hours a day, from 0 to `LAST_HOURS`. */
export function hoursWords(hours: number): string {
  if (hours === 1) return $localize`1 hour`;
  return hours === LAST_HOURS ? $localize`${hours}:hours: hours or more` : $localize`${hours}:hours: hours`;
}

/** What the number says that answers a question about a habit. */
export function habitNumberWords(answerType: CauseAnswerType, value: number): string {
  if (answerType === 'hours') return hoursWords(value);
  return FREQUENCY_CHOICES.find((choice) => choice.value === value)?.label ?? String(value);
}
