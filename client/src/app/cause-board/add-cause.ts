import { Component, computed, inject, linkedSignal, model, signal } from '@angular/core';
import { CAUSE_BOARD_LIMITS } from '@api/cause-board/cause-board.vocabulary';
import type { NewClientCause } from '@api/cause-board/dto/cause-board.dto';
import { LibraryApi } from '../library/library-api';
import { fitsCause } from '../library/library-search';
import { Icon } from '../ui/icon/icon';
import { BottomSheet } from '../ui/modal/bottom-sheet';
import { ProblemSummary } from '../ui/problem-summary';
import { Loaded } from '../ui/resource-view/loaded';
import { ResourceView } from '../ui/resource-view/resource-view';
import { SearchBox } from '../ui/search-box';
import { Segmented } from '../ui/segmented';
import { BoardWork } from './board-work';

/** Puts a cause on the board: one of the list, or one in own words. */
@Component({
  selector: 'un-add-cause',
  imports: [BottomSheet, Icon, Loaded, ProblemSummary, ResourceView, SearchBox, Segmented],
  template: `
    <un-bottom-sheet heading="Add a cause" i18n-heading [(open)]="open">
      <un-segmented label="Who brought it up" i18n-label [choices]="sources" [(value)]="source" />
      <un-search-box
        label="Find a cause"
        i18n-label
        placeholder="Habit, work, muscle, or your own words"
        i18n-placeholder
        [(words)]="words"
      />
      <un-problem-summary [problem]="work.problem()" />
      @if (ownWords(); as label) {
        <button
          type="button"
          class="button outlined full"
          [disabled]="work.isBusy()"
          (click)="add({ causeId: null, label })"
        >
          <un-icon name="add" /><span i18n>Add “{{ label }}” in your own words</span>
        </button>
      }
      <un-resource-view what="the list of causes" i18n-what>
        <ul *unLoaded="library">
          @for (cause of found(); track cause.id) {
            <li>
              <button
                type="button"
                class="list-row"
                [disabled]="work.isBusy() || cause.isOnBoard"
                (click)="add({ causeId: cause.id, label: null })"
              >
                <span class="grow">
                  {{ cause.label }}
                  @if (cause.isOnBoard) {
                    <span class="small secondary" i18n>on the board already</span>
                  }
                </span>
                @if (!cause.isOnBoard) {
                  <un-icon name="add" />
                }
              </button>
            </li>
          } @empty {
            <li class="secondary" i18n>No cause of the list fits these words.</li>
          }
        </ul>
      </un-resource-view>
    </un-bottom-sheet>
  `,
})
export class AddCause {
  readonly open = model.required<boolean>();

  protected readonly work = inject(BoardWork);
  protected readonly library = inject(LibraryApi).causes();

  protected readonly words = linkedSignal({ source: this.open, computation: () => '' });
  protected readonly source = signal<'therapist' | 'client'>('therapist');
  protected readonly sources = [
    { value: 'therapist' as const, label: $localize`I did` },
    { value: 'client' as const, label: $localize`The client did` },
  ];
  protected readonly ownWords = computed(() => this.words().trim().slice(0, CAUSE_BOARD_LIMITS.label));
  protected readonly found = computed(() =>
    (this.library.hasValue() ? this.library.value().items : [])
      .filter((cause) => fitsCause(cause, this.words()))
      .map(({ id, label }) => ({ id, label, isOnBoard: this.work.onBoard(id) !== undefined })),
  );

  protected async add(cause: Pick<NewClientCause, 'causeId' | 'label'>): Promise<void> {
    const isKept = await this.work.add({ ...cause, source: this.source(), regions: [], note: '' });
    if (isKept) this.open.set(false);
  }
}
