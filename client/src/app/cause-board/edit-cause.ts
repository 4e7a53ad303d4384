import { Component, computed, inject, input, linkedSignal, model } from '@angular/core';
import { isAnyRegionId } from '@api/body-map/fine-regions.vocabulary';
import { CAUSE_BOARD_LIMITS } from '@api/cause-board/cause-board.vocabulary';
import type { ClientCause } from '@api/cause-board/dto/cause-board.dto';
import { HomeCareApi } from '../home-care/home-care-api';
import { LibraryApi } from '../library/library-api';
import { ChipGroupMany } from '../ui/chip-group-many';
import { Control, Field } from '../ui/field';
import { Dialog } from '../ui/modal/dialog';
import { ProblemSummary } from '../ui/problem-summary';
import { BoardWork } from './board-work';
import { regionsWords } from './board-words';

/** The note of a cause, the home-care items it is tested by, its places, and what the client reads of it. */
@Component({
  selector: 'un-edit-cause',
  imports: [ChipGroupMany, Control, Dialog, Field, ProblemSummary],
  template: `
    <un-dialog
      [heading]="cause()?.label ?? ''"
      [isDismissible]="false"
      [open]="cause() !== null"
      (openChange)="$event || cause.set(null)"
    >
      <un-problem-summary [problem]="work.problem()" />
      <un-field label="Note, for you" i18n-label>
        <textarea
          #noteBox
          unControl
          class="input"
          rows="2"
          [attr.maxlength]="limits.note"
          [value]="note()"
          (input)="note.set(noteBox.value)"
        ></textarea>
      </un-field>
      @if (itemChoices().length > 0) {
        <un-chip-group-many
          label="Home-care items it is tested by"
          i18n-label
          isLabelShown
          [choices]="itemChoices()"
          [(value)]="exerciseIds"
        />
      } @else {
        <p class="small secondary" i18n>Put an item into the plan to test this cause by it.</p>
      }
      @if (regionChoices().length > 0) {
        <un-chip-group-many
          label="Places it is about"
          i18n-label
          isLabelShown
          [choices]="regionChoices()"
          [(value)]="regions"
        />
      }
      <un-field [label]="shareLabel()" isBeside>
        <input
          #share
          unControl
          type="checkbox"
          [checked]="isShared()"
          (change)="isShared.set(share.checked)"
        />
      </un-field>
      @if (isShared()) {
        <un-field
          [label]="wordsLabel()"
          hint="Plain and short. Say what you do together, blame nothing."
          i18n-hint
          [error]="error()"
        >
          <textarea
            #wordsBox
            unControl
            class="input"
            rows="2"
            [attr.maxlength]="limits.words"
            [value]="sharedWords()"
            (input)="sharedWords.set(wordsBox.value)"
          ></textarea>
        </un-field>
      }
      <button slot="actions" type="button" class="button" (click)="cause.set(null)" i18n>Not now</button>
      <button
        slot="actions"
        type="button"
        class="button filled"
        [disabled]="work.isBusy()"
        (click)="keep()"
        i18n
      >
        Save
      </button>
    </un-dialog>
  `,
})
export class EditCause {
  readonly clientId = input.required<string>();
  readonly firstName = input.required<string>();
  /** The cause that is being changed; open while there is one. */
  readonly cause = model.required<ClientCause | null>();

  protected readonly work = inject(BoardWork);
  private readonly plan = inject(HomeCareApi).plan(() => (this.cause() ? this.clientId() : undefined));
  private readonly library = inject(LibraryApi).exercises();

  protected readonly limits = CAUSE_BOARD_LIMITS;
  protected readonly note = linkedSignal(() => this.cause()?.note ?? '');
  protected readonly isShared = linkedSignal(() => this.cause()?.isShared ?? false);
  protected readonly sharedWords = linkedSignal(() => this.cause()?.sharedWords ?? '');
  protected readonly exerciseIds = linkedSignal<readonly string[]>(
    () => this.cause()?.exercises.map(({ id }) => id) ?? [],
  );
  protected readonly regions = linkedSignal<readonly string[]>(() => this.cause()?.regions ?? []);
  protected readonly error = linkedSignal({ source: this.cause, computation: () => '' });
  protected readonly shareLabel = computed(() => $localize`${this.firstName()}:name: may see this cause`);
  protected readonly wordsLabel = computed(() => $localize`What ${this.firstName()}:name: reads`);
  /** The items of the plan, and those linked before that are no longer in it. */
  protected readonly itemChoices = computed(() => {
    const names = new Map(
      this.library.hasValue() ? this.library.value().items.map(({ id, name }) => [id, name]) : [],
    );
    const linked = this.cause()?.exercises ?? [];
    const inPlan = this.plan.hasValue() ? this.plan.value().items.map(({ exerciseId }) => exerciseId) : [];
    const ids = new Set([...inPlan, ...linked.map(({ id }) => id)]);
    return [...ids].map((value) => ({
      value,
      label: names.get(value) ?? linked.find(({ id }) => id === value)?.name ?? value,
    }));
  });
  protected readonly regionChoices = computed(() =>
    (this.cause()?.regions ?? []).map((value) => ({ value, label: regionsWords([value]) })),
  );

  protected async keep(): Promise<void> {
    const cause = this.cause();
    if (!cause) return;
    const sharedWords = this.sharedWords().trim();
    if (this.isShared() && sharedWords === '') {
      this.error.set($localize`Say in plain words what the client should read.`);
      return;
    }
    const isKept = await this.work.change(cause, {
      regions: this.regions().filter((region) => isAnyRegionId(region)),
      note: this.note().trim(),
      exerciseIds: [...this.exerciseIds()],
      isShared: this.isShared(),
      sharedWords,
      version: cause.version,
    });
    if (isKept) this.cause.set(null);
  }
}
