import { CONSENT_KINDS } from '@api/consents/consents.vocabulary';
import type { FormQuestion } from '@api/form-templates/dto/form-content.dto';
import {
  ASKED_ONCE,
  CLIENT_FIELD_QUESTIONS,
  CLIENTS_OWN,
  NEVER_PREFILLED,
  type Prefill,
  type QuestionType,
} from '@api/form-templates/form-templates.vocabulary';
import type { IconName } from '../ui/icon/icon-names';

interface Kind {
  readonly label: string;
  readonly icon: IconName;
}

const KINDS: Record<QuestionType, Kind> = {
  info: { label: $localize`Text to read`, icon: 'article' },
  text: { label: $localize`Short answer`, icon: 'edit' },
  date: { label: $localize`Date`, icon: 'calendar-month' },
  phone: { label: $localize`Phone number`, icon: 'call' },
  email: { label: $localize`E-mail address`, icon: 'mail' },
  choice: { label: $localize`One choice`, icon: 'radio-button-checked' },
  multi: { label: $localize`Several choices`, icon: 'check-box-fill' },
  yes_no: { label: $localize`Yes or no`, icon: 'swap-horiz' },
  number: { label: $localize`Number`, icon: 'pin' },
  nrs: { label: $localize`Scale 0 to 10`, icon: 'speed' },
  list: { label: $localize`List, one line each`, icon: 'list' },
  duration: { label: $localize`How long`, icon: 'timer' },
  signature: { label: $localize`Signature`, icon: 'draw' },
  body_map: { label: $localize`Body map`, icon: 'accessibility-new' },
  regions: { label: $localize`Areas of the body`, icon: 'touch-app' },
  file: { label: $localize`Photos and files`, icon: 'attach-file' },
  psfs: { label: $localize`Things that are hard`, icon: 'fitness-center' },
  red_flags: { label: $localize`Safety questions`, icon: 'health-and-safety' },
  conditions: { label: $localize`Conditions to tick`, icon: 'checklist' },
  causes: { label: $localize`Habits that follow the map`, icon: 'chair-alt' },
  per_area_consent: { label: $localize`Areas that need a yes`, icon: 'do-not-touch' },
  consent: { label: $localize`Consent`, icon: 'handshake' },
};
const LONG_ANSWER: Kind = { label: $localize`Long answer`, icon: 'notes' };

/** From this length on the client gets several lines to write in. */
export const LONG_TEXT = 201;
export const SHORT_LENGTH = 120;
export const LONG_LENGTH = 1_000;

export const isLong = ({ type, maxLength }: Pick<FormQuestion, 'type' | 'maxLength'>) =>
  type === 'text' && (maxLength ?? 0) >= LONG_TEXT;

export function kindOf(question: Pick<FormQuestion, 'type' | 'maxLength'>): Kind {
  return isLong(question) ? LONG_ANSWER : KINDS[question.type];
}

/** A consent whose words come with Unknot. */
export const isShippedConsent = ({ id, type }: Pick<FormQuestion, 'id' | 'type'>) =>
  type === 'consent' && CONSENT_KINDS.some((kind) => kind === id);

export const isProfileField = (id: string) => CLIENT_FIELD_QUESTIONS.some((known) => known === id);

/** There can be one of it in a form: the product knows it by its id or its kind. */
export function isOneOfAKind(question: Pick<FormQuestion, 'id' | 'type'>): boolean {
  return (
    ASKED_ONCE.includes(question.type) ||
    question.type === 'signature' ||
    isProfileField(question.id) ||
    isShippedConsent(question)
  );
}

/** What the form itself decides whether it is needed, or what is read only. */
const NEVER_REQUIRED: readonly QuestionType[] = ['info', 'red_flags', 'causes', 'conditions'];

export const mayBeRequired = ({ type }: Pick<FormQuestion, 'type'>) => !NEVER_REQUIRED.includes(type);

export const mayBeForTherapist = ({ type }: Pick<FormQuestion, 'type'>) => !CLIENTS_OWN.includes(type);

/** What the question may start with. */
export function prefillsOf({ id, type }: Pick<FormQuestion, 'id' | 'type'>): readonly Prefill[] {
  if (NEVER_PREFILLED.includes(type)) return ['none'];
  return isProfileField(id) ? ['none', 'client', 'last'] : ['none', 'last'];
}

export const PREFILL_WORDS: Record<Prefill, string> = {
  none: $localize`Empty, each time`,
  client: $localize`What the profile says: still true?`,
  last: $localize`The last answer: still true?`,
};
