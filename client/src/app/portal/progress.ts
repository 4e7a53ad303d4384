import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { bySection } from '../cause-board/shared-sections';
import { SharedCauses } from '../cause-board/shared-causes';
import { SharedCausesApi } from '../cause-board/shared-causes-api';
import { RelativeDate } from '../ui/date/date';
import { EmptyState } from '../ui/empty-state';
import { Icon } from '../ui/icon/icon';
import { PainBadge } from '../ui/pain-badge';
import { Loaded } from '../ui/resource-view/loaded';
import { ResourceView } from '../ui/resource-view/resource-view';
import { ClientDay } from './client-day';
import { habitWords } from './habit-words';
import { resultWords } from './item-words';
import { OwnQuestionsCard } from './own-questions-card';
import { PainLine } from './pain-line';
import { SIGN_WORDS } from './sign-words';

/** What the numbers of the check-ins say, and what was done today. */
@Component({
  selector: 'un-progress',
  imports: [
    EmptyState,
    Icon,
    Loaded,
    OwnQuestionsCard,
    PainBadge,
    PainLine,
    RelativeDate,
    ResourceView,
    RouterLink,
    SharedCauses,
  ],
  templateUrl: './progress.html',
  styleUrl: './progress.scss',
})
export class Progress {
  protected readonly day = inject(ClientDay);
  protected readonly shared = inject(SharedCausesApi).shared();
  protected readonly sections = computed(() =>
    this.shared.hasValue() ? bySection(this.shared.value().items) : [],
  );

  protected readonly entries = computed(() =>
    this.day.checkIns().map((checkIn) => ({
      ...checkIn,
      words: [
        checkIn.habit === null ? '' : habitWords(checkIn.habit),
        ...checkIn.newSigns.map((sign) => SIGN_WORDS[sign]),
      ]
        .filter((part) => part !== '')
        .join(', '),
    })),
  );
  protected readonly said = computed(() =>
    this.day.items().flatMap(({ item, log }) => (log ? [{ item, log, words: resultWords(log) }] : [])),
  );

  constructor() {
    this.day.refresh();
  }
}
