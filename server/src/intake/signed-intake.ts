import { CONSENT_KINDS } from '../consents/consents.vocabulary.js';
import type { ConsentPractice } from '../knowledge/consent-text.js';
import { answerInWords, habitInWords, yesOrNo } from './answer-words.js';
import {
  type AnswerValue,
  HabitAnswerSchema,
  type SafetyQuestion,
  type Signature,
  SignatureSchema,
} from './dto/intake-answer.dto.js';
import type { IntakeConsent, IntakeQuestion, QuestionOption } from './dto/intake-form.dto.js';
import type { SignedAnswer, SignedIntake } from './dto/signed-intake.dto.js';
import type { FilledForm } from './filled-form.js';
import type { IntakeDefinition } from './intake-definition.js';
import type { IntakeQuestionType } from './intake.vocabulary.js';

export interface Signing {
  definition: IntakeDefinition;
  form: FilledForm;
  practice: ConsentPractice;
  consents: readonly IntakeConsent[];
  signedAt: Date;
}

/** Types that stand apart from the pages. */
const APART: readonly IntakeQuestionType[] = [
  'red_flags',
  'causes',
  'conditions',
  'consent',
  'signature',
  'body_map',
];

/** What is signed: every question that was shown and answered, with its words. The form must be complete. */
export function signIntake({ definition, form, practice, consents, signedAt }: Signing): SignedIntake {
  const shown = definition.pages.map((page) => ({
    ...page,
    questions: page.questions.filter((question) => form.isShown(question)),
  }));
  const pages = shown.map(({ id, title, questions }) => ({
    id,
    title,
    answers: questions
      .filter(({ type }) => !APART.includes(type))
      .flatMap((question) => signAnswer(question, form.valueOf(question.id))),
  }));
  const options = shown
    .flatMap(({ questions }) => questions)
    .filter(({ type }) => type === 'conditions')
    .flatMap((question) => question.options);
  return {
    form: {
      title: definition.title,
      version: definition.version,
      knowledgeVersion: definition.knowledgeVersion,
    },
    practiceName: practice.name,
    emergencyNumber: practice.emergencyNumber,
    signedAt: signedAt.toISOString(),
    isMinor: form.isMinor,
    pages: pages.filter(({ answers }) => answers.length > 0),
    safety: form.safetyQuestions.flatMap((question) =>
      signSafety(question, form.valueOf(question.questionId)),
    ),
    conditions: options
      .filter(({ value }) => form.conditionIds.includes(value))
      .map((option) => signCondition(option, form)),
    habits: signHabits(definition, form),
    marks: [...form.marks],
    consents: consents.flatMap((consent) => signConsent(consent, form)),
    signatures: signaturesOf(form),
  };
}

function signAnswer(question: IntakeQuestion, value: AnswerValue | null): SignedAnswer[] {
  if (value === null) return [];
  const words = answerInWords(question, value);
  return words === '' ? [] : [{ questionId: question.id, question: question.label, value, words }];
}

function signSafety(question: SafetyQuestion, value: AnswerValue | null): SignedIntake['safety'] {
  if (typeof value !== 'boolean') return [];
  const { questionId, text, clientAction } = question;
  return [{ questionId, question: text, value, words: yesOrNo(value), clientAction }];
}

function signCondition(
  { value: conditionId, label, followUps }: QuestionOption,
  form: FilledForm,
): SignedIntake['conditions'][number] {
  return {
    conditionId,
    label,
    followUps: followUps.flatMap(({ questionId, label: question }) => {
      const words = form.textOf(questionId);
      return words === null ? [] : [{ questionId, question, value: words, words }];
    }),
  };
}

function signHabits(definition: IntakeDefinition, form: FilledForm): SignedAnswer[] {
  return definition.habitQuestions.flatMap((question) => {
    const answer = HabitAnswerSchema.safeParse(form.valueOf(question.questionId));
    if (!answer.success) return [];
    const { questionId, text } = question;
    return [{ questionId, question: text, value: answer.data, words: habitInWords(question, answer.data) }];
  });
}

/** A consent that was not answered is neither a yes nor a no. */
function signConsent(
  { questionId, title, version, paragraphs, textHash }: IntakeConsent,
  form: FilledForm,
): SignedIntake['consents'] {
  const answer = form.consentOf(questionId);
  const kind = CONSENT_KINDS.find((known) => known === questionId);
  return answer && kind ? [{ kind, title, version, isGiven: answer.isGiven, paragraphs, textHash }] : [];
}

function signaturesOf(form: FilledForm): SignedIntake['signatures'] {
  const client = signatureOf(form, 'signature');
  const guardian = form.isMinor ? signatureOf(form, 'guardian_sign') : null;
  return [
    ...(client
      ? [{ signer: 'client' as const, signerName: form.textOf('legal_name') ?? '', signature: client }]
      : []),
    ...(guardian
      ? [{ signer: 'guardian' as const, signerName: form.textOf('guardian_name') ?? '', signature: guardian }]
      : []),
  ];
}

function signatureOf(form: FilledForm, questionId: string): Signature | null {
  const parsed = SignatureSchema.safeParse(form.valueOf(questionId));
  return parsed.success ? parsed.data : null;
}
