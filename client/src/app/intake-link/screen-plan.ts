import type { HabitQuestion, IntakePage, IntakeQuestion, ShowIf } from '@api/intake/dto/intake-form.dto';
import { asTexts } from './answer-values';
import type { Plan, PlanInput, Screen } from './screen';
import { CHAPTERS, GROUPS, HOURS_HEADING, HOURS_LEAD, type ScreenGroup } from './screen-words';

const HOURS_A_SCREEN = 3;

/** The screens of the form, in order, as the answers stand now. */
export function planScreens(input: PlanInput): Plan {
  const chapters = chaptersOf(input.pages);
  const chapterOf = (pageId: string) => chapters.findIndex(({ pages }) => pages.includes(pageId));
  const screens = input.pages.flatMap((page) => screensOf(page, chapterOf(page.id), input));
  const last = chapters.length - 1;
  // What needs an own yes belongs with the other yeses.
  const [areas, others] = partition(screens, isAreasScreen);
  const before = others.filter(({ chapter }) => chapter < last);
  const rest = others.filter(({ chapter }) => chapter === last);
  const moved = areas.map((screen) => ({ ...screen, chapter: last }));
  return {
    chapters: chapters.map(({ title }) => title),
    screens: [...before, ...moved, ...rest, { kind: 'review', id: 'review', chapter: last }],
  };
}

/** Ids of the conditions that are ticked. */
export function tickedConditions(input: Pick<PlanInput, 'pages' | 'value'>): readonly string[] {
  return input.pages
    .flatMap(({ questions }) => questions)
    .filter(({ type }) => type === 'conditions')
    .flatMap(({ id }) => asTexts(input.value(id)));
}

function chaptersOf(pages: readonly IntakePage[]) {
  const known = new Set(CHAPTERS.flatMap((chapter) => chapter.pages));
  const own = pages.filter(({ id }) => !known.has(id)).map(({ id, title }) => ({ title, pages: [id] }));
  const used = CHAPTERS.filter((chapter) => pages.some(({ id }) => chapter.pages.includes(id)));
  return [...used.slice(0, -1), ...own, ...used.slice(-1)];
}

function screensOf(page: IntakePage, chapter: number, input: PlanInput): Screen[] {
  const shown = page.questions.filter(({ showIf }) => isShown(showIf, input));
  const screens = [
    ...safetyScreens(shown, chapter, input),
    ...conditionScreens(page, shown, chapter),
    ...habitScreens(shown, chapter, input),
    ...groupScreens(page, shown, chapter),
  ];
  const consents = input.consents.filter(({ questionId }) => shown.some(({ id }) => id === questionId));
  if (consents.length > 0) screens.push({ kind: 'consents', id: 'consents', chapter, consents });
  const signatures = shown.some(({ id }) => id === 'signature') ? signaturesIn(input) : [];
  if (signatures.length > 0) screens.push({ kind: 'sign', id: 'sign', chapter, questions: signatures });
  return screens;
}

/** A guardian's signature is asked for on another page of the form, but all sign in the same place. */
function signaturesIn(input: PlanInput): IntakeQuestion[] {
  return input.pages
    .flatMap(({ questions }) => questions)
    .filter(({ type, showIf }) => type === 'signature' && isShown(showIf, input));
}

function safetyScreens(
  questions: readonly IntakeQuestion[],
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

const isConditional = ({ showIf }: IntakeQuestion) => showIf?.kind === 'condition';

function conditionScreens(page: IntakePage, shown: readonly IntakeQuestion[], chapter: number): Screen[] {
  const groups = shown.filter(({ type }) => type === 'conditions');
  if (groups.length === 0) return [];
  const none = shown.find(isNoneOfThese) ?? null;
  return [{ kind: 'conditions', id: page.id, chapter, groups, none, details: shown.filter(isConditional) }];
}

function habitScreens(
  shown: readonly IntakeQuestion[],
  chapter: number,
  { habitQuestions }: PlanInput,
): Screen[] {
  if (!shown.some(({ type }) => type === 'causes')) return [];
  const groups: HabitQuestion[][] = [];
  for (const question of habitQuestions) {
    const last = groups.at(-1);
    const isSameKind = last?.every(({ answerType }) => answerType === 'hours') ?? false;
    if (last && isSameKind && question.answerType === 'hours' && last.length < HOURS_A_SCREEN) {
      last.push(question);
    } else groups.push([question]);
  }
  return groups.map((questions) => {
    const [first] = questions;
    const isAlone = questions.length === 1;
    return {
      kind: 'habits',
      id: first?.questionId ?? '',
      chapter,
      heading: isAlone ? (first?.text ?? '') : HOURS_HEADING,
      lead: isAlone ? '' : HOURS_LEAD,
      questions,
    };
  });
}

/** Questions that have screens of their own kind. */
const APART: readonly IntakeQuestion['type'][] = [
  'red_flags',
  'conditions',
  'causes',
  'consent',
  'signature',
];

const isNoneOfThese = ({ id, type }: IntakeQuestion) => type === 'yes_no' && id === 'cond_none';

function groupScreens(page: IntakePage, shown: readonly IntakeQuestion[], chapter: number): Screen[] {
  const hasConditions = shown.some(({ type }) => type === 'conditions');
  const plain = shown.filter(
    (question) =>
      !APART.includes(question.type) &&
      !(hasConditions && (isNoneOfThese(question) || isConditional(question))),
  );
  const named: readonly ScreenGroup[] = GROUPS[page.id] ?? [];
  const isNamed = new Set(named.flatMap(({ questions }) => questions));
  const others = plain.filter(({ id }) => !isNamed.has(id)).map(({ id }) => ({ questions: [id] }));
  return [...named, ...others].flatMap((group) => {
    const questions = plain.filter(({ id }) => group.questions.includes(id));
    const [first] = questions;
    return first ? [screenOf({ group, questions, first, chapter })] : [];
  });
}

interface Group {
  readonly group: ScreenGroup;
  readonly questions: readonly IntakeQuestion[];
  readonly first: IntakeQuestion;
  readonly chapter: number;
}

function screenOf({ group, questions, first, chapter }: Group): Screen {
  if (first.type === 'body_map') return { kind: 'map', id: first.id, chapter, question: first };
  return {
    kind: 'questions',
    id: first.id,
    chapter,
    heading: group.heading ?? first.label,
    lead: group.lead ?? (group.heading ? '' : (first.help ?? '')),
    questions,
  };
}

function isAreasScreen(screen: Screen): boolean {
  return screen.kind === 'questions' && screen.questions.every(({ type }) => type === 'per_area_consent');
}

function isShown(showIf: ShowIf | null, input: PlanInput): boolean {
  switch (showIf?.kind) {
    case undefined:
      return true;
    case 'answer':
      return input.value(showIf.questionId) === showIf.is;
    case 'condition': {
      const ticked = tickedConditions(input);
      return showIf.anyOf.some((id) => ticked.includes(id));
    }
    case 'minor':
      return input.isMinor;
  }
}

function partition<T>(items: readonly T[], isFirst: (item: T) => boolean): [T[], T[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}
