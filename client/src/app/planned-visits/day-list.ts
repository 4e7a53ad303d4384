import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { IntakeRequestState } from '@api/intake-requests/intake-requests.vocabulary';
import type { VisitList } from '@api/planned-visits/dto/planned-visit.dto';
import { RelativeDate } from '../ui/date/date';
import { Loaded, type Reloadable } from '../ui/resource-view/loaded';
import { ResourceView } from '../ui/resource-view/resource-view';
import { TimeOfDay } from './visit-time';

type Row = VisitList['items'][number];

/** What of a form matters before a visit; one that was looked at does not. */
const FORM_BADGES: Partial<Record<IntakeRequestState, readonly [kind: string, words: string]>> = {
  draft: ['outlined', $localize`Form waits`],
  sent: ['outlined', $localize`Form not opened`],
  opened: ['outlined', $localize`Form opened`],
  in_progress: ['clay', $localize`Form half filled in`],
  submitted: ['good', $localize`Form sent in`],
  expired: ['caution', $localize`Form ran out`],
};

/** No mail could bring the form. */
const TO_HAND_OVER = ['caution', $localize`Hand over the link`] as const;

/** Who comes today, and on the days after, with where the form of each stands. */
@Component({
  selector: 'un-day-list',
  imports: [Loaded, RelativeDate, ResourceView, RouterLink, TimeOfDay],
  templateUrl: './day-list.html',
  styleUrl: './day-list.scss',
})
export class DayList {
  readonly visits = input.required<Reloadable<VisitList | undefined>>();

  private readonly list = computed(() => {
    const visits = this.visits();
    return visits.hasValue() ? visits.value() : undefined;
  });
  protected readonly today = computed(() => this.rows((day, today) => day === today));
  protected readonly later = computed(() => this.rows((day, today) => day > today));

  /** With whom is said only where more than one treats. */
  protected readonly hasColleagues = computed(
    () => new Set(this.list()?.items.map(({ therapistId }) => therapistId)).size > 1,
  );

  protected formOf({ form, isToHandOver }: Row): readonly [kind: string, words: string] | undefined {
    if (isToHandOver) return TO_HAND_OVER;
    return form ? FORM_BADGES[form] : undefined;
  }

  private rows(isWanted: (day: string, today: string) => boolean): readonly Row[] {
    const list = this.list();
    return list ? list.items.filter(({ day }) => isWanted(day, list.today)) : [];
  }
}
