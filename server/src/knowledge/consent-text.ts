import { type ConsentText } from './schema/forms.schema.js';

/** What a practice puts into the consent texts. */
export interface ConsentPlace {
  readonly practice: string;
  /** How long a record is kept, as a phrase: "10 years after your last visit". */
  readonly retention: string;
  readonly emergencyNumber: string;
}

const PLACEHOLDERS: readonly string[] = [
  'practice',
  'retention',
  'emergencyNumber',
] satisfies (keyof ConsentPlace)[];
const PLACEHOLDER = /\{(\w+)\}/g;

/** The consent as this practice's clients read and sign it. */
export function fillConsent(consent: ConsentText, place: ConsentPlace): ConsentText {
  const values = new Map(Object.entries(place));
  return {
    ...consent,
    paragraphs: consent.paragraphs.map((text) =>
      text.replace(PLACEHOLDER, (unfilled, name: string) => values.get(name) ?? unfilled),
    ),
  };
}

/** Names in braces that no practice can fill in. */
export function findUnknownPlaceholders(consent: ConsentText): string[] {
  return consent.paragraphs
    .flatMap((text) => [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name))
    .filter((name) => !PLACEHOLDERS.includes(name));
}
