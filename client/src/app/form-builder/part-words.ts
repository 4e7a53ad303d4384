import type { FormContent, FormGroup, FormQuestion } from '@api/form-templates/dto/form-content.dto';
import { findPage, findQuestion, findScreen, type Part, screensOf } from './form-parts';
import { kindOf } from './question-kinds';

export const questionWords = (question: FormQuestion): string => question.label || kindOf(question).label;

/** What stands on top of a screen, as the client sees it; empty when there is nothing yet. */
export const headingOf = ({ heading, questions }: FormGroup): string =>
  heading || (questions[0]?.label ?? '');

/** A part by its words: “Where does it hurt?”, screen 3, page “Your health”. */
export function partWords(content: FormContent, { kind, id }: Part): string {
  switch (kind) {
    case 'page':
      return $localize`Page “${findPage(content, id)?.title ?? ''}:title:”`;
    case 'screen':
      return screenWords(content, id);
    case 'question': {
      const found = findQuestion(content, id);
      return found ? $localize`“${questionWords(found.question)}:question:”` : '';
    }
  }
}

/** What kind of part it is, as a heading: “Short answer”, “Screen 3”. */
export function kindWords(content: FormContent, { kind, id }: Part): string {
  switch (kind) {
    case 'page':
      return $localize`Page`;
    case 'screen':
      return screenWords(content, id);
    case 'question': {
      const found = findQuestion(content, id);
      return found ? kindOf(found.question).label : '';
    }
  }
}

/** The screens are counted through the whole form, as the client meets them. */
export function screenWords(content: FormContent, id: string): string {
  const number = screensOf(content).findIndex(({ group }) => group.id === id) + 1;
  return $localize`Screen ${number}:number:`;
}

/** Where a part stands, said after it was moved. */
export function placeWords(content: FormContent, { kind, id }: Part): string {
  switch (kind) {
    case 'page': {
      const at = content.pages.findIndex((page) => page.id === id) + 1;
      return $localize`Page ${at}:place: of ${content.pages.length}:all:`;
    }
    case 'screen': {
      const found = findScreen(content, id);
      if (!found) return '';
      const { page, place } = found;
      return $localize`Page “${page.title}:title:”, screen ${place.screen + 1}:place: of ${page.groups.length}:all:`;
    }
    case 'question': {
      const found = findQuestion(content, id);
      if (!found) return '';
      const { group, place } = found;
      const screen = screenWords(content, group.id);
      return $localize`${screen}:screen:, place ${place.question + 1}:place: of ${group.questions.length}:all:`;
    }
  }
}
