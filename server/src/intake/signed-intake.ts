import type { QuestionType } from '../form-templates/form-templates.vocabulary.js';
import type { ConsentPractice } from '../knowledge/consent-text.js';
import { answerInWords, fileInWords, habitInWords, yesOrNo } from './answer-words.js';
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
import type { FormDefinition } from './form-definition.js';
import { NONE_OF_THESE } from './intake.vocabulary.js';

export interface Signing {
  definition: FormDefinition;
  form: FilledForm;
  practice: ConsentPractice;
  consents: readonly IntakeConsent[];
  signedAt: Date;
  /** The client's name as the practice knows it, for a form that does not ask. */
  clientName: string;
}

/** Types that stand apart from the pages. */
const APART: readonly QuestionType[] = [
  'info',
  'red_flags',
  'causes',
  'conditions',
  'consent',
  'signature',
  'body_map',
];

/** What is signed: every question that was shown and answered, with its words. The form must be complete. */
export function signIntake({
  definition,
  form,
  practice,
  consents,
  signedAt,
  clientName,
}: Signing): SignedIntake {
  const shown = definition.pages.map(({ id, title, groups }) => ({
    id,
    title,
    questions: groups.flatMap((group) => group.questions).filter((question) => form.isShown(question.id)),
  }));
  const pages = shown.map(({ id, title, questions }) => ({
    id,
    title,
    answers: questions
      .filter(({ type }) => !APART.includes(type))
      .flatMap((question) =>
        question.type === 'file'
          ? signFiles(question, form)
          : signAnswer(question, form.valueOf(question.id)),
      ),
  }));
  const lists = shown.flatMap(({ questions }) => questions).filter(({ type }) => type === 'conditions');
  const saysNone = form.isShown(NONE_OF_THESE) && form.valueOf(NONE_OF_THESE) === true;
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
    conditions: lists
      .flatMap(({ options }) => options)
      .filter(({ value }) => form.conditionIds.includes(value))
      .map((option) => signCondition(option, form)),
    conditionLists: lists.filter(({ id }) => saysNone || form.valueOf(id) !== null).map(({ id }) => id),
    habits: signHabits(form),
    hasBodyMap: form.asks('body_map'),
    marks: [...form.marks],
    files: form.files
      .filter(({ questionId }) => form.isShown(questionId))
      .map(({ savedAt: _, ...file }) => file),
    consents: consents.flatMap((consent) => signConsent(consent, form)),
    signatures: signaturesOf(form, clientName),
  };
}

function signAnswer(question: IntakeQuestion, value: AnswerValue | null): SignedAnswer[] {
  if (value === null) return [];
  const words = answerInWords(question, value);
  return words === '' ? [] : [{ questionId: question.id, question: question.label, value, words }];
}

/** Name, type, size and hash: so that the words say which bytes were meant. */
function signFiles({ id, label }: IntakeQuestion, form: FilledForm): SignedAnswer[] {
  const files = form.filesOf(id);
  if (files.length === 0) return [];
  return [
    {
      questionId: id,
      question: label,
      value: files.map((file) => file.id),
      words: files.map(fileInWords).join('\n'),
    },
  ];
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

function signHabits(form: FilledForm): SignedAnswer[] {
  return form.habitQuestions.flatMap((question) => {
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
  const answer = form.isShown(questionId) ? form.consentOf(questionId) : null;
  return answer ? [{ kind: questionId, title, version, isGiven: answer.isGiven, paragraphs, textHash }] : [];
}

function signaturesOf(form: FilledForm, clientName: string): SignedIntake['signatures'] {
  const client = signatureOf(form, 'signature');
  const guardian = signatureOf(form, 'guardian_sign');
  return [
    ...(client
      ? [
          {
            signer: 'client' as const,
            signerName: form.saidOf('legal_name') ?? clientName,
            signature: client,
          },
        ]
      : []),
    ...(guardian
      ? [{ signer: 'guardian' as const, signerName: form.saidOf('guardian_name') ?? '', signature: guardian }]
      : []),
  ];
}

function signatureOf(form: FilledForm, questionId: string): Signature | null {
  if (!form.isShown(questionId)) return null;
  const parsed = SignatureSchema.safeParse(form.valueOf(questionId));
  return parsed.success ? parsed.data : null;
}
