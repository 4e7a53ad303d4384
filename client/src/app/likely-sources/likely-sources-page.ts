import { Component, computed, effect, inject, input, signal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { isAnyRegionId } from '@api/body-map/fine-regions.vocabulary';
import type {
  DraftedItem,
  FinderSafety,
  FoundCause,
  FoundMuscle,
} from '@api/cause-finder/dto/finder-answer.dto';
import type { LikelySources } from '@api/likely-sources/dto/likely-sources.dto';
import { BoardWork } from '../cause-board/board-work';
import { CurrentClient } from '../clients/current-client';
import { Session } from '../core/auth/session';
import { newIdempotencyKey } from '../core/http/idempotency';
import { problemFrom } from '../core/http/problem';
import { plural } from '../core/plural';
import { VIEWER } from '../core/viewer';
import { DraftAlert } from '../library/draft-alert';
import { Alert } from '../ui/alert';
import { Avatar } from '../ui/avatar';
import { RelativeDate } from '../ui/date/date';
import { EmptyState } from '../ui/empty-state';
import { Icon } from '../ui/icon/icon';
import { Loaded } from '../ui/resource-view/loaded';
import { ResourceView } from '../ui/resource-view/resource-view';
import { Toasts } from '../ui/toast/toasts';
import { ClearanceDialog } from './clearance-dialog';
import { type Decidable, DecisionDialog } from './decision-dialog';
import { DecisionLine } from './decision-line';
import { DraftPlan } from './draft-plan';
import { GateAlerts } from './gate-alerts';
import { LeftOut } from './left-out';
import { LikelySourcesApi } from './likely-sources-api';
import { LoadList } from './load-list';
import { MuscleList } from './muscle-list';
import { OpenQuestions } from './open-questions';
import { PlaceQuestions } from './place-questions';
import { SafetyGate } from './safety-gate';
import { SafetyQuestions } from './safety-questions';
import { SourceMap } from './source-map';
import { isSameScene, sourceScene } from './source-scene';
import { muscleWords, sharingWords } from './source-words';
import { SourcesWork } from './sources-work';
import { TableOrder } from './table-order';

/** Where it hurts and what may feed it: safety first, then what to check, change, leave out, ask and draft. */
@Component({
  selector: 'un-likely-sources-page',
  imports: [
    Alert,
    Avatar,
    ClearanceDialog,
    DecisionDialog,
    DecisionLine,
    DraftAlert,
    DraftPlan,
    EmptyState,
    GateAlerts,
    Icon,
    LeftOut,
    Loaded,
    LoadList,
    MuscleList,
    OpenQuestions,
    PlaceQuestions,
    RelativeDate,
    ResourceView,
    RouterLink,
    SafetyGate,
    SafetyQuestions,
    SourceMap,
    TableOrder,
  ],
  providers: [BoardWork, CurrentClient, SourcesWork],
  templateUrl: './likely-sources-page.html',
  styleUrl: './likely-sources-page.scss',
})
export class LikelySourcesPage {
  readonly clientId = input.required<string>();

  protected readonly work = inject(SourcesWork);
  protected readonly board = inject(BoardWork);
  protected readonly current = inject(CurrentClient);
  private readonly api = inject(LikelySourcesApi);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);
  private readonly viewer = inject(VIEWER);
  private readonly draft = viewChild(DraftPlan);

  protected readonly clientLabel = $localize`Client`;
  protected readonly mayAnswer = computed(() => this.session.may('causes.write'));
  protected readonly mayPlan = computed(() => this.session.may('plan.write'));
  protected readonly maySend = computed(() => this.session.may('intake.send'));
  protected readonly laterAdvice = computed(() => this.work.later()?.advice ?? this.work.advice());
  protected readonly scene = computed(() => sourceScene(this.work.later() ?? { marks: [], advice: null }), {
    equal: isSameScene,
  });
  protected readonly isEmpty = computed(() => this.work.sources()?.answer === null);
  protected readonly onMap = computed(() => new Set(this.scene().sources.map(({ rank }) => rank)));
  protected readonly answerWords = computed(
    () => new Map(this.work.advice()?.causes.map(({ id, answer }) => [id, answer]) ?? []),
  );
  protected readonly wholeDecision = computed(() =>
    this.work.decisionOn({ kind: 'result', id: '', side: null }),
  );

  protected readonly deciding = signal<Decidable | null>(null);
  protected readonly clearing = signal<FinderSafety['needsClearance'][number] | null>(null);
  protected readonly isUsing = signal(false);
  private draftKey = newIdempotencyKey();

  constructor() {
    effect(() => {
      this.current.show(this.clientId());
      this.work.show(this.clientId());
      this.board.show(this.clientId());
    });
  }

  /** "2 marks, 4 habit answers, 1 condition" */
  protected basisWords({ marks, habits, conditions }: NonNullable<LikelySources['basis']>): string {
    return [
      plural(marks, { one: $localize`1 mark`, other: $localize`${marks}:count: marks` }, this.viewer),
      plural(
        habits,
        { one: $localize`1 habit answer`, other: $localize`${habits}:count: habit answers` },
        this.viewer,
      ),
      plural(
        conditions,
        { one: $localize`1 condition`, other: $localize`${conditions}:count: conditions` },
        this.viewer,
      ),
    ].join(', ');
  }

  protected sharing(safety: FinderSafety): string {
    return sharingWords(safety);
  }

  protected differ(): void {
    this.deciding.set({ subject: { kind: 'result', id: '', side: null }, name: '' });
  }

  protected agree(): void {
    void this.work.decide({ kind: 'result', id: '', side: null }, { decision: 'agree', why: '' });
  }

  protected noteMuscle(muscle: FoundMuscle): void {
    const { id, side } = muscle;
    this.deciding.set({ subject: { kind: 'muscle', id, side }, name: muscleWords(muscle) });
  }

  protected decideCause({ id, label }: FoundCause): void {
    this.deciding.set({ subject: { kind: 'cause', id, side: null }, name: label });
  }

  /** Puts a load on the cause board, with the places that the muscles it loads are felt at. */
  protected async test({ id, label, loads }: FoundCause): Promise<void> {
    const loaded = this.work
      .advice()
      ?.muscles.filter((muscle) => loads.some((load) => load.id === muscle.id));
    const felt = new Set(loaded?.flatMap(({ feltAt }) => feltAt.map(({ region }) => region)));
    const regions = [...felt].filter((region) => isAnyRegionId(region));
    const isKept = await this.board.add({ causeId: id, label: null, source: 'finder', regions, note: '' });
    if (isKept) this.toasts.show({ text: $localize`On the cause board, as suspected: ${label}:cause:` });
  }

  protected decideItem({ exerciseId, name }: DraftedItem): void {
    this.deciding.set({ subject: { kind: 'item', id: exerciseId, side: null }, name });
  }

  protected useDraft(): void {
    this.draft()?.use();
  }

  /** Puts what is ticked into the draft of the plan and goes there. */
  protected async addToPlan(exerciseIds: readonly string[]): Promise<void> {
    const fingerprint = this.work.sources()?.fingerprint;
    if (this.isUsing() || fingerprint === undefined) return;
    this.isUsing.set(true);
    this.work.failure.set(null);
    try {
      await this.api.useDraft(this.clientId(), { fingerprint, exerciseIds }, this.draftKey);
      this.toasts.show({ text: $localize`Added to the draft of the plan` });
      await this.router.navigate(['/clients', this.clientId(), 'plan']);
    } catch (error) {
      this.work.fail(problemFrom(error), () => void this.addToPlan(exerciseIds));
    } finally {
      this.isUsing.set(false);
    }
  }

  protected print(): void {
    print();
  }
}
