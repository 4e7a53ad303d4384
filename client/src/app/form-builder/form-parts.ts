import type {
  FormContent,
  FormGroup,
  FormPage,
  FormQuestion,
} from '@api/form-templates/dto/form-content.dto';

/** A part of a form that is chosen, moved or taken out. A group is one screen on the client's phone. */
export interface Part {
  readonly kind: 'page' | 'screen' | 'question';
  readonly id: string;
}

/** Where a screen or a question stands, each number from 0. */
export interface Place {
  readonly page: number;
  readonly screen: number;
  readonly question: number;
}

export interface PlacedScreen {
  readonly group: FormGroup;
  readonly page: FormPage;
  readonly place: Omit<Place, 'question'>;
}

export interface PlacedQuestion {
  readonly question: FormQuestion;
  readonly group: FormGroup;
  readonly place: Place;
}

export function isSamePart(a: Part | null, b: Part | null): boolean {
  return a?.kind === b?.kind && a?.id === b?.id;
}

export function screensOf({ pages }: FormContent): PlacedScreen[] {
  return pages.flatMap((page, p) =>
    page.groups.map((group, s) => ({ group, page, place: { page: p, screen: s } })),
  );
}

export function questionsOf(content: FormContent): PlacedQuestion[] {
  return screensOf(content).flatMap(({ group, place }) =>
    group.questions.map((question, q) => ({ question, group, place: { ...place, question: q } })),
  );
}

export function findPage({ pages }: FormContent, id: string): FormPage | undefined {
  return pages.find((page) => page.id === id);
}

export function findScreen(content: FormContent, id: string): PlacedScreen | undefined {
  return screensOf(content).find(({ group }) => group.id === id);
}

export function findQuestion(content: FormContent, id: string): PlacedQuestion | undefined {
  return questionsOf(content).find(({ question }) => question.id === id);
}

export function hasPart(content: FormContent, { kind, id }: Part): boolean {
  switch (kind) {
    case 'page':
      return findPage(content, id) !== undefined;
    case 'screen':
      return findScreen(content, id) !== undefined;
    case 'question':
      return findQuestion(content, id) !== undefined;
  }
}
