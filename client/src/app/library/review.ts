import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ReviewedArea } from '@api/knowledge/dto/library.dto';
import { Session } from '../core/auth/session';
import { newIdempotencyKey } from '../core/http/idempotency';
import { type Problem, problemFrom } from '../core/http/problem';
import { RelativeDate } from '../ui/date/date';
import { Icon } from '../ui/icon/icon';
import { Dialog } from '../ui/modal/dialog';
import { ProblemSummary } from '../ui/problem-summary';
import { Loaded } from '../ui/resource-view/loaded';
import { ResourceView } from '../ui/resource-view/resource-view';
import { Toasts } from '../ui/toast/toasts';
import { LibraryApi } from './library-api';
import { LibraryShelf } from './library-shelf';
import { type AreaToRead, READABLE_AREAS } from './readable-areas';

interface AreaRow extends AreaToRead {
  readonly state: ReviewedArea;
}

/** Where a clinician says which parts of the library she has read and stands by. */
@Component({
  selector: 'un-library-review',
  imports: [Dialog, Icon, Loaded, ProblemSummary, RelativeDate, ResourceView, RouterLink],
  templateUrl: './review.html',
  styleUrl: './review.scss',
})
export class Review {
  private readonly api = inject(LibraryApi);
  private readonly shelf = inject(LibraryShelf);
  private readonly toasts = inject(Toasts);
  private key = newIdempotencyKey();

  protected readonly mayReview = inject(Session).may('library.review');
  protected readonly reviews = this.api.reviews();
  protected readonly rows = computed<AreaRow[]>(() => {
    const states = this.reviews.hasValue() ? this.reviews.value().items : [];
    return READABLE_AREAS.flatMap((area) => {
      const state = states.find((found) => found.area === area.area);
      return state ? [{ ...area, state }] : [];
    });
  });
  /** The area about to be signed off. */
  protected readonly signing = signal<AreaRow | null>(null);
  protected readonly isBusy = signal(false);
  protected readonly problem = signal<Problem | null>(null);

  protected ask(row: AreaRow): void {
    this.key = newIdempotencyKey();
    this.problem.set(null);
    this.signing.set(row);
  }

  protected async signOff(): Promise<void> {
    const row = this.signing();
    if (!row) return;
    const { state, title } = row;
    this.isBusy.set(true);
    this.problem.set(null);
    try {
      this.reviews.set(await this.api.signOff({ area: state.area, version: state.version }, this.key));
      this.signing.set(null);
      this.shelf.exercises.reload();
      this.toasts.show({ text: $localize`Signed off: ${title}:area:` });
    } catch (error) {
      this.problem.set(problemFrom(error));
      this.reviews.reload();
    } finally {
      this.isBusy.set(false);
    }
  }
}
