import {
  Component,
  computed,
  effect,
  type ElementRef,
  input,
  linkedSignal,
  output,
  viewChild,
} from '@angular/core';
import {
  CAUSE_BOARD_LIMITS,
  CAUSE_TEST,
  type CauseState,
  type TestExtension,
} from '@api/cause-board/cause-board.vocabulary';
import type { ClientCause } from '@api/cause-board/dto/cause-board.dto';
import { RelativeDate } from '../ui/date/date';
import { Control, Field } from '../ui/field';
import { Icon } from '../ui/icon/icon';
import { EXTENSION_WORDS, MOVES } from './board-words';

export interface CardMove {
  readonly to: CauseState;
  /** Why, in the therapist's words; empty where nothing was said. */
  readonly note: string;
}

export interface CardExtension {
  readonly extraDays: TestExtension;
  readonly note: string;
}

/** Where a cause can go from where it stands, and for how much longer it is tested; with a reason where she wants to say one. */
@Component({
  selector: 'un-cause-moves',
  imports: [Control, Field, Icon, RelativeDate],
  template: `
    @if (isNoting()) {
      <un-field label="Why?" i18n-label>
        <textarea
          #why
          unControl
          class="input"
          rows="2"
          [attr.maxlength]="longestNote"
          [value]="note()"
          (input)="note.set(why.value)"
        ></textarea>
      </un-field>
    }
    <div class="row wrap">
      @for (move of moves(); track move.to) {
        <button
          type="button"
          class="button compact plain"
          [disabled]="disabled()"
          (click)="moved.emit({ to: move.to, note: note().trim() })"
        >
          <un-icon [name]="move.icon" />{{ move.label
          }}<span class="visually-hidden">: {{ cause().label }}</span>
        </button>
      }
      @if (longerBy().length > 0) {
        <button
          type="button"
          class="button compact plain"
          [attr.aria-expanded]="isChoosing()"
          [disabled]="disabled()"
          (click)="isChoosing.set(!isChoosing())"
        >
          <un-icon name="more-time" /><ng-container i18n>Test longer</ng-container
          ><span class="visually-hidden">: {{ cause().label }}</span>
        </button>
      }
      @if (!isNoting()) {
        <button
          type="button"
          class="button compact plain"
          [disabled]="disabled()"
          (click)="isNoting.set(true)"
        >
          <un-icon name="edit-note" /><ng-container i18n>Say why</ng-container
          ><span class="visually-hidden">: {{ cause().label }}</span>
        </button>
      }
    </div>
    @if (isChoosing() && longerBy().length > 0) {
      <div class="inset stack tight" role="group" aria-label="Test longer" i18n-aria-label>
        <div class="row wrap choices">
          @for (extension of longerBy(); track extension.days) {
            <button
              type="button"
              class="button compact outlined"
              [disabled]="disabled()"
              (click)="lengthened.emit({ extraDays: extension.days, note: note().trim() })"
            >
              <span
                >{{ words[extension.days] }}, <ng-container i18n>until</ng-container>
                <un-date [at]="extension.until"
              /></span>
            </button>
          }
        </div>
        @if (hasTooFewBefore()) {
          <p class="small secondary" i18n>
            The two weeks before have fewer than five numbers. Longer adds to the days since, not to those
            before.
          </p>
        }
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--un-space-2);
    }
    .row {
      gap: 0 var(--un-space-1);
      margin-inline-start: calc(-1 * var(--un-space-2));
    }
    .choices {
      gap: var(--un-space-2);
      margin-inline-start: 0;
    }
  `,
})
export class CauseMoves {
  readonly cause = input.required<ClientCause>();
  readonly disabled = input(false);

  readonly moved = output<CardMove>();
  readonly lengthened = output<CardExtension>();

  private readonly whyBox = viewChild<ElementRef<HTMLTextAreaElement>>('why');

  /** Closed and empty again once something was kept of this cause. */
  private readonly version = computed(() => this.cause().version);
  protected readonly isNoting = linkedSignal({ source: this.version, computation: () => false });
  protected readonly isChoosing = linkedSignal({ source: this.version, computation: () => false });
  protected readonly note = linkedSignal({ source: this.version, computation: () => '' });
  protected readonly longestNote = CAUSE_BOARD_LIMITS.note;

  protected readonly words = EXTENSION_WORDS;
  protected readonly moves = computed(() => MOVES[this.cause().state]);
  protected readonly longerBy = computed(() => this.cause().test?.longerBy ?? []);
  protected readonly hasTooFewBefore = computed(
    () => (this.cause().test?.before?.n ?? 0) < CAUSE_TEST.leastDays,
  );

  constructor() {
    effect(() => this.whyBox()?.nativeElement.focus());
  }
}
