import type {
  FormContent,
  FormGroup,
  FormPage,
  FormQuestion,
} from '@api/form-templates/dto/form-content.dto';
import { findQuestion, findScreen, type Part, questionsOf, screensOf } from './form-parts';

// Edits of a form. Each gives a new form and leaves the old one as it was; one that cannot be done gives the same form.

export function changePage(content: FormContent, id: string, change: Partial<FormPage>): FormContent {
  return {
    ...content,
    pages: content.pages.map((page) => (page.id === id ? { ...page, ...change } : page)),
  };
}

export function changeScreen(content: FormContent, id: string, change: Partial<FormGroup>): FormContent {
  return mapScreens(content, (group) => (group.id === id ? { ...group, ...change } : group));
}

export function changeQuestion(content: FormContent, id: string, change: Partial<FormQuestion>): FormContent {
  return mapQuestions(content, (question) => (question.id === id ? { ...question, ...change } : question));
}

export function addPage(content: FormContent, page: FormPage, at = content.pages.length): FormContent {
  return { ...content, pages: content.pages.toSpliced(at, 0, page) };
}

export function addScreen(content: FormContent, pageId: string, group: FormGroup, at?: number): FormContent {
  return mapPages(content, (page) =>
    page.id === pageId
      ? { ...page, groups: page.groups.toSpliced(at ?? page.groups.length, 0, group) }
      : page,
  );
}

export function addQuestions(
  content: FormContent,
  screenId: string,
  questions: readonly FormQuestion[],
  at?: number,
): FormContent {
  return mapScreens(content, (group) =>
    group.id === screenId
      ? { ...group, questions: group.questions.toSpliced(at ?? group.questions.length, 0, ...questions) }
      : group,
  );
}

/** Takes a part out, with all that stands in it. Rules that look at it stay, so that somebody decides about them. */
export function removePart(content: FormContent, { kind, id }: Part): FormContent {
  switch (kind) {
    case 'page':
      return { ...content, pages: content.pages.filter((page) => page.id !== id) };
    case 'screen':
      return mapPages(content, (page) => ({
        ...page,
        groups: page.groups.filter((group) => group.id !== id),
      }));
    case 'question':
      return mapScreens(content, (group) => ({
        ...group,
        questions: group.questions.filter((question) => question.id !== id),
      }));
  }
}

/** Puts a question into a screen, before the one that is at `at` there once it has been taken from its old place. */
export function moveQuestion(content: FormContent, id: string, screenId: string, at?: number): FormContent {
  const found = findQuestion(content, id);
  if (!found || !findScreen(content, screenId)) return content;
  return addQuestions(removePart(content, { kind: 'question', id }), screenId, [found.question], at);
}

export function moveScreen(content: FormContent, id: string, pageId: string, at?: number): FormContent {
  const found = findScreen(content, id);
  if (!found || !content.pages.some((page) => page.id === pageId)) return content;
  return addScreen(removePart(content, { kind: 'screen', id }), pageId, found.group, at);
}

export function movePage(content: FormContent, id: string, at: number): FormContent {
  const page = content.pages.find((known) => known.id === id);
  return page ? addPage(removePart(content, { kind: 'page', id }), page, at) : content;
}

/** One place up or down; past the end of its screen or page into the next one. */
export function stepPart(content: FormContent, { kind, id }: Part, step: -1 | 1): FormContent {
  switch (kind) {
    case 'page': {
      const at = content.pages.findIndex((page) => page.id === id) + step;
      return at < 0 || at >= content.pages.length ? content : movePage(content, id, at);
    }
    case 'screen':
      return stepScreen(content, id, step);
    case 'question':
      return stepQuestion(content, id, step);
  }
}

function stepScreen(content: FormContent, id: string, step: -1 | 1): FormContent {
  const found = findScreen(content, id);
  if (!found) return content;
  const { page, place } = found;
  const at = place.screen + step;
  if (at >= 0 && at < page.groups.length) return moveScreen(content, id, page.id, at);
  const next = content.pages[place.page + step];
  return next ? moveScreen(content, id, next.id, step === 1 ? 0 : undefined) : content;
}

function stepQuestion(content: FormContent, id: string, step: -1 | 1): FormContent {
  const found = findQuestion(content, id);
  if (!found) return content;
  const { group, place } = found;
  const at = place.question + step;
  if (at >= 0 && at < group.questions.length) return moveQuestion(content, id, group.id, at);
  const screens = screensOf(content);
  const next = screens[screens.findIndex((screen) => screen.group.id === group.id) + step];
  return next ? moveQuestion(content, id, next.group.id, step === 1 ? 0 : undefined) : content;
}

/** Gives an answer to choose other words; rules that name it go with it, unless another answer has the same words now. */
export function renameOption(
  content: FormContent,
  questionId: string,
  at: number,
  words: string,
): FormContent {
  const question = findQuestion(content, questionId)?.question;
  const before = question?.options[at];
  if (!question || before === undefined) return content;
  const options = question.options.with(at, words);
  const renamed = changeQuestion(content, questionId, { options });
  const isItsOwn = question.options.filter((option) => option === before).length === 1;
  if (!isItsOwn) return renamed;
  return mapQuestions(renamed, (other) => {
    const { showIf } = other;
    if (!showIf?.rules.some((rule) => rule.kind === 'answer' && rule.questionId === questionId)) return other;
    const rules = showIf.rules.map((rule) =>
      rule.kind === 'answer' && rule.questionId === questionId && rule.value === before
        ? { ...rule, value: words }
        : rule,
    );
    return { ...other, showIf: { ...showIf, rules } };
  });
}

/** Questions whose rules look at one of these. */
export function dependentsOf(content: FormContent, ids: ReadonlySet<string>): FormQuestion[] {
  return questionsOf(content)
    .map(({ question }) => question)
    .filter(
      ({ id, showIf }) =>
        !ids.has(id) && showIf?.rules.some((rule) => rule.kind === 'answer' && ids.has(rule.questionId)),
    );
}

function mapPages(content: FormContent, edit: (page: FormPage) => FormPage): FormContent {
  return { ...content, pages: content.pages.map(edit) };
}

function mapScreens(content: FormContent, edit: (group: FormGroup) => FormGroup): FormContent {
  return mapPages(content, (page) => ({ ...page, groups: page.groups.map(edit) }));
}

function mapQuestions(content: FormContent, edit: (question: FormQuestion) => FormQuestion): FormContent {
  return mapScreens(content, (group) => ({ ...group, questions: group.questions.map(edit) }));
}
