import type { HabitAnswer } from '@api/intake/dto/intake-answer.dto';
import {
  CAUSE_SIDES,
  type CauseAnswerType,
  type CauseSide,
  FREQUENCIES,
  type Frequency,
} from '@api/knowledge/causes.vocabulary';

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

const SIDE_WORDS: Record<CauseSide, string> = {
  left: $localize`Left`,
  right: $localize`Right`,
  both: $localize`Both`,
  varies: $localize`It changes`,
};

/** The answers to on which side. */
export const SIDE_CHOICES = CAUSE_SIDES.map((value) => ({ value, label: SIDE_WORDS[value] }));

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

type Said = Pick<HabitAnswer, 'side'> & { readonly value: boolean | number | null };

/** The number in an answer; null where it is a yes or no, or nothing was said. */
export function numberSaid(answer: Said | null): number | null {
  return typeof answer?.value === 'number' ? answer.value : null;
}

/** The yes or no in an answer; null where it is a number, or nothing was said. */
export function yesSaid(answer: Said | null): boolean | null {
  return typeof answer?.value === 'boolean' ? answer.value : null;
}

/** The side that stays with a new value: none where the habit is not there at all. */
export function sideWith(value: boolean | number, before: Said | null): CauseSide | null {
  return value ? (before?.side ?? null) : null;
}
