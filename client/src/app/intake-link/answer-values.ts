import type {
  AnswerValue,
  ConsentAnswer,
  Duration,
  HabitAnswer,
  PsfsItem,
  Signature,
} from '@api/intake/dto/intake-answer.dto';

// What an answer holds depends on its question; these read it for one kind of question and give nothing for another's.

type Answer = AnswerValue | null;

export const asText = (value: Answer): string => (typeof value === 'string' ? value : '');

export const asChoice = (value: Answer): string | null => (typeof value === 'string' ? value : null);

export const asNumber = (value: Answer): number | null => (typeof value === 'number' ? value : null);

export const asBoolean = (value: Answer): boolean | null => (typeof value === 'boolean' ? value : null);

export function asTexts(value: Answer): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

export function asPsfs(value: Answer): readonly PsfsItem[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'object') : [];
}

export const asDuration = (value: Answer): Duration | null => (isDuration(value) ? value : null);

export const asHabit = (value: Answer): HabitAnswer | null => (isHabit(value) ? value : null);

export const asConsent = (value: Answer): ConsentAnswer | null => (isConsent(value) ? value : null);

export const asSignature = (value: Answer): Signature | null => (isSignature(value) ? value : null);

export function asAreas(value: Answer): Readonly<Record<string, boolean>> {
  return isAreas(value) ? value : {};
}

/** Whether anything was said: an empty list and an empty text say nothing. */
export function isAnswered(value: Answer): boolean {
  if (value === null) return false;
  if (typeof value === 'string') return value.trim() !== '';
  return Array.isArray(value) ? value.length > 0 : true;
}

type Fields = Exclude<AnswerValue, string | number | boolean | readonly unknown[]>;

function isFields(value: Answer): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isDuration(value: Answer): value is Duration {
  return isFields(value) && 'unit' in value && typeof value.unit === 'string';
}

function isHabit(value: Answer): value is HabitAnswer {
  return isFields(value) && 'value' in value && 'side' in value && typeof value.side !== 'boolean';
}

function isConsent(value: Answer): value is ConsentAnswer {
  return isFields(value) && 'textHash' in value && typeof value.textHash === 'string';
}

function isSignature(value: Answer): value is Signature {
  return isFields(value) && 'kind' in value && typeof value.kind === 'string';
}

function isAreas(value: Answer): value is Record<string, boolean> {
  return isFields(value) && Object.values(value).every((item) => typeof item === 'boolean');
}
