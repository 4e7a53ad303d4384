import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, input } from '@angular/core';
import type { IntakeChanges } from '@api/intake-review/dto/intake-changes.dto';
import type { Change } from '@api/intake-review/intake-review.vocabulary';
import { plural } from '../core/plural';
import { VIEWER } from '../core/viewer';
import { RelativeDate } from '../ui/date/date';
import { Icon } from '../ui/icon/icon';
import { type ChangeRow, changeRows } from './change-rows';

const CHANGE_WORDS: Record<Change, string> = {
  new: $localize`New`,
  changed: $localize`Changed`,
  gone: $localize`Gone`,
};
/** More than these are behind one line. */
const SHOWN = 8;

/** What the client says otherwise than in the form before; one quiet line when it is nothing. */
@Component({
  selector: 'un-changes-card',
  imports: [Icon, NgTemplateOutlet, RelativeDate],
  templateUrl: './changes-card.html',
  styleUrl: './changes-card.scss',
})
export class ChangesCard {
  readonly changes = input.required<IntakeChanges>();

  private readonly viewer = inject(VIEWER);

  private readonly rows = computed(() => changeRows(this.changes()));
  protected readonly shown = computed(() => this.rows().slice(0, SHOWN));
  protected readonly others = computed(() => this.rows().slice(SHOWN));
  /** "2 new, 3 changed, 1 gone" */
  protected readonly counts = computed(() => {
    const of = (change: Change) => this.rows().filter((row) => row.change === change).length;
    return [
      { count: of('new'), words: $localize`${of('new')}:count: new` },
      { count: of('changed'), words: $localize`${of('changed')}:count: changed` },
      { count: of('gone'), words: $localize`${of('gone')}:count: gone` },
    ]
      .filter(({ count }) => count > 0)
      .map(({ words }) => words)
      .join(', ');
  });
  protected readonly othersWords = computed(() => {
    const count = this.others().length;
    return plural(
      count,
      { one: $localize`1 more change`, other: $localize`${count}:count: more changes` },
      this.viewer,
    );
  });

  protected wordsOf({ change }: ChangeRow): string {
    return CHANGE_WORDS[change];
  }
}
