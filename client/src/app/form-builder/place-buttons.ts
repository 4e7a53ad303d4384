import { Component, computed, inject, input } from '@angular/core';
import { Control, Field } from '../ui/field';
import { Icon } from '../ui/icon/icon';
import { FormDraft } from './form-draft';
import { findQuestion, findScreen, type Part, screensOf } from './form-parts';
import { FormWork } from './form-work';
import { copyOf } from './new-parts';
import { headingOf, screenWords } from './part-words';

/** Where a part stands, without dragging: up, down, to another screen or page; and a copy, or out with it. */
@Component({
  selector: 'un-place-buttons',
  imports: [Control, Field, Icon],
  template: `
    <h3 i18n>Place</h3>
    <div class="row wrap">
      <button type="button" class="button compact outlined" (click)="work.step(part(), -1)">
        <un-icon name="arrow-upward" size="small" /><ng-container i18n>Move up</ng-container>
      </button>
      <button type="button" class="button compact outlined" (click)="work.step(part(), 1)">
        <un-icon name="arrow-downward" size="small" /><ng-container i18n>Move down</ng-container>
      </button>
    </div>
    @if (others().length > 0) {
      <un-field [label]="part().kind === 'question' ? toScreen : toPage">
        <select #place unControl class="input" (change)="move(place)">
          <option value="" i18n>Stay here</option>
          @for (other of others(); track other.id) {
            <option [value]="other.id">{{ other.words }}</option>
          }
        </select>
      </un-field>
    }
    <div class="row wrap">
      @if (mayCopy()) {
        <button type="button" class="button compact plain" (click)="work.duplicate(part())">
          <un-icon name="content-copy" size="small" /><ng-container i18n>Copy</ng-container>
        </button>
      }
      <button type="button" class="button compact plain" (click)="work.remove(part())">
        <un-icon name="delete" size="small" /><ng-container i18n>Take out</ng-container>
      </button>
    </div>
  `,
  styleUrl: './part-section.scss',
})
export class PlaceButtons {
  readonly part = input.required<Part>();

  protected readonly work = inject(FormWork);
  private readonly draft = inject(FormDraft);

  protected readonly toScreen = $localize`To another screen`;
  protected readonly toPage = $localize`To another page`;
  protected readonly mayCopy = computed(() => {
    const content = this.draft.content();
    return content !== null && copyOf(content, this.part()) !== null;
  });
  protected readonly others = computed((): { id: string; words: string }[] => {
    const content = this.draft.content();
    const { kind, id } = this.part();
    if (!content || kind === 'page') return [];
    if (kind === 'screen') {
      const own = findScreen(content, id)?.page.id;
      return content.pages
        .filter((page) => page.id !== own)
        .map((page) => ({ id: page.id, words: page.title }));
    }
    const own = findQuestion(content, id)?.group.id;
    return screensOf(content)
      .filter(({ group }) => group.id !== own)
      .map(({ group }) => ({
        id: group.id,
        words: [screenWords(content, group.id), headingOf(group)].filter((words) => words !== '').join(': '),
      }));
  });

  protected move(place: HTMLSelectElement): void {
    if (place.value === '') return;
    this.work.moveTo(this.part(), place.value);
    place.value = '';
  }
}
