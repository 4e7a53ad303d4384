import { Component, computed, effect, inject, input, type OnDestroy, signal } from '@angular/core';
import type { Plan, PlanItem, PlanItemForm, TakenResponsibility } from '@api/home-care/dto/plan.dto';
import type { LibraryExerciseRow } from '@api/knowledge/dto/library.dto';
import type { PlanPhase } from '@api/knowledge/exercises.vocabulary';
import { TestedCauses } from '../cause-board/tested-causes';
import { CurrentClient } from '../clients/current-client';
import { Session } from '../core/auth/session';
import { newIdempotencyKey } from '../core/http/idempotency';
import { type Problem, problemFrom } from '../core/http/problem';
import { newId } from '../core/ids';
import { DraftAlert } from '../library/draft-alert';
import { LibraryApi } from '../library/library-api';
import { ClientSafety } from '../red-flags/client-safety';
import { Alert } from '../ui/alert';
import { RelativeDate } from '../ui/date/date';
import { Control, Field } from '../ui/field';
import { Icon } from '../ui/icon/icon';
import { Dialog } from '../ui/modal/dialog';
import { ProblemSummary } from '../ui/problem-summary';
import { Loaded } from '../ui/resource-view/loaded';
import { ResourceView } from '../ui/resource-view/resource-view';
import { SaveIndicator } from '../ui/save-indicator';
import { Toasts } from '../ui/toast/toasts';
import { BudgetCard } from './budget-card';
import { HomeCareApi } from './home-care-api';
import { ItemPicker } from './item-picker';
import { ofPhase, PHASES } from './plan-phases';
import { PlanDraft } from './plan-draft';
import { PlanItemRow } from './plan-item-row';
import { ResponsibilityAsk } from './responsibility-ask';

const NOTHING_TAKEN: TakenResponsibility = { takesPractice: false, itemIds: [] };

/** The therapist's work on a home-care plan: few items, in order, each with its why; then one tap to send. */
@Component({
  selector: 'un-plan-page',
  imports: [
    Alert,
    BudgetCard,
    Control,
    RelativeDate,
    Dialog,
    DraftAlert,
    Field,
    Icon,
    ItemPicker,
    Loaded,
    PlanItemRow,
    ProblemSummary,
    ResourceView,
    ResponsibilityAsk,
    SaveIndicator,
    TestedCauses,
  ],
  providers: [PlanDraft],
  templateUrl: './plan-page.html',
  styleUrl: './plan-page.scss',
  host: {
    '(document:visibilitychange)': 'work.flush()',
    '(window:pagehide)': 'work.flush()',
    '(window:online)': 'work.flush()',
  },
})
export class PlanPage implements OnDestroy {
  readonly clientId = input.required<string>();

