import { Component, computed, inject, input, output } from '@angular/core';
import type { FoundCause } from '@api/cause-finder/dto/finder-answer.dto';
import { RouterLink } from '@angular/router';
import { BoardWork } from '../cause-board/board-work';
import { STATE_WORDS } from '../cause-board/board-words';
import { Icon } from '../ui/icon/icon';
import { DecisionLine } from './decision-line';
import { type Subject, SourcesWork } from './sources-work';

/** Loads that may be worth changing, the most telling first, each with what was answered. */
@Component({
  selector: 'un-load-list',
  imports: [DecisionLine, Icon, RouterLink],
  template: `
    <section class="card flush" aria-labelledby="loads-heading">
      <div class="card-header">
        <h2 id="loads-heading" i18n>Loads worth changing</h2>
      </div>
      <ul>
        @for (row of rows(); track row.cause.id) {
          <li>
            <div class="row">
              <h3 class="grow">{{ row.cause.label }}</h3>
              @if (row.onBoard; as state) {
                <a class="badge clay" [routerLink]="['/clients', clientId(), 'causes']">
                  <un-icon name="experiment" size="small" />{{ state }}
                </a>
              } @else if (mayDecide()) {
                <button
                  type="button"
                  class="button compact plain"
                  [disabled]="board.isBusy()"
                  (click)="tested.emit(row.cause)"
                >
                  <ng-container i18n>Test it</ng-container>
                  <span class="visually-hidden">: {{ row.cause.label }}</span>
                </button>
              }
              @if (mayDecide()) {
                <button
                  type="button"
                  class="button icon-only compact"
                  title="Agree or differ"
                  i18n-title
                  (click)="decisionAsked.emit(row.cause)"
                >
                  <un-icon name="rate-review" />
                  <span class="visually-hidden" i18n>Agree or differ: {{ row.cause.label }}</span>
                </button>
              }
            </div>
            <div class="meter" aria-hidden="true"><i [style.inline-size.%]="row.cause.score"></i></div>
            <p class="small secondary">{{ row.words }}</p>
            @if (row.decision; as said) {
              <p class="small">
                @if (said.decision === 'agree') {
                  <strong i18n>It fits.</strong>
                } @else {
                  <strong i18n>Not this one.</strong>
                }
              </p>
              <un-decision-line [decision]="said" />
            }
          </li>
        } @empty {
          <li class="secondary" i18n>No habit stands out yet. The questions may bring one up.</li>
        }
      </ul>
    </section>
  `,
  styles: `
    ul {
      padding-block: var(--un-space-1) var(--un-space-2);
    }
    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--un-space-1);
      padding: var(--un-space-3) var(--un-card-pad);
    }
    li + li {
      border-block-start: 1px solid var(--un-line);
    }
    h3 {
      font: var(--mat-sys-title-small);
    }
    .meter {
      block-size: 0.375rem;
    }
    .meter i {
      background: var(--mat-sys-tertiary);
    }
  `,
})
export class LoadList {
  readonly causes = input.required<readonly FoundCause[]>();
  /** How many muscles are listed, for “loads 3 of the 10 muscles”. */
  readonly muscleCount = input.required<number>();
  readonly clientId = input.required<string>();
  readonly mayDecide = input.required<boolean>();

  readonly tested = output<FoundCause>();
  readonly decisionAsked = output<FoundCause>();

  private readonly work = inject(SourcesWork);
  protected readonly board = inject(BoardWork);

  protected readonly rows = computed(() =>
    this.causes().map((cause) => ({
      cause,
      words: this.wordsOf(cause),
      onBoard: this.stateOf(cause),
      decision: this.work.decisionOn({ kind: 'cause', id: cause.id, side: null } satisfies Subject),
    })),
  );

  private stateOf({ id }: FoundCause): string | null {
    const state = this.board.onBoard(id)?.state;
    return state === undefined ? null : STATE_WORDS[state].label;
  }

  private wordsOf({ answer, loads }: FoundCause): string {
    const count = this.muscleCount();
    return count === 1
      ? $localize`${answer}:answer: · loads the muscle listed`
      : $localize`${answer}:answer: · loads ${loads.length}:loaded: of the ${count}:listed: muscles`;
  }
}
