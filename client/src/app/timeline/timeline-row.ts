import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TimelineEntry } from '@api/timeline/dto/timeline.dto';
import type { TimelineKind } from '@api/timeline/timeline.vocabulary';
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

  protected readonly icon = computed(() => ICONS[this.entry().kind]);
}
