import type { IntakeFile } from '../intake-files/dto/intake-file.dto.js';
import { FILE_TYPE_WORDS } from '../intake-files/intake-files.vocabulary.js';
import { regionLabel } from '../knowledge/region-label.js';
import { FREQUENCIES, type CauseSide } from '../knowledge/causes.vocabulary.js';
import type { AnswerValue, HabitAnswer, HabitQuestion } from './dto/intake-answer.dto.js';
import type { IntakeQuestion } from './dto/intake-form.dto.js';
import { INTAKE_LIMITS } from './intake.vocabulary.js';

const SIDE_WORDS: Record<CauseSide, string> = {
  left: 'left',
  right: 'right',
  both: 'both sides',
  varies: 'it changes',
};

/** An answer as a person reads it: `6/10`, `3 weeks`, `Chest wall: no`. */
export function answerInWords(question: IntakeQuestion, value: AnswerValue): string {
  if (typeof value === 'boolean') return yesOrNo(value);
  if (typeof value === 'number') return numberInWords(question, value);
  if (typeof value === 'string') return question.type === 'date' ? dayInWords(value) : value;
  if (Array.isArray(value)) return value.map((item) => itemInWords(question, item)).join(', ');
  if ('amount' in value && typeof value.amount === 'number') return `${value.amount} ${String(value.unit)}`;
  return Object.entries(value)
    .map(([area, isGiven]) => `${area}: ${yesOrNo(isGiven === true)}`)
    .join(', ');
}

/** `referral.pdf (PDF, 312 KB, SHA-256 0f3a…)` */
export function fileInWords({ name, mediaType, size, sha256 }: Omit<IntakeFile, 'savedAt'>): string {
  return `${name} (${FILE_TYPE_WORDS[mediaType]}, ${Math.max(1, Math.round(size / 1024))} KB, SHA-256 ${sha256})`;
}

/** A habit's answer with the side, where it was asked: `often, right`. */
export function habitInWords({ answerType }: HabitQuestion, { value, side }: HabitAnswer): string {
  const words =
    typeof value === 'boolean'
      ? yesOrNo(value)
      : answerType === 'freq5'
        ? (FREQUENCIES[value] ?? String(value)).replaceAll('_', ' ')
        : `${value} hours a day`;
  return side ? `${words}, ${SIDE_WORDS[side]}` : words;
}

export function yesOrNo(isYes: boolean): string {
  return isYes ? 'yes' : 'no';
}

function numberInWords({ type, unit }: IntakeQuestion, value: number): string {
  if (type === 'nrs') return `${value}/${INTAKE_LIMITS.psfsScore}`;
  return unit ? `${value} ${unit}` : String(value);
}

function itemInWords(
  { type, options }: IntakeQuestion,
  item: string | { activity: string; score: number | null },
): string {
  if (typeof item !== 'string') {
    return item.score === null ? item.activity : `${item.activity}: ${item.score}/${INTAKE_LIMITS.psfsScore}`;
  }
  if (type === 'regions') return regionLabel(item) ?? item;
  return options.find((option) => option.value === item)?.label ?? item;
}

function dayInWords(day: string): string {
  return new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
