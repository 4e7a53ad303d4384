import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { FoundMuscle } from '@api/cause-finder/dto/finder-answer.dto';
import { Icon } from '../ui/icon/icon';
import { MuscleRow } from './muscle-row';
import { muscleKey } from './muscle-reasons';
import { type Subject, SourcesWork } from './sources-work';

const ROWS_AT_FIRST = 8;
/** So many rows, and whatever pulls on another muscle, show their reasons at once. */
const OPEN_AT_FIRST = 4;

/** Muscles worth checking, best fit first: what speaks for each, and what the therapist found. */
@Component({
  selector: 'un-muscle-list',
  imports: [Icon, MuscleRow],
  template: `
    <section class="card flush" aria-labelledby="muscles-heading">
      <div class="card-header">
        <h2 id="muscles-heading" i18n>Muscles worth checking</h2>
        <span class="count">{{ muscles().length }}</span>
        <span class="grow"></span>
        <span class="small secondary desktop-only" i18n>best fit first</span>
      </div>
      <ul>
        @for (row of shown(); track row.key) {
          <li>
            <un-muscle-row
              [rank]="row.rank"
              [muscle]="row.muscle"
              [isOnMap]="onMap().has(row.rank)"
              [isOpen]="isOpen(row.key, row.opensItself)"
              [answerWords]="answerWords()"
              [decision]="work.decisionOn(row.subject)"
              [mayDecide]="mayDecide()"
              (isOpenChange)="toggle(row.key, $event)"
              (decided)="work.decide(row.subject, { decision: $event, why: '' })"
              (noteAsked)="noteAsked.emit(row.muscle)"
            />
          </li>
        } @empty {
          <li class="none secondary" i18n>No muscle stands out from what is known so far.</li>
        }
      </ul>
      @if (hidden() > 0) {
        <div class="more">
          <button type="button" class="button compact plain" (click)="showsAll.set(true)">
            <un-icon name="keyboard-arrow-down" /><span i18n>Show the other {{ hidden() }}</span>
          </button>
        </div>
      }
    </section>
  `,
  styles: `
    ul {
      padding-block-start: var(--un-space-1);
    }
    li + li {
      border-block-start: 1px solid var(--un-line);
    }
    .none {
      padding: var(--un-space-3) var(--un-card-pad) var(--un-space-4);
    }
    .more {
      padding: var(--un-space-2) var(--un-space-3);
      border-block-start: 1px solid var(--un-line);
    }
  `,
})
export class MuscleList {
  readonly muscles = input.required<readonly FoundMuscle[]>();
  /** Ranks of those with a pin on the map. */
  readonly onMap = input.required<ReadonlySet<number>>();
  /** By cause: what was answered, in words. */
  readonly answerWords = input.required<ReadonlyMap<string, string>>();
  readonly mayDecide = input.required<boolean>();

  readonly noteAsked = output<FoundMuscle>();

  protected readonly work = inject(SourcesWork);
  protected readonly showsAll = signal(false);
  private readonly toggled = signal<ReadonlyMap<string, boolean>>(new Map());

  private readonly rows = computed(() =>
    this.muscles().map((muscle, index) => ({
      muscle,
      rank: index + 1,
      key: muscleKey(muscle),
      subject: { kind: 'muscle', id: muscle.id, side: muscle.side } satisfies Subject,
      opensItself: index < OPEN_AT_FIRST || muscle.feltAt.length === 0,
    })),
  );
  protected readonly shown = computed(() =>
    this.showsAll() ? this.rows() : this.rows().slice(0, ROWS_AT_FIRST),
  );
  protected readonly hidden = computed(() => this.rows().length - this.shown().length);

  protected isOpen(key: string, opensItself: boolean): boolean {
    return this.toggled().get(key) ?? opensItself;
  }

  protected toggle(key: string, isOpen: boolean): void {
    this.toggled.update((all) => new Map(all).set(key, isOpen));
  }
}
