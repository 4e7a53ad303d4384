import { Location } from '@angular/common';
import {
  afterRenderEffect,
  Component,
  computed,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  input,
  linkedSignal,
  type OnInit,
  signal,
  untracked,
} from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import type { IntakeForm } from '@api/intake/dto/intake-form.dto';
import { BODY_MAP_SKIPPED } from '@api/intake/intake.vocabulary';
import { HabitField } from '../intake-questions/habit-field';
import { Avatar } from '../ui/avatar';
import { Icon } from '../ui/icon/icon';
import { LazyPart } from '../ui/lazy-part';
import { SaveIndicator } from '../ui/save-indicator';
import { AnswerConflicts } from './answer-conflicts';
import { AnswerStore } from './answer-store';
import { asBoolean, asHabit } from './answer-values';
import { askedOn } from './asked-on';
import { BringEarlier } from './bring-earlier';
import { ConditionsScreenView } from './conditions-screen';
import { ConsentsScreenView } from './consents-screen';
import { EarlierAnswers } from './earlier-answers';
import { FormFiles } from './form-files';
import { OpenedForm } from './opened-form';
import { QuestionField } from './question-field';
import { RemindersChoice } from './reminders-choice';
import { resumePoint } from './resume-point';
import { type Jump, ReviewScreenView } from './review-screen';
import { SafetyQuestionWords } from './safety-question';
import type { SafetyScreen, Screen } from './screen';
import { addressOf, nextScreen, progressOf, screenAt } from './screen-order';
import { planScreens } from './screen-plan';
import { SignScreenView } from './sign-screen';
import { StopAdvice } from './stop-advice';
import { IntakeThanks } from './thanks';
import { loadFileField } from './load-file-field';
import { nextWords } from './next-words';
import { WelcomeBack } from './welcome-back';

type Stage = 'opening' | 'earlier' | 'coming_back' | 'walking' | 'sent';

/** The form itself: one group of questions a screen, its place in the address, the way on under the thumb. */
@Component({
  selector: 'un-intake-walk',
  imports: [
    AnswerConflicts,
    Avatar,
    BringEarlier,
    ConditionsScreenView,
    ConsentsScreenView,
    HabitField,
    Icon,
    IntakeThanks,
    LazyPart,
    QuestionField,
    RemindersChoice,
    ReviewScreenView,
    SafetyQuestionWords,
    SaveIndicator,
    SignScreenView,
    StopAdvice,
    WelcomeBack,
  ],
  providers: [AnswerStore, EarlierAnswers, FormFiles],
  templateUrl: './intake-walk.html',
  styleUrl: './intake-walk.scss',
  host: {
    class: 'roomy',
    '(window:pagehide)': 'store.flush()',
    '(window:online)': 'store.tryNow()',
    '(document:visibilitychange)': 'store.flush()',
  },
})
export class IntakeWalk implements OnInit {
  readonly form = input.required<IntakeForm>();

  private readonly opened = inject(OpenedForm);
  protected readonly store = inject(AnswerStore);
  protected readonly earlier = inject(EarlierAnswers);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly location = inject(Location);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected readonly content = computed(() => this.form().content);
  private readonly at = this.opened.at;
  protected readonly stage = signal<Stage>('opening');
  protected readonly isSending = signal(false);
  protected readonly isUnsent = signal(false);
  protected readonly sendTries = signal(0);
  private readonly unsure = signal<ReadonlySet<string>>(new Set());
  /** Came from the last look to mend something, and goes back there. */
  private readonly isMending = signal(false);
  private isAsking = false;
  private readonly questionToFocus = signal<string | null>(null);

  protected readonly plan = computed(() =>
    planScreens({
      ...EMPTY_FORM,
      ...this.content(),
      ...this.store.said(),
      value: (id) => this.earlier.shown(id),
      habitQuestions: this.store.habitQuestions(),
      safetyQuestions: this.store.safetyQuestions(),
      isMinor: this.store.isMinor(),
    }),
  );
  /** The screen that is shown. Others may come and go before it: it stays, so that no tap lands on another one. */
  private readonly place = linkedSignal({
    source: this.at,
    computation: (at) => untracked(() => screenAt(this.plan().screens, at).id),
  });
  protected readonly screen = computed(() => {
    const { screens } = this.plan();
    return screens.find(({ id }) => id === this.place()) ?? screenAt(screens, this.at());
  });
  protected readonly isStopped = linkedSignal({ source: this.place, computation: () => false });

  protected readonly loadMap = () => import('./map-screen').then((file) => file.MapScreenView);
  /** What is drawn anew, so that it begins with the pause in which no tap counts. */
  protected readonly view = computed(() => ({ key: `${this.screen().id} ${this.isStopped()}` }));

  protected readonly resumeAt = computed(
    () => resumePoint(this.plan().screens, this.store.said()) ?? this.screen(),
  );
  protected readonly progress = computed(() => progressOf(this.plan(), this.screen()));
  protected readonly isFirst = computed(() => this.plan().screens[0] === this.screen());
  protected readonly isFirstHabit = computed(
    () => this.plan().screens.find(({ kind }) => kind === 'habits')?.id === this.screen().id,
  );
  protected readonly isTouched = computed(() =>
    askedOn(this.screen(), this.store.said()).some(({ isAnswered, isRequired }) => isAnswered || isRequired),
  );
  protected readonly hasEarlier = computed(() => this.earlier.openOn(this.screen()).length > 0);
  protected readonly nextWords = computed(() =>
    nextWords(this.screen(), {
      isMending: this.isMending(),
      isTouched: this.isTouched(),
      hasEarlier: this.hasEarlier(),
    }),
  );
  protected readonly phone = computed(() => `tel:${this.form().emergencyNumber.replace(/[^+\d]/g, '')}`);

