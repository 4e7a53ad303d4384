import type { FormContent } from '@api/form-templates/dto/form-content.dto';
import { questionsOf } from './form-parts';
import { questionWords } from './part-words';

/** How another version of a form differs from this one, by the words of the questions. */
export interface FormDifferences {
  readonly onlyMine: readonly string[];
  readonly onlyTheirs: readonly string[];
  readonly changed: readonly string[];
  /** The questions are the same, and stand in another order or on other screens; or title, headings, minutes differ. */
  readonly isArrangedOtherwise: boolean;
}

export function differencesOf(mine: FormContent, theirs: FormContent): FormDifferences {
  const [here, there] = [byId(mine), byId(theirs)];
  const both = [...here].filter(([id]) => there.has(id));
  return {
    onlyMine: [...here].filter(([id]) => !there.has(id)).map(([, question]) => questionWords(question)),
    onlyTheirs: [...there].filter(([id]) => !here.has(id)).map(([, question]) => questionWords(question)),
    changed: both
      .filter(([id, question]) => !isSame(question, there.get(id)))
      .map(([, question]) => questionWords(question)),
    isArrangedOtherwise: !isSame(withoutQuestions(mine, there), withoutQuestions(theirs, here)),
  };
}

/** Whether two forms say the same: the server trims words and keeps no order of fields. */
export function isSame(a: unknown, b: unknown): boolean {
  return plain(a) === plain(b);
}

function plain(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part === 'string') return part.trim();
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)));
  });
}

function byId(content: FormContent) {
  return new Map(questionsOf(content).map(({ question }) => [question.id, question]));
}

/** The form with ids in the place of those questions that the other one has as well; screens and pages of new ones are left out. */
function withoutQuestions(content: FormContent, other: ReadonlyMap<string, unknown>) {
  const pages = content.pages.map((page) => ({
    ...page,
    groups: page.groups
      .map((group) => ({
        ...group,
        questions: group.questions.map(({ id }) => id).filter((id) => other.has(id)),
      }))
      .filter(({ questions }) => questions.length > 0),
  }));
  return { ...content, pages: pages.filter(({ groups }) => groups.length > 0) };
}
