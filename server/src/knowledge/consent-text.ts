import { type Knowledge } from './knowledge.js';
import { retentionPhrase, retentionYearsFor } from './retention.js';
import { type ConsentText } from './schema/forms.schema.js';

/** What the consent texts need to know of a practice. */
export interface ConsentPractice {
  readonly name: string;
  readonly country: string;
  readonly region: string | null;
  readonly emergencyNumber: string;
  readonly replyPromiseDays: number;
}

const PLACEHOLDERS = ['practice', 'retention', 'emergencyNumber', 'replyTime'] as const;
const PLACEHOLDER = /\{(\w+)\}/g;

/** What stands in the texts in a practice's place, by placeholder. */
export type ConsentWords = Record<(typeof PLACEHOLDERS)[number], string>;

export function wordsOf({ measures }: Pick<Knowledge, 'measures'>, practice: ConsentPractice): ConsentWords {
  const { name, country, region, emergencyNumber, replyPromiseDays } = practice;
  const years = retentionYearsFor(measures.retention, country, region);
  return {
    practice: name,
    retention: retentionPhrase(years),
    emergencyNumber,
    replyTime: replyPromiseDays === 1 ? 'one working day' : `${replyPromiseDays} working days`,
  };
}

/** Every consent as this practice's clients read and sign it, in the order of the form. */
export function consentsFor(
  knowledge: Pick<Knowledge, 'consents' | 'measures'>,
  practice: ConsentPractice,
): ConsentText[] {
  const values = new Map(Object.entries(wordsOf(knowledge, practice)));
  return knowledge.consents.map((consent) => ({
    ...consent,
    paragraphs: consent.paragraphs.map((text) =>
      text.replace(PLACEHOLDER, (unfilled, placeholder: string) => values.get(placeholder) ?? unfilled),
    ),
  }));
}

/** Names in braces that no practice can fill in. */
export function findUnknownPlaceholders(consent: ConsentText): string[] {
  return consent.paragraphs
    .flatMap((text) => [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name))
    .filter((name) => !PLACEHOLDERS.some((known) => known === name));
}