  constructor() {
    inject(DestroyRef).onDestroy(() => this.store.stop());
    effect(() => {
      if (this.store.hasEnded()) this.opened.reload();
    });
    afterRenderEffect({
      write: () => {
        if (this.stage() === 'opening') return;
        this.place();
        this.isStopped();
        untracked(() => this.arrive());
      },
    });
  }

  ngOnInit(): void {
    void this.open();
  }

  protected isYes({ id }: Screen): boolean | null {
    return asBoolean(this.store.value(id));
  }

  protected readonly isLeftOpen = ({ id }: Screen) => this.unsure().has(id) && this.store.value(id) === null;

  protected readonly habit = (questionId: string) => asHabit(this.earlier.shown(questionId));

  protected answerSafety(screen: SafetyScreen, isYes: boolean, tap: MouseEvent): void {
    // The second tap of a double tap was meant for the question before, however slow the device.
    if (tap.detail > 1) return;
    this.store.answer(screen.id, isYes);
    if (isYes) this.isStopped.set(true);
    else void this.goOn();
  }

  protected leaveOpen({ id }: SafetyScreen): void {
    if (this.store.value(id) !== null) this.store.answer(id, null);
    this.unsure.update((ids) => new Set(ids).add(id));
    void this.goOn();
  }

  protected takeBack({ id }: SafetyScreen): void {
    this.store.answer(id, null);
    this.isStopped.set(false);
  }

  protected skipMap(questionId: string): void {
    this.store.answer(questionId, BODY_MAP_SKIPPED);
    void this.goOn();
  }

  protected async goOn(): Promise<void> {
    this.earlier.confirm(this.screen());
    if (this.screen().kind === 'conditions' && (await this.hasMovedMeanwhile())) return;
    const { screens } = this.plan();
    const said = this.store.said();
    const next = nextScreen(screens, this.screen(), {
      isAnswered: (screen) => askedOn(screen, said).some(({ isAnswered }) => isAnswered),
      isOpen: ({ id }) => this.store.value(id) === null && !this.unsure().has(id),
      isMending: this.isMending(),
    });
    this.goTo(next.id);
  }

  /** Which safety questions ticked conditions bring, the server says: it is asked before the form goes on. */
  private async hasMovedMeanwhile(): Promise<boolean> {
    if (this.isAsking) return true;
    this.isAsking = true;
    const place = this.place();
    await this.store.settled();
    this.isAsking = false;
    return this.place() !== place;
  }

  protected goBack(): void {
    const { screens } = this.plan();
    const before = screens[screens.indexOf(this.screen()) - 1];
    if (!before) return;
    const state = this.location.getState();
    const cameFrom = typeof state === 'object' && state !== null && 'from' in state ? state.from : null;
    if (cameFrom === before.id) this.location.back();
    else this.goTo(before.id);
  }

  protected resume(): void {
    this.stage.set('walking');
    this.goTo(this.resumeAt().id);
  }

  protected jump({ screenId, questionId }: Jump): void {
    this.isMending.set(true);
    this.questionToFocus.set(questionId);
    this.goTo(screenId);
  }

  protected async send(): Promise<void> {
    if (this.isSending()) return;
    if (this.isMissingAny()) return this.sendTries.update((tries) => tries + 1);
    this.isSending.set(true);
    const outcome = await this.store.submit();
    this.isSending.set(false);
    if (outcome === 'sent') this.stage.set('sent');
    this.isUnsent.set(outcome === 'unreachable');
    if (outcome === 'incomplete') this.sendTries.update((tries) => tries + 1);
  }

  private isMissingAny(): boolean {
    return this.plan()
      .screens.flatMap((screen) => askedOn(screen, this.store.said()))
      .some(({ isRequired, isAnswered }) => isRequired && !isAnswered);
  }

  private async open(): Promise<void> {
    await this.store.open(this.form());
    this.earlier.bring(this.form());
    const hasBegun = this.plan()
      .screens.flatMap((screen) => askedOn(screen, this.store.said()))
      .some(({ isAnswered }) => isAnswered);
    this.place.set(screenAt(this.plan().screens, this.at()).id);
    this.stage.set(
      this.at()
        ? 'walking'
        : hasBegun
          ? 'coming_back'
          : this.content()?.isEarlierLocked
            ? 'earlier'
            : 'walking',
    );
    // Fetched while there is a connection: they are met a few screens on, perhaps in a tunnel.
    this.loadMap().catch(() => undefined);
    if (this.asksForFiles()) loadFileField().catch(() => undefined);
  }

  private asksForFiles(): boolean {
    const groups = (this.content()?.pages ?? []).flatMap((page) => page.groups);
    return groups.some(({ questions }) => questions.some(({ type }) => type === 'file'));
  }

  private goTo(id: string): void {
    const from = this.place();
    this.place.set(id);
    if (this.screen().kind === 'review') this.isMending.set(false);
    const queryParams = { at: addressOf(this.plan().screens, this.screen()) };
    void this.router.navigate([], { relativeTo: this.route, queryParams, state: { from } });
  }

  private arrive(): void {
    const question = this.questionToFocus();
    this.questionToFocus.set(null);
    window.scrollTo(0, 0);
    const field = question ? this.host.querySelector(`[data-question="${question}"]`) : null;
    const target = (field ?? this.host).querySelector<HTMLElement>(field ? FIELDS : 'h1');
    target?.focus({ preventScroll: !field });
  }
}

const FIELDS = 'input, select, textarea, button';
const EMPTY_FORM = { pages: [], consents: [] };
