import { Component, computed, inject, input } from '@angular/core';
import type { FormContent } from '@api/form-templates/dto/form-content.dto';
import { AboutForm } from './about-form';
import { FormDraft } from './form-draft';
import { findPage, findQuestion, findScreen, type Part } from './form-parts';
import { FormWork } from './form-work';
import { PageEditor } from './page-editor';
import { QuestionEditor } from './question-editor';
import { ScreenEditor } from './screen-editor';

/** What is chosen, to be changed: a question, a screen, a page, or else the form as a whole. */
@Component({
  selector: 'un-part-editor',
  imports: [AboutForm, PageEditor, QuestionEditor, ScreenEditor],
  template: `
    @if (heading()) {
      <h2>{{ heading() }}</h2>
    }
    @for (shown of [key()]; track shown) {
      @if (question(); as chosen) {
        <un-question-editor [question]="chosen" />
      } @else if (screen(); as chosen) {
        <un-screen-editor [group]="chosen" />
      } @else if (page(); as chosen) {
        <un-page-editor [page]="chosen" />
      } @else {
        <un-about-form />
      }
    }
  `,
  styles: `
    h2 {
      margin-block-end: var(--un-space-3);
    }
  `,
})
export class PartEditor {
  /** What is chosen; empty where it stands above already. */
  readonly heading = input('');

  private readonly draft = inject(FormDraft);
  private readonly work = inject(FormWork);

  /** Another part has fields of its own: nothing typed in one is seen in the next. */
  protected readonly key = computed(() => JSON.stringify(this.work.part()));
  protected readonly question = computed(() => this.find('question', findQuestion)?.question);
  protected readonly screen = computed(() => this.find('screen', findScreen)?.group);
  protected readonly page = computed(() => this.find('page', findPage));

  private find<T>(kind: Part['kind'], find: (content: FormContent, id: string) => T) {
    const [part, content] = [this.work.part(), this.draft.content()];
    return part?.kind === kind && content ? find(content, part.id) : undefined;
  }
}
