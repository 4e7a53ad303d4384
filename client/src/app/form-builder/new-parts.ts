import { blankQuestion } from '@api/form-templates/blank-question.vocabulary';
import type {
  FormContent,
  FormGroup,
  FormPage,
  FormQuestion,
} from '@api/form-templates/dto/form-content.dto';
import { CONDITIONS_PREFIX, type QuestionType } from '@api/form-templates/form-templates.vocabulary';
import { findPage, findQuestion, findScreen, type Part } from './form-parts';
import { isOneOfAKind, LONG_LENGTH, SHORT_LENGTH } from './question-kinds';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';
const LENGTH = 8;

/** A name for a part that no other has: 8 letters or digits by chance. */
export function newPartId(prefix: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(LENGTH));
  return prefix + [...bytes].map((byte) => LETTERS[byte % LETTERS.length]).join('');
}

const newQuestionId = (type: QuestionType) => newPartId(type === 'conditions' ? CONDITIONS_PREFIX : 'q_');

/** A question as it begins: without words, asked of everybody. */
export function newQuestion(type: QuestionType, change: Partial<FormQuestion> = {}): FormQuestion {
  return blankQuestion(newQuestionId(type), type, {
    label: '',
    options: type === 'choice' || type === 'multi' ? ['', ''] : [],
    maxLength: type === 'text' ? SHORT_LENGTH : null,
    paragraphs: type === 'info' || type === 'consent' ? [''] : [],
    ...change,
  });
}

export const newLongText = () => newQuestion('text', { maxLength: LONG_LENGTH });

export const newScreen = (): FormGroup => ({
  id: newPartId('s_'),
  heading: null,
  lead: null,
  questions: [],
});

export const newPage = (title: string): FormPage => ({ id: newPartId('p_'), title, groups: [newScreen()] });

/** A copy of a part with ids of its own; null of what there can be only one of. */
export function copyOf(content: FormContent, { kind, id }: Part): FormPage | FormGroup | FormQuestion | null {
  switch (kind) {
    case 'page': {
      const page = findPage(content, id);
      return page ? { ...page, id: newPartId('p_'), groups: page.groups.map(copyScreen) } : null;
    }
    case 'screen': {
      const found = findScreen(content, id);
      return found ? copyScreen(found.group) : null;
    }
    case 'question': {
      const found = findQuestion(content, id);
      return found && !isOneOfAKind(found.question) ? copyQuestion(found.question) : null;
    }
  }
}

const copyQuestion = (question: FormQuestion): FormQuestion => ({
  ...question,
  id: newQuestionId(question.type),
});

/** What there can be only one of stays where it is. Rules inside the screen look at its own copies. */
function copyScreen(group: FormGroup): FormGroup {
  const questions = group.questions.filter((question) => !isOneOfAKind(question)).map(copyQuestion);
  const kept = group.questions.filter((question) => !isOneOfAKind(question));
  const copies = new Map(kept.map(({ id }, at) => [id, questions[at]?.id ?? id]));
  return {
    ...group,
    id: newPartId('s_'),
    questions: questions.map((question) => withRulesAbout(question, copies)),
  };
}

function withRulesAbout(question: FormQuestion, copies: ReadonlyMap<string, string>): FormQuestion {
  const { showIf } = question;
  if (!showIf) return question;
  const rules = showIf.rules.map((rule) =>
    rule.kind === 'answer' ? { ...rule, questionId: copies.get(rule.questionId) ?? rule.questionId } : rule,
  );
  return { ...question, showIf: { ...showIf, rules } };
}