  protected readonly work = inject(PlanDraft);
  protected readonly current = inject(CurrentClient);
  private readonly standing = inject(ClientSafety);
  private readonly api = inject(HomeCareApi);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);

  protected readonly phases = PHASES;
  protected readonly library = inject(LibraryApi).exercises();
  protected readonly safety = this.api.safety(this.clientId);
  protected readonly mayWrite = computed(() => this.session.may('plan.write'));
  protected readonly mayShare = computed(() => this.session.may('plan.share'));

  protected readonly rows = computed<ReadonlyMap<string, LibraryExerciseRow>>(
    () => new Map(this.library.hasValue() ? this.library.value().items.map((row) => [row.id, row]) : []),
  );
  protected readonly isDraftContent = computed(() => this.library.hasValue() && this.library.value().isDraft);
  /** What the server last said of each item: minutes and what to mind. */
  protected readonly checked = computed<ReadonlyMap<string, PlanItem>>(
    () => new Map(this.work.plan()?.items.map((item) => [item.id, item]) ?? []),
  );
  protected readonly pickedPhase = signal<PlanPhase | null>(null);
  protected readonly isPicking = computed(() => this.pickedPhase() !== null);

  protected readonly isSharing = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly shareProblem = signal<Problem | null>(null);
  /** Open red flags and limiting conditions, once known. */
  private readonly against = computed(() =>
    this.standing.isKnown()
      ? [...this.standing.open(), ...this.standing.limits()].map(({ id }) => id).join()
      : undefined,
  );
  private checkedAgainst: string | undefined;
  /** What she has taken on herself for this sending. */
  protected readonly taken = signal<TakenResponsibility>(NOTHING_TAKEN);
  protected readonly isAllTaken = computed(() => {
    const needed = this.work.plan()?.responsibility;
    const { takesPractice, itemIds } = this.taken();
    return (
      !needed || ((!needed.practice || takesPractice) && needed.items.every((id) => itemIds.includes(id)))
    );
  });
  protected readonly names = computed<ReadonlyMap<string, string>>(
    () =>
      new Map(
        this.work.plan()?.items.map(({ id, exerciseId }) => [id, this.rows().get(exerciseId)?.name ?? '']),
      ),
  );
  private shareKey = newIdempotencyKey();

  constructor() {
    effect(() => this.work.show(this.clientId()));
    effect(() => {
      const stands = this.against();
      if (stands !== undefined && this.checkedAgainst !== undefined && stands !== this.checkedAgainst) {
        void this.work.recheck();
      }
      this.checkedAgainst = stands;
    });
  }

  ngOnDestroy(): void {
    void this.work.flush();
  }

  protected itemsOf(phase: PlanPhase): PlanItemForm[] {
    return ofPhase(this.work.draft()?.items ?? [], this.rows(), phase);
  }

  protected add(row: LibraryExerciseRow): void {
    this.pickedPhase.set(null);
    const item: PlanItemForm = {
      id: newId(),
      exerciseId: row.id,
      side: row.isPerSide ? 'both' : null,
      dose: row.dosage,
      why: row.purpose,
    };
    this.work.change((draft) => ({ ...draft, items: [...draft.items, item] }));
  }

  protected remove(item: PlanItemForm): void {
    const before = this.work.draft()?.items ?? [];
    this.work.change((draft) => ({ ...draft, items: draft.items.filter(({ id }) => id !== item.id) }));
    this.toasts.show({
      text: $localize`Taken out of the plan`,
      undo: () => this.work.change((draft) => ({ ...draft, items: before })),
    });
  }

  protected setTitle(title: string): void {
    this.work.change((draft) => ({ ...draft, title }));
  }

  protected setReview(reviewOn: string): void {
    if (reviewOn !== '') this.work.change((draft) => ({ ...draft, reviewOn }));
  }

  /** Saves what is open first, so that what is sent is what she sees. */
  protected async askToShare(): Promise<void> {
    await this.work.flush();
    if (!this.work.isSettled()) return;
    this.shareProblem.set(null);
    this.shareKey = newIdempotencyKey();
    this.taken.set(NOTHING_TAKEN);
    this.isSharing.set(true);
  }

  protected async share(message: string): Promise<void> {
    const plan = this.work.plan();
    if (!plan || this.isBusy()) return;
    this.isBusy.set(true);
    try {
      const words = message.trim() === '' ? null : message.trim();
      const request = { version: plan.version, message: words, responsibility: this.taken() };
      this.work.accept(await this.api.share(this.clientId(), request, this.shareKey));
      this.isSharing.set(false);
      this.toasts.show({ text: $localize`Sent. The link is in the mail.` });
    } catch (error) {
      this.shareProblem.set(problemFrom(error));
      // Another therapist may have changed what must be taken.
      void this.work.recheck();
    } finally {
      this.isBusy.set(false);
    }
  }

  protected async resume(): Promise<void> {
    try {
      this.work.accept(await this.api.resume(this.clientId()));
      this.toasts.show({ text: $localize`The plan goes on` });
    } catch (error) {
      this.work.problem.set(problemFrom(error));
    }
  }

  protected takeTheirs(plan: Plan): void {
    this.work.accept(plan);
  }
}
