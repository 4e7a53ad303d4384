import { Component, computed, inject, input, linkedSignal, model, output, signal } from '@angular/core';
import type { PlannedVisit, VisitForm, VisitsOfClient } from '@api/planned-visits/dto/planned-visit.dto';
import { Session } from '../core/auth/session';
import { newIdempotencyKey } from '../core/http/idempotency';
import { type Problem, problemFrom } from '../core/http/problem';
import { VIEWER } from '../core/viewer';
import { RelativeDate } from '../ui/date/date';
import { Control, Field } from '../ui/field';
import { Dialog } from '../ui/modal/dialog';
import { ProblemSummary } from '../ui/problem-summary';
import { Toasts } from '../ui/toast/toasts';
import { TimeOfDay } from './visit-time';
import { VisitsApi } from './visits-api';

/** What the dialog begins with. */
interface Beginning {
  readonly isOpen: boolean;
  readonly moved: PlannedVisit | null;
  readonly proposed: string;
}

/** Plans the next visit, moves one, or cancels it. */
@Component({
  selector: 'un-visit-dialog',
  imports: [Control, Dialog, Field, ProblemSummary, RelativeDate, TimeOfDay],
  templateUrl: './visit-dialog.html',
  styleUrl: './visit-dialog.scss',
})
export class VisitDialog {
  readonly clientId = input.required<string>();
  readonly visits = input.required<VisitsOfClient>();
  readonly open = model(false);

  readonly changed = output<void>();

  private readonly api = inject(VisitsApi);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  private readonly viewer = inject(VIEWER);

  protected readonly planHeading = $localize`Next visit`;
  protected readonly moveHeading = $localize`Move the visit`;
  /** The visit that is moved; null while a new one is planned. */
  protected readonly moved = linkedSignal<boolean, PlannedVisit | null>({
    source: this.open,
    computation: () => null,
  });
  /** Begins anew with each opening; a proposal that comes late fills in the therapist alone. */
  protected readonly form = linkedSignal<Beginning, VisitForm>({
    source: () => ({
      isOpen: this.open(),
      moved: this.moved(),
      proposed: this.proposedTherapist(),
    }),
    computation: ({ isOpen, moved, proposed }, before) => {
      if (before && before.source.isOpen === isOpen && before.source.moved === moved) {
        return { ...before.value, therapistId: before.value.therapistId || proposed };
      }
      const { day, time, therapistId } = moved ?? { day: '', time: '', therapistId: proposed };
      return { day, time, therapistId };
    },
  });
  protected readonly problem = linkedSignal<unknown, Problem | null>({
    source: () => [this.open(), this.moved()],
    computation: () => null,
  });
  protected readonly isBusy = signal(false);
  private key = newIdempotencyKey();

  /** Said where the clock on the wall is another one than the viewer's. */
  protected readonly clockHint = computed(() => {
    const zone = this.session.current()?.practice.timeZone ?? '';
    const place = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
    return zone === this.viewer.timeZone ? '' : $localize`By the practice’s clock (${place}:place:)`;
  });

  protected set(change: Partial<VisitForm>): void {
    this.form.update((form) => ({ ...form, ...change }));
    this.key = newIdempotencyKey();
  }

  protected errorOf(path: string): string {
    return this.problem()?.errors.find((error) => error.path === path)?.message ?? '';
  }

  protected async save(): Promise<void> {
    const moved = this.moved();
    const form = this.form();
    await this.attempt(async () => {
      if (moved) await this.api.change(moved, { ...form, version: moved.version });
      else await this.api.plan(this.clientId(), form, this.key);
      this.toasts.show({ text: moved ? $localize`Visit moved` : $localize`Visit planned` });
      this.key = newIdempotencyKey();
      this.open.set(false);
    });
  }

  protected async cancel(visit: PlannedVisit): Promise<void> {
    await this.attempt(async () => {
      const cancelled = await this.api.cancel(visit, { isCancelled: true, version: visit.version });
      const putBack = () =>
        this.attempt(async () => {
          await this.api.cancel(cancelled, { isCancelled: false, version: cancelled.version });
        });
      this.toasts.show({ text: $localize`Visit cancelled`, undo: () => void putBack() });
      this.open.set(false);
    });
  }

  private proposedTherapist(): string {
    const own = this.session.current()?.person.id;
    const { therapists } = this.visits();
    return (therapists.find(({ id }) => id === own) ?? therapists[0])?.id ?? '';
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    if (this.isBusy()) return;
    this.isBusy.set(true);
    this.problem.set(null);
    try {
      await work();
      this.changed.emit();
    } catch (error) {
      this.problem.set(problemFrom(error));
    } finally {
      this.isBusy.set(false);
    }
  }
}
