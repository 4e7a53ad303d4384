import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { IntakeRequest } from '@api/intake-requests/dto/intake-request.dto';
import type { AnswerInWords, IntakeReview } from '@api/intake-review/dto/intake-review.dto';
import type { NoteCopy } from '@api/intake-review/dto/note-copy.dto';
import { CurrentClient } from '../clients/current-client';
import { Session } from '../core/auth/session';
import { newIdempotencyKey } from '../core/http/idempotency';
import { type Problem, problemFrom } from '../core/http/problem';
import { plural } from '../core/plural';
import { VIEWER } from '../core/viewer';
import { ConditionsCard } from '../health-history/conditions-card';
import { ClientSafety } from '../red-flags/client-safety';
import { ClosedRedFlags } from '../red-flags/closed-red-flags';
import { RelativeDate } from '../ui/date/date';
import { EmptyState } from '../ui/empty-state';
import { Icon } from '../ui/icon/icon';
import { ProblemSummary } from '../ui/problem-summary';
import { Loaded } from '../ui/resource-view/loaded';
import { ResourceView } from '../ui/resource-view/resource-view';
import { SaveFile } from '../ui/save-file';
import { Toasts } from '../ui/toast/toasts';
import { AnswersCard } from './answers-card';
import { ChangesCard } from './changes-card';
import { ConsentsCard } from './consents-card';
import { CopyToNote } from './copy-to-note';
import { IntakeApi } from './intake-api';
import { IntakeRequestsCard } from './intake-requests-card';
import { MarksCard } from './marks-card';
import { ReviewQuestionsCard } from './review-questions-card';
import { SafetyCard } from './safety-card';
import { SendIntake } from './send-intake';

/** The intake forms of a client: sending one, and reading what came back, contraindications and map first. */
@Component({
  selector: 'un-intake-tab',
  imports: [
    AnswersCard,
    ChangesCard,
    ClosedRedFlags,
    ConditionsCard,
    ConsentsCard,
    CopyToNote,
    EmptyState,
    Icon,
    IntakeRequestsCard,
    Loaded,
    MarksCard,
    NgTemplateOutlet,
    ProblemSummary,
    RelativeDate,
    ResourceView,
    ReviewQuestionsCard,
    RouterLink,
    SafetyCard,
    SaveFile,
    SendIntake,
  ],
  templateUrl: './intake-tab.html',
  styleUrl: './intake-tab.scss',
})
export class IntakeTab {
  readonly clientId = input.required<string>();
  /** In the address (`?send`) when the page is opened to send a form. */
  readonly send = input<string>();

  protected readonly current = inject(CurrentClient);
  protected readonly safety = inject(ClientSafety);
  private readonly api = inject(IntakeApi);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly viewer = inject(VIEWER);

  protected readonly maySend = this.session.may('intake.send');
  protected readonly mayRead = this.session.may('intake.read');
  protected readonly mayReview = this.session.may('intake.review');
  protected readonly mayWriteNote = this.session.may('note.write');

  protected readonly requests = this.api.requests(() => (this.maySend ? this.clientId() : undefined));
  protected readonly latest = this.api.latest(() => (this.mayRead ? this.clientId() : undefined));
  protected readonly intake = linkedSignal<IntakeReview | null>(() =>
    this.latest.hasValue() ? this.latest.value().intake : null,
  );
  protected readonly sentBefore = computed(() =>
    this.requests.hasValue() ? this.requests.value().items : [],
  );
  protected readonly hasNoRequest = computed(
    () => this.requests.hasValue() && this.requests.value().items.length === 0,
  );

  protected readonly isSending = linkedSignal(() => this.send() !== undefined && this.maySend);
  protected readonly isReviewing = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly isCopying = signal(false);
  /** What was copied into the note last. */
  protected readonly copied = linkedSignal<string, NoteCopy | null>({
    source: this.clientId,
    computation: () => null,
  });
  protected readonly ownHeading = $localize`Answered by the therapist`;
  protected readonly habitsHeading = $localize`Day and night: habits`;

  protected pagesOf(intake: IntakeReview, ids: readonly string[]): IntakeReview['pages'] {
    return intake.pages.filter((page) => ids.includes(page.id));
  }

  /** What stands neither beside the map nor with who the client is. */
  protected otherPages(intake: IntakeReview): IntakeReview['pages'] {
    return intake.pages.filter(({ id }) => id !== 'why' && id !== 'about');
  }

  protected copiedWords(added: number): string {
    if (added === 0) return $localize`It stands in today’s note already.`;
    return plural(
      added,
      {
        one: $localize`1 line copied into today’s note.`,
        other: $localize`${added}:count: lines copied into today’s note.`,
      },
      this.viewer,
    );
  }

  /** For who may only read: what was answered to the questions for the therapist. */
  protected answered(intake: IntakeReview): AnswerInWords[] {
    return intake.forTherapist.flatMap(({ question, answer }) =>
      answer ? [{ questionId: question.id, question: question.label, answer: answer.words }] : [],
    );
  }

  /** What is marked as an error, or no longer, changes which form is the latest. */
  protected reload(): void {
    this.requests.reload();
    this.latest.reload();
  }

  /** After a form that waited was dropped. */
  protected offerBack({ form }: IntakeRequest): void {
    this.requests.reload();
    const undo = async () => {
      await this.api.prepare(this.clientId(), { form }, newIdempotencyKey());
      this.requests.reload();
    };
    this.toasts.show({ text: $localize`Dropped`, undo: () => void undo() });
  }

  protected toggleSending(isSendingNow: boolean): void {
    this.isSending.set(isSendingNow);
    if (!isSendingNow && this.send() !== undefined) {
      void this.router.navigate([], { queryParams: {}, replaceUrl: true });
    }
  }

  protected async review(requestId: string): Promise<void> {
    if (this.isReviewing()) return;
    this.isReviewing.set(true);
    this.problem.set(null);
    try {
      this.intake.set(await this.api.review(requestId));
      this.requests.reload();
    } catch (error) {
      this.problem.set(problemFrom(error));
    } finally {
      this.isReviewing.set(false);
    }
  }
}
