import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TimelineEntry } from '@api/timeline/dto/timeline.dto';
import type { TimelineKind } from '@api/timeline/timeline.vocabulary';
import { plural } from '../core/plural';
import { VIEWER } from '../core/viewer';
import { RelativeDate } from '../ui/date/date';
import { Icon } from '../ui/icon/icon';
import type { IconName } from '../ui/icon/icon-names';
import { PainBadge } from '../ui/pain-badge';

const ICONS: Record<TimelineKind, IconName> = {
  intake: 'assignment',
  note: 'edit-note',
  plan: 'checklist',
  check_in: 'bolt',
  message: 'chat',
  red_flag: 'flag-fill',
};

/** One thing that happened. */
@Component({
  selector: 'un-timeline-row',
  imports: [Icon, PainBadge, RelativeDate, RouterLink],
  templateUrl: './timeline-row.html',
  styleUrl: './timeline-row.scss',
})
export class TimelineRow {
  readonly entry = input.required<TimelineEntry>();
  readonly clientId = input.required<string>();

  private readonly viewer = inject(VIEWER);

  protected readonly icon = computed(() => ICONS[this.entry().kind]);

  /** "3 marks, 1 condition" */
  protected contentsOf({ marks, conditions }: { marks: number; conditions: number }): string {
    const marked = plural(
      marks,
      { one: $localize`1 mark`, other: $localize`${marks}:count: marks` },
      this.viewer,
    );
    const known = plural(
      conditions,
      { one: $localize`1 condition`, other: $localize`${conditions}:count: conditions` },
      this.viewer,
    );
    return `${marked}, ${known}`;
  }

  protected spotsInWords(count: number): string {
    if (count === 0) return $localize`Marked no spot any more.`;
    return plural(
      count,
      { one: $localize`1 spot marked.`, other: $localize`${count}:count: spots marked.` },
      this.viewer,
    );
  }

  /** "3 items done that day, 1 skipped" */
  protected doneInWords({ done, skipped }: { done: number; skipped: number }): string {
    const doneItems = plural(
      done,
      { one: $localize`1 item done that day`, other: $localize`${done}:count: items done that day` },
      this.viewer,
    );
    return skipped > 0 ? $localize`${doneItems}:done:, ${skipped}:skipped: skipped` : doneItems;
  }
}
