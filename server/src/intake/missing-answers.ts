import { isRatedKind } from '../body-map/marks.vocabulary.js';
import type { FieldError } from '../platform/errors/problem-error.js';
import type { AnswerValue } from './dto/intake-answer.dto.js';
import type { IntakeConsent, IntakeQuestion } from './dto/intake-form.dto.js';
import type { FilledForm } from './filled-form.js';
import { NONE_OF_THESE } from './intake.vocabulary.js';

/** What keeps a form from being sent in, in the order of the form; `path` is the id of the question. */
export function findMissing(form: FilledForm, consents: readonly IntakeConsent[]): FieldError[] {
  const missing = form.shown.flatMap((question) => missingOf(question, form, consents));
  return missing.length > 0 ? missing : missingSignature(form);
}

/** A form from before it was checked may let its consents go unsigned. */
function missingSignature(form: FilledForm): FieldError[] {
  const consent = form.shown.find(({ id, type }) => type === 'consent' && form.consentOf(id));
  const signatures = form.shown.filter(({ type }) => type === 'signature');
  if (!consent || signatures.some(({ id }) => form.valueOf(id) !== null)) return [];
  const [first] = signatures;
  return first
    ? [{ path: first.id, message: 'Please sign.' }]
    : [{ path: consent.id, message: 'There is no place to sign this. Please tell the practice.' }];
}

function missingOf(
  question: IntakeQuestion,
  form: FilledForm,
  consents: readonly IntakeConsent[],
): FieldError[] {
  switch (question.type) {
    case 'red_flags':
      return form.safetyQuestions
        .filter(({ questionId }) => form.valueOf(questionId) === null)
        .map(({ questionId }) => ({ path: questionId, message: 'Please answer this safety question.' }));
    case 'body_map':
      return missingMarks(question, form);
    case 'consent':
      return missingConsent(question, form, consents);
    case 'info':
    case 'causes':
      return []; // nothing is answered to them
    default:
      return question.id === NONE_OF_THESE ? contradiction(question, form) : missingAnswer(question, form);
  }
}

function missingAnswer({ id, isRequired, type, label }: IntakeQuestion, form: FilledForm): FieldError[] {
  if (!isRequired || hasAnswer(form.valueOf(id))) return [];
  const message = type === 'signature' ? 'Please sign.' : `Please fill in: ${label}`;
  return [{ path: id, message }];
}

/** A list with nothing in it says nothing. */
function hasAnswer(value: AnswerValue | null): boolean {
  return value !== null && !(Array.isArray(value) && value.length === 0);
}

function missingMarks({ id, isRequired }: IntakeQuestion, form: FilledForm): FieldError[] {
  if (form.marks.some(({ kind, intensity }) => isRatedKind(kind) && intensity === null)) {
    return [{ path: id, message: 'Please say for each spot how strong it is, from 0 to 10.' }];
  }
  if (!isRequired || form.marks.length > 0 || form.valueOf(id) !== null) return [];
  return [{ path: id, message: 'Please tap where it hurts, or skip the map if you came to relax.' }];
}

function contradiction({ id }: IntakeQuestion, form: FilledForm): FieldError[] {
  if (form.valueOf(id) !== true || form.conditionIds.length === 0) return [];
  return [{ path: id, message: 'You ticked “None of these” and something else. Please take one back.' }];
}

function missingConsent(
  { id, isRequired }: IntakeQuestion,
  form: FilledForm,
  consents: readonly IntakeConsent[],
): FieldError[] {
  const answer = form.consentOf(id);
  const text = consents.find((consent) => consent.questionId === id);
  if (answer && answer.textHash !== text?.textHash) {
    return [{ path: id, message: 'This text has changed. Please read it again and answer.' }];
  }
  if (!isRequired || answer?.isGiven) return [];
  return [{ path: id, message: 'We cannot treat you without your yes here.' }];
}
