import { Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { LibraryExercise } from '@api/knowledge/dto/library.dto';
import { Session } from '../core/auth/session';
import { type Problem, problemFrom } from '../core/http/problem';
import { doseWords, frequencyWords } from '../home-care/dose-words';
import { RelativeDate } from '../ui/date/date';
import { Icon } from '../ui/icon/icon';
import { ProblemSummary } from '../ui/problem-summary';
import { Toasts } from '../ui/toast/toasts';
import { LibraryApi } from './library-api';
import { LibraryShelf } from './library-shelf';

/** What the practice made or changed of an item, what is shipped beside it, and the ways to change it or go back. */
@Component({
  selector: 'un-practice-change',
  imports: [Icon, ProblemSummary, RelativeDate, RouterLink],
  templateUrl: './practice-change.html',
  styles: `
    :host:not(:has(section)) {
      display: none;
    }
    h2 {
      font: var(--mat-sys-title-medium);
    }
    dl {
      display: grid;
      gap: var(--un-space-2);
    }
    dt {
      color: var(--un-ink-2);
      font: var(--mat-sys-body-small);
    }
  `,
})
export class PracticeChangeCard {
  readonly item = input.required<LibraryExercise>();
  /** The item after it was put back, archived or taken back. */
  readonly changed = output<LibraryExercise>();

  private readonly api = inject(LibraryApi);
  private readonly shelf = inject(LibraryShelf);
  private readonly toasts = inject(Toasts);

  protected readonly mayChange = inject(Session).may('library.write');
  protected readonly isBusy = signal(false);
  protected readonly problem = signal<Problem | null>(null);

  /** What is shipped, where the practice says otherwise. */
  protected readonly shipped = computed(() => {
    const { shipped, ...now } = this.item();
    if (!shipped) return [];
    const dose = [doseWords(shipped.dosage), frequencyWords(shipped.dosage)].join(' · ');
    const nowDose = [doseWords(now.dosage), frequencyWords(now.dosage)].join(' · ');
    return [
      { name: $localize`Name`, was: shipped.name, is: now.name },
      { name: $localize`What it is for`, was: shipped.purpose, is: now.purpose },
      { name: $localize`Steps`, was: shipped.steps.join(' '), is: now.steps.join(' ') },
      { name: $localize`It should feel`, was: shipped.feel ?? '', is: now.feel ?? '' },
      { name: $localize`Cautions`, was: shipped.cautions.join(' '), is: now.cautions.join(' ') },
      { name: $localize`Dose`, was: dose, is: nowDose },
    ].filter(({ was, is }) => was !== is);
  });
  /** Whether the shipped version went on since the practice wrote its own. */
  protected readonly isOlder = computed(() => {
    const { change, shipped, version } = this.item();
    return shipped !== null && change !== null && change.dataVersion !== version;
  });

  protected restore(): Promise<void> {
    const { id, change } = this.item();
    return this.send(
      () => this.api.restoreExercise(id, change?.version ?? 0),
      $localize`The shipped text stands again`,
    );
  }

  protected archive(isArchived: boolean): Promise<void> {
    const { id, change } = this.item();
    const said = isArchived ? $localize`Archived: it is offered no more` : $localize`Offered again`;
    return this.send(() => this.api.archiveItem(id, { isArchived, version: change?.version ?? 0 }), said);
  }

  private async send(ask: () => Promise<LibraryExercise>, said: string): Promise<void> {
    this.isBusy.set(true);
    this.problem.set(null);
    try {
      this.changed.emit(await ask());
      this.shelf.exercises.reload();
      this.toasts.show({ text: said });
    } catch (error) {
      this.problem.set(problemFrom(error));
    } finally {
      this.isBusy.set(false);
    }
  }
}
