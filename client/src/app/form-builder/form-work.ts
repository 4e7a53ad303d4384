import { computed, inject, Injectable, signal } from '@angular/core';
import type { FormContent, FormQuestion } from '@api/form-templates/dto/form-content.dto';
import { Toasts } from '../ui/toast/toasts';
import {
  addPage,
  addQuestions,
  addScreen,
  dependentsOf,
  movePage,
  moveQuestion,
  moveScreen,
  removePart,
  stepPart,
} from './form-edits';
import { FormDraft } from './form-draft';
import { findPage, findQuestion, findScreen, hasPart, type Part, questionsOf, screensOf } from './form-parts';
import { copyOf, newPage, newScreen } from './new-parts';
import { fitted } from './palette';
import { partWords, placeWords } from './part-words';

/** Where the focus goes once the page is drawn: to the row of a part, or to a field where it is edited. */
export interface FocusWish {
  readonly part: Part | null;
  readonly at: 'row' | 'field';
  /** The first field when it is empty. */
  readonly field: string;
}

/** What is done to a form: which part is chosen, what was said of it, and where the focus goes. */
@Injectable()
export class FormWork {
  private readonly draft = inject(FormDraft);
  private readonly toasts = inject(Toasts);

  private readonly chosen = signal<Part | null>(null);
  /** The part that is edited; null for the form as a whole. One that is gone is chosen no more. */
  readonly part = computed(() => {
    const [part, content] = [this.chosen(), this.draft.content()];
    return part && content && hasPart(content, part) ? part : null;
  });
  /** Whether the editor is shown where it stands in a sheet of its own. */
  readonly isSheetOpen = signal(false);
  /** The screen that something is added to; null while nothing is. */
  readonly addingTo = signal<string | null>(null);
  /** Whether publishing was tried: from then on what is to be put right is said where it is. */
  readonly isChecked = signal(false);
  /** The newest thing to tell a screen reader. */
  readonly said = signal('');
  readonly focusWish = signal<FocusWish | null>(null);

  select(part: Part | null, field?: string): void {
    this.chosen.set(part);
    this.isSheetOpen.set(true);
    if (field !== undefined) this.focusWish.set({ part, at: 'field', field });
  }

  /** Adds a question at the end of the screen that was chosen for it. */
  add(question: FormQuestion): void {
    const screenId = this.addingTo();
    const content = this.draft.content();
    this.addingTo.set(null);
    if (!content || screenId === null || !findScreen(content, screenId)) return;
    const screens = screensOf(content);
    const upToHere = screens.slice(0, screens.findIndex(({ group }) => group.id === screenId) + 1);
    const before = new Set(upToHere.flatMap(({ group }) => group.questions.map(({ id }) => id)));
    this.change((form) => addQuestions(form, screenId, [fitted(question, before)]));
    this.select({ kind: 'question', id: question.id }, '');
  }

  addScreen(pageId: string): void {
    const screen = newScreen();
    this.change((form) => addScreen(form, pageId, screen));
    this.addingTo.set(screen.id);
  }

  addPage(): void {
    const page = newPage('');
    this.change((form) => addPage(form, page));
    this.select({ kind: 'page', id: page.id }, '');
  }

  /** The first page of an empty form, ready for its first question. */
  begin(): void {
    const page = newPage($localize`About you`);
    this.change((form) => addPage(form, page));
    this.addingTo.set(page.groups[0]?.id ?? null);
  }

  duplicate(part: Part): void {
    const content = this.draft.content();
    const copy = content && copyOf(content, part);
    if (!content || !copy) return;
    this.change((form) => withCopy(form, part, copy));
    this.select({ kind: part.kind, id: copy.id }, '');
    this.said.set($localize`Copied`);
  }

  /** Takes a part out; the message lets it be put back until something else is done. */
  remove(part: Part): void {
    const content = this.draft.content();
    if (!content) return;
    const gone = new Set(questionsIn(content, part).map(({ id }) => id));
    const lost = dependentsOf(content, gone).length;
    const next = neighbourOf(content, part);
    const words = partWords(content, part);
    this.change((form) => removePart(form, part));
    this.isSheetOpen.set(false);
    this.chosen.set(null);
    this.focusWish.set({ part: next, at: 'row', field: '' });
    this.toasts.show({
      text:
        lost > 0
          ? $localize`${words}:part: taken out. ${lost}:lost: rules looked at it.`
          : $localize`${words}:part: taken out`,
      undo: () => this.undo(),
    });
  }

  step(part: Part, step: -1 | 1): void {
    this.move(part, (form) => stepPart(form, part, step));
  }

