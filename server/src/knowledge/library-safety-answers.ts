import { REGIONS } from '../body-map/regions.vocabulary.js';
import { NEW_SIGNS, RED_FLAG_OF_SIGN } from '../check-ins/check-ins.vocabulary.js';
import { GATE_AFTER_YES } from './conditions.vocabulary.js';
import { type ConsentPractice, consentsFor, wordsOf } from './consent-text.js';
import type { LibraryConsentList, LibraryRedFlag } from './dto/library-safety.dto.js';
import { type Knowledge } from './knowledge.js';
import { type RedFlag } from './schema/conditions.schema.js';

/** A safety question with all that a therapist reads before she stands by it. */
export function toLibraryRedFlag(knowledge: Knowledge, redFlag: RedFlag): LibraryRedFlag {
  const { id, label, severity, question, clientAction, therapistAction, askWhen, regions } = redFlag;
  return {
    id,
    label,
    severity,
    question,
    clientAction,
    therapistAction,
    gate: GATE_AFTER_YES[severity],
    askWhen,
    areas: (regions ?? []).map(areaName),
    conditions: askWhen === 'always' ? [] : conditionsThatAsk(knowledge, id),
    checkInSigns: NEW_SIGNS.filter((sign) => RED_FLAG_OF_SIGN[sign] === id),
  };
}

/** The consents as this practice's clients sign them. */
export function toLibraryConsents(
  knowledge: Knowledge,
  practice: ConsentPractice,
): Omit<LibraryConsentList, 'version' | 'isDraft'> {
  return {
    items: consentsFor(knowledge, practice).map(({ id, title, version, required, paragraphs }) => ({
      id,
      title,
      textVersion: version,
      isRequired: required,
      paragraphs: [...paragraphs],
    })),
    next: null,
    filledIn: wordsOf(knowledge, practice),
  };
}

function conditionsThatAsk({ conditions }: Knowledge, redFlagId: string): LibraryRedFlag['conditions'] {
  return conditions
    .filter(({ linksRedFlags }) => linksRedFlags.includes(redFlagId))
    .map(({ id, label }) => ({ id, name: label }));
}

function areaName(area: string): string {
  return REGIONS.find(({ base }) => base === area)?.layLabel ?? area;
}
