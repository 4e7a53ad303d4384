import { Component, computed, effect, inject, linkedSignal, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { ClientMark, Mark } from '@api/body-map/dto/mark.dto';
import type { CheckIn } from '@api/check-ins/dto/check-in.dto';
import { BodyMapEditor } from '../body-map/body-map-editor';
import { asClientMark } from '../body-map/client-mark';
import { kindAndNumber, placeOfMark } from '../body-map/mark-words';
import { PortalSession } from '../core/auth/portal-session';
import { type Problem, problemFrom } from '../core/http/problem';
import { newId } from '../core/ids';
import { VIEWER } from '../core/viewer';
import { Icon } from '../ui/icon/icon';
import { PainBadge } from '../ui/pain-badge';
import { ProblemSummary } from '../ui/problem-summary';
import { Loaded } from '../ui/resource-view/loaded';
import { ResourceView } from '../ui/resource-view/resource-view';
import { CheckInSent } from './check-in-sent';
import { ClientDay } from './client-day';
import { KeptMap } from './kept-map';
import { CheckInApi } from './check-in-api';
import { stepStart } from './step-start';

/**
 * Once a week after a check-in: where it hurts, beginning with what was marked last. One tap when nothing moved. What is
 * changed stays on this device until it is sent.
 */
@Component({
  selector: 'un-check-in-map-page',
  imports: [BodyMapEditor, CheckInSent, Icon, Loaded, PainBadge, ProblemSummary, ResourceView],
  templateUrl: './check-in-map.html',
  styleUrl: './check-in-map.scss',
})
export class CheckInMapPage {
  private readonly api = inject(CheckInApi);
  private readonly kept = inject(KeptMap);
  private readonly router = inject(Router);
  private readonly viewer = inject(VIEWER);
  private readonly startStep = stepStart();
  private readonly clientId = inject(PortalSession).current()?.client.id ?? '';

  protected readonly day = inject(ClientDay);
  protected readonly newest = this.api.newestMap();
  /** The check-in of today that the map belongs to, also past midnight; undefined before it is known. */
  protected readonly checkIn = linkedSignal<CheckIn | undefined, CheckIn | undefined>({
    source: () => this.day.checkIns().find(({ day }) => day === this.day.today()),
    computation: (found, before) => before?.value ?? found,
  });
  private readonly known = computed(() => (this.newest.hasValue() ? this.newest.value() : null));
  protected readonly lastDay = computed(() => {
    const at = this.known()?.at;
    const { locale, timeZone } = this.viewer;
    return (
      at && new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone }).format(new Date(at))
    );
  });

  /** Null until it is known what the map begins with. */
  protected readonly marks = signal<readonly Mark[] | null>(null);
  protected readonly isChanged = signal(false);
  protected readonly isSending = signal(false);
  protected readonly isSent = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly rows = computed(() =>
    (this.marks() ?? []).map((mark) => ({
      id: mark.id,
      score: mark.intensity,
      place: placeOfMark(mark),
      words: kindAndNumber(mark, 'client'),
    })),
  );

  constructor() {
    effect(() => {
      // Not while the day is being loaded again: the check-in may be the one that was sent just now.
      const isDayKnown = this.day.home.status() === 'resolved';
      if (isDayKnown && !this.checkIn()) void this.router.navigateByUrl('/portal/check-in');
    });
    effect(() => {
      const [checkIn, newest] = [this.checkIn(), this.known()];
      if (checkIn && newest) void this.begin(checkIn.id, newest.marks);
    });
    effect(() => {
      if (this.known() && this.known()?.id === this.checkIn()?.id) this.isSent.set(true);
    });
  }

  /** One mark was drawn, changed or taken away. */
  protected change(marks: readonly Mark[]): void {
    this.marks.set(marks);
    this.isChanged.set(true);
    this.problem.set(null);
    const key = this.checkIn()?.id;
    if (key) void this.kept.keep(this.clientId, [{ key, value: ownMarks(marks), version: 0 }]);
  }

  protected async send(): Promise<void> {
    const [checkIn, marks] = [this.checkIn(), this.marks()];
    if (!checkIn || !marks || this.isSending()) return;
    this.isSending.set(true);
    this.problem.set(null);
    try {
      await this.api.addMap(checkIn.id, { marks: ownMarks(marks) });
      await this.forget();
      this.isSent.set(true);
      this.startStep();
    } catch (error) {
      this.problem.set(problemFrom(error));
    } finally {
      this.isSending.set(false);
    }
  }

  protected async leave(): Promise<void> {
    await this.forget();
    await this.router.navigateByUrl('/portal/today');
  }

  /** What the browser keeps all the same begins no map of another check-in; the sign-out tells of it. */
  private async forget(): Promise<void> {
    await this.kept.forget(this.clientId).catch(() => undefined);
  }

  private async begin(checkInId: string, newest: readonly ClientMark[]): Promise<void> {
    if (this.marks()) return;
    const kept = (await this.kept.read(this.clientId)).find(({ key }) => key === checkInId);
    if (this.marks()) return;
    this.isChanged.set(kept !== undefined);
    // Each map has marks of its own: the earlier map keeps the ones it was sent with.
    this.marks.set(kept?.value ?? newest.map((mark) => ({ ...mark, id: newId() })));
  }
}

const ownMarks = (marks: readonly Mark[]): ClientMark[] => marks.flatMap((mark) => asClientMark(mark) ?? []);