  /** To a place, counted without what is moved; to the end without one. `into` is the screen or page it goes to. */
  moveTo(part: Part, into: string, at?: number): void {
    this.move(part, (form) => {
      switch (part.kind) {
        case 'page':
          return movePage(form, part.id, at ?? form.pages.length);
        case 'screen':
          return moveScreen(form, part.id, into, at);
        case 'question':
          return moveQuestion(form, part.id, into, at);
      }
    });
  }

  /** What was dragged is let go; where it has been before, nothing was done. */
  dropAt(part: Part, into: string, at: number): void {
    const content = this.draft.content();
    if (content && !isAt(content, part, into, at)) this.moveTo(part, into, at);
  }

  undo(): void {
    this.toasts.close();
    this.keepRow(() => this.draft.undo());
    this.said.set($localize`Taken back`);
  }

  redo(): void {
    this.keepRow(() => this.draft.redo());
    this.said.set($localize`Done again`);
  }

  /** An edit; those under one `name` that follow soon are one step to take back. */
  change(edit: (content: FormContent) => FormContent, name?: string): void {
    // What a message offers to take back is the newest step no longer.
    this.toasts.close();
    this.draft.change(edit, name);
  }

  /** A row that is drawn anew in another place keeps the focus. */
  private keepRow(edit: () => void): void {
    const before = this.draft.content();
    const part = before && partInFocus(before);
    edit();
    const content = this.draft.content();
    if (part && content && hasPart(content, part)) this.focusWish.set({ part, at: 'row', field: '' });
  }

  private move(part: Part, edit: (content: FormContent) => FormContent): void {
    const hadRow = document.activeElement?.closest('[data-part]') !== null;
    const before = this.draft.content();
    this.change(edit);
    const content = this.draft.content();
    if (!content) return;
    this.said.set(content === before ? $localize`It cannot go further` : placeWords(content, part));
    if (hadRow) this.focusWish.set({ part, at: 'row', field: '' });
  }
}

/** The part whose row in the outline has the focus, by its `data-part`. */
function partInFocus(content: FormContent): Part | null {
  const name = document.activeElement?.getAttribute('data-part') ?? '';
  const parts: Part[] = [
    ...content.pages.map(({ id }) => ({ kind: 'page' as const, id })),
    ...screensOf(content).map(({ group: { id } }) => ({ kind: 'screen' as const, id })),
    ...questionsOf(content).map(({ question: { id } }) => ({ kind: 'question' as const, id })),
  ];
  return parts.find(({ kind, id }) => `${kind} ${id}` === name) ?? null;
}

function isAt(content: FormContent, { kind, id }: Part, into: string, at: number): boolean {
  switch (kind) {
    case 'page':
      return content.pages[at]?.id === id;
    case 'screen':
      return findPage(content, into)?.groups[at]?.id === id;
    case 'question':
      return findScreen(content, into)?.group.questions[at]?.id === id;
  }
}

function withCopy(
  content: FormContent,
  { kind, id }: Part,
  copy: NonNullable<ReturnType<typeof copyOf>>,
): FormContent {
  if ('groups' in copy) {
    return addPage(content, copy, content.pages.findIndex((page) => page.id === id) + 1);
  }
  if ('questions' in copy) {
    const found = findScreen(content, id);
    return found ? addScreen(content, found.page.id, copy, found.place.screen + 1) : content;
  }
  const found = kind === 'question' ? findQuestion(content, id) : undefined;
  return found ? addQuestions(content, found.group.id, [copy], found.place.question + 1) : content;
}

function questionsIn(content: FormContent, { kind, id }: Part): FormQuestion[] {
  return questionsOf(content)
    .filter(
      ({ question, group, place }) =>
        (kind === 'question' && question.id === id) ||
        (kind === 'screen' && group.id === id) ||
        (kind === 'page' && content.pages[place.page]?.id === id),
    )
    .map(({ question }) => question);
}

/** What has the focus once a part is gone: the next of its kind beside it, else what it stood in. */
function neighbourOf(content: FormContent, { kind, id }: Part): Part | null {
  if (kind === 'question') {
    const found = findQuestion(content, id);
    if (!found) return null;
    const { questions } = found.group;
    const next = questions[found.place.question + 1] ?? questions[found.place.question - 1];
    return next ? { kind, id: next.id } : { kind: 'screen', id: found.group.id };
  }
  if (kind === 'screen') {
    const found = findScreen(content, id);
    if (!found) return null;
    const next = found.page.groups[found.place.screen + 1] ?? found.page.groups[found.place.screen - 1];
    return next ? { kind, id: next.id } : { kind: 'page', id: found.page.id };
  }
  const at = content.pages.findIndex((page) => page === findPage(content, id));
  const next = content.pages[at + 1] ?? content.pages[at - 1];
  return next ? { kind, id: next.id } : null;
}
