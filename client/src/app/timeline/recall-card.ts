import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OwnBodyMap } from '@api/body-history/dto/body-history.dto';
import type { ClientProgress } from '@api/check-ins/dto/check-in.dto';
import { isRatedKind } from '@api/body-map/marks.vocabulary';
import { BodyMapThumb } from '../body-map/body-map-thumb';
import { ONSET_WORDS } from '../body-map/mark-words';
import { regionWords } from '../body-map/region-words';
import { Session } from '../core/auth/session';
import { Clock } from '../core/clock';
import { plural } from '../core/plural';
import { VIEWER } from '../core/viewer';
import { HomeCareApi } from '../home-care/home-care-api';
import { ClientContextApi } from '../session-notes/client-context-api';
import { localDay } from '../session-notes/local-time';
import { RelativeDate } from '../ui/date/date';
import { Icon } from '../ui/icon/icon';
import { PainBadge } from '../ui/pain-badge';
import { isSettled, type Reloadable } from '../ui/resource-view/loaded';
import { SKIP_REASON_WORDS } from './skip-reason-words';
import { TimelineApi } from './timeline-api';

const SHOWN_MARKS = 3;
const NEVER: OwnBodyMap = { id: null, kind: null, at: null, marks: [] };

/** The client again in ten seconds: what hurts and since when, the last session, the plan, and what was done at home. */
@Component({
  selector: 'un-recall-card',
  imports: [BodyMapThumb, Icon, PainBadge, RelativeDate, RouterLink],
  templateUrl: './recall-card.html',
  styleUrl: './recall-card.scss',
})
export class RecallCard {
  readonly clientId = input.required<string>();
  readonly progress = input.required<Reloadable<ClientProgress | undefined>>();

  private readonly session = inject(Session);
  private readonly viewer = inject(VIEWER);
  private readonly clock = inject(Clock);
  private readonly ownMaps = inject(ClientContextApi).ownMap(() =>
    this.session.may('intake.read') ? this.clientId() : undefined,
  );
  private readonly notes = inject(TimelineApi).timeline(this.clientId, () => 'note');
  private readonly plans = inject(HomeCareApi).plan(this.clientId);

  readonly isReady = computed(
    () =>
      isSettled(this.ownMaps) && isSettled(this.notes) && isSettled(this.plans) && isSettled(this.progress()),
  );

  /** Null where nothing was asked yet. */
  protected readonly ownMap = computed(() => {
    const { at, kind, marks } = this.ownMaps.hasValue() ? this.ownMaps.value() : NEVER;
    return at === null ? null : { at, marks, isOfCheckIn: kind === 'check_in' };
  });
  /** The strongest first. */
  protected readonly marks = computed(() =>
    (this.ownMap()?.marks ?? [])
      .toSorted((a, b) => (b.intensity ?? -1) - (a.intensity ?? -1))
      .slice(0, SHOWN_MARKS)
      .map(({ id, kind, regionId, intensity, since }) => ({
        id,
        region: regionWords(regionId),
        score: isRatedKind(kind) ? intensity : null,
        since: since && ONSET_WORDS[since].toLowerCase(),
      })),
  );
  protected readonly lastNote = computed(() => {
    const latest = this.notes.hasValue() ? this.notes.value().items[0] : undefined;
    return latest?.kind === 'note' ? latest : null;
  });
  protected readonly plan = computed(() => (this.plans.hasValue() ? this.plans.value() : null));
  /** The day to look at the plan together has passed. */
  protected readonly isDue = computed(() => (this.plan()?.reviewOn ?? '9') < localDay(this.clock.now()));
  protected readonly atHome = computed(() => {
    const progress = this.progress();
    return progress.hasValue() ? progress.value() : null;
  });
  /** "Doorway stretch, no time": what was skipped most. */
  protected readonly mostSkipped = computed(() => {
    const [most] = (this.atHome()?.items ?? []).toSorted((a, b) => b.skipped - a.skipped);
    if (!most || most.skipped === 0) return null;
    const reason = most.skipReason && SKIP_REASON_WORDS[most.skipReason];
    return reason ? $localize`${most.name}:item: (${reason}:reason:)` : most.name;
  });

  protected itemsInWords(count: number): string {
    return plural(count, { one: $localize`1 item`, other: $localize`${count}:count: items` }, this.viewer);
  }
}
