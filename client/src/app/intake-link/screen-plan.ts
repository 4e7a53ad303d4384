import type { IntakeGroup, IntakeQuestion } from '@api/intake/dto/intake-form.dto';
import type { HabitQuestion } from '@api/intake/dto/intake-answer.dto';
import { shownQuestions } from '@api/form-templates/show-if.vocabulary';
import { NONE_OF_THESE } from '@api/intake/intake.vocabulary';
import type { Plan, PlanInput, Screen } from './screen';

const HOURS_A_SCREEN = 3;
const HOURS_HEADING = $localize`On a normal day…`;
const HOURS_LEAD = $localize`A good guess is fine.`;

/** The screens of the form, in order, as the answers stand now: one group a screen. */
export function planScreens(input: PlanInput): Plan {
  const questions = input.pages.flatMap(({ groups }) => groups.flatMap((group) => group.questions));
  const shown = shownQuestions(questions, { valueOf: input.value, isMinor: input.isMinor });
  const isShown = new Set(shown.map(({ id }) => id));
  const screens = input.pages.flatMap(({ groups }, chapter) =>
    groups.flatMap((group) => {
      const questions = group.questions.filter(({ id }) => isShown.has(id));
      return questions.length > 0 ? screensOf({ ...group, questions }, chapter, input) : [];
    }),
  );
  const last = input.pages.length - 1;
  return {
    chapters: input.pages.map(({ title }) => title),
    screens: [...screens, { kind: 'review', id: 'review', chapter: Math.max(last, 0) }],
  };
}

/** A group is one screen; what needs a screen of its own kind stands before and after its other questions. */
function screensOf(group: IntakeGroup, chapter: number, input: PlanInput): Screen[] {
  const conditions = conditionsScreen(group, chapter);
  const details = conditions?.kind === 'conditions' ? [conditions.none, ...conditions.details] : [];
  const plain = group.questions.filter(
    (question) => !APART.includes(question.type) && !details.includes(question),
  );
  return [
    ...safetyScreens(group, chapter, input),
    ...(conditions ? [conditions] : []),
    ...mapScreens(group, chapter),
    ...habitScreens(group, chapter, input),
    ...plainScreens(conditions ? { ...group, id: `${group.id}/questions` } : group, plain, chapter),
    ...consentScreens(group, chapter, input),
    ...signScreens(group, chapter),
  ];
}

/** Questions that have screens of their own kind. */
const APART: readonly IntakeQuestion['type'][] = [
  'red_flags',
  'conditions',
  'causes',
  'body_map',
  'consent',
  'signature',
];

function plainScreens(group: IntakeGroup, questions: readonly IntakeQuestion[], chapter: number): Screen[] {
  const [first] = questions;
  if (!first) return [];
  const { id, heading, lead } = group;
  return [
    {
      kind: 'questions',
      id,
      chapter,
      heading: heading ?? first.label,
      lead: lead ?? (heading ? '' : (first.help ?? '')),
      questions,
    },
  ];
}

function safetyScreens(
  { questions }: IntakeGroup,
  chapter: number,
  { safetyQuestions }: PlanInput,
): Screen[] {
  if (!questions.some(({ type }) => type === 'red_flags')) return [];
  return safetyQuestions.map((question, index) => ({
    kind: 'safety',
    id: question.questionId,
    chapter,
    question,
    number: index + 1,
    of: safetyQuestions.length,
  }));
}

const isConditional = ({ showIf }: IntakeQuestion) =>
  showIf?.rules.some(({ kind }) => kind === 'condition') ?? false;
const isNoneOfThese = ({ id, type }: IntakeQuestion) => type === 'yes_no' && id === NONE_OF_THESE;

function conditionsScreen({ id, questions }: IntakeGroup, chapter: number): Screen | null {
  const groups = questions.filter(({ type }) => type === 'conditions');
  if (groups.length === 0) return null;
  const none = questions.find(isNoneOfThese) ?? null;
  return { kind: 'conditions', id, chapter, groups, none, details: questions.filter(isConditional) };
}

function mapScreens({ questions }: IntakeGroup, chapter: number): Screen[] {
  return questions
    .filter(({ type }) => type === 'body_map')
    .map((question) => ({ kind: 'map', id: question.id, chapter, question }));
}

/** Hours a day are told three a screen; everything else by itself. */
function habitScreens({ questions }: IntakeGroup, chapter: number, { habitQuestions }: PlanInput): Screen[] {
  if (!questions.some(({ type }) => type === 'causes')) return [];
  const sharing: HabitQuestion[][] = [];
  for (const question of habitQuestions) {
    const sameKind = sharing.find(
      (together) =>
        together[0]?.answerType === 'hours' &&
        question.answerType === 'hours' &&
        together.length < HOURS_A_SCREEN,
    );
    if (sameKind) sameKind.push(question);
    else sharing.push([question]);
  }
  return sharing.map((together) => {
    const [first] = together;
    const isAlone = together.length === 1;
    return {
      kind: 'habits',
      id: first?.questionId ?? '',
      chapter,
      heading: isAlone ? (first?.text ?? '') : HOURS_HEADING,
      lead: isAlone ? '' : HOURS_LEAD,
      questions: together,
    };
  });
}

function consentScreens({ id, questions }: IntakeGroup, chapter: number, input: PlanInput): Screen[] {
  const asked = new Set(questions.map(({ id }) => id));
  const consents = input.consents.filter(({ questionId }) => asked.has(questionId));
  return consents.length > 0 ? [{ kind: 'consents', id: `${id}/consents`, chapter, consents }] : [];
}

function signScreens({ id, questions }: IntakeGroup, chapter: number): Screen[] {
  const signatures = questions.filter(({ type }) => type === 'signature');
  return signatures.length > 0 ? [{ kind: 'sign', id: `${id}/sign`, chapter, questions: signatures }] : [];
}
