import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { NEW_SIGNS } from '@api/check-ins/check-ins.vocabulary';
import type { CheckInAnswer } from '@api/check-ins/dto/check-in.dto';
import { PortalSession } from '../core/auth/portal-session';
import { type Problem, problemFrom } from '../core/http/problem';
import { Alert } from '../ui/alert';
import { Icon } from '../ui/icon/icon';
import { PainBadge } from '../ui/pain-badge';
import { ProblemSummary } from '../ui/problem-summary';
import { Loaded } from '../ui/resource-view/loaded';
import { ResourceView } from '../ui/resource-view/resource-view';
import { Scale0To10 } from '../ui/scale-0-10';
import { CheckInAdvice } from './check-in-advice';
import { CheckInFlow, type CheckInStep } from './check-in-flow';
import { CheckInSent } from './check-in-sent';
import { ClientDay } from './client-day';
import { EmergencyCall } from './emergency-call';
import { HABIT_WORDS } from './habit-words';
import { CheckInApi } from './check-in-api';
import { SIGN_WORDS } from './sign-words';
import { stepStart } from './step-start';

/** How it is today, in three taps: how strong, the habit, anything new. */
@Component({
  selector: 'un-check-in-page',
  imports: [
    Alert,
    CheckInAdvice,
    CheckInSent,
    EmergencyCall,
    Icon,
    Loaded,
    PainBadge,
    ProblemSummary,
    ResourceView,
    RouterLink,
    Scale0To10,
  ],
  templateUrl: './check-in-page.html',
  styleUrl: './check-in-page.scss',
  host: { '(keydown)': 'isByKeyboard.set(true)', '(pointerdown)': 'isByKeyboard.set(false)' },
})
export class CheckInPage {
  protected readonly day = inject(ClientDay);
  private readonly api = inject(CheckInApi);
  private readonly session = inject(PortalSession);
  private readonly router = inject(Router);
  private readonly startStep = stepStart();

  protected readonly flow = new CheckInFlow(this.day.hasHabit);
  protected readonly signs = NEW_SIGNS.map((value) => ({ value, label: SIGN_WORDS[value] }));
  protected readonly habitChoices = HABIT_WORDS;
  protected readonly habit = computed(() => this.day.habits()[0]?.item ?? null);
  protected readonly number = computed(() => this.session.current()?.practice.emergencyNumber ?? '');
  protected readonly problem = signal<Problem | null>(null);
  protected readonly isSending = signal(false);
  protected readonly answer = signal<CheckInAnswer | null>(null);
  /** Arrow keys pass over the scores one by one, so with the keyboard a step is left by its own button. */
  protected readonly isByKeyboard = signal(false);
  protected readonly isNextShown = computed(
    () => this.flow.step() !== 'signs' && this.flow.isAnswered() && (this.isByKeyboard() || this.wasBack()),
  );
  private readonly wasBack = signal(false);

  constructor() {
    this.day.refresh();
  }

  protected answerPain(score: number | null): void {
    this.flow.pain.set(score);
    if (!this.isByKeyboard()) this.next();
  }

  protected answerHabit(value: number): void {
    this.flow.habit.set(value);
    this.next();
  }

  protected next(): void {
    this.flow.next();
    this.wasBack.set(false);
    this.startStep();
  }

  protected back(step?: CheckInStep): void {
    if (this.flow.number() === 1) {
      void this.router.navigateByUrl('/portal/today');
      return;
    }
    this.flow.back(step);
    this.wasBack.set(true);
    this.startStep();
  }

  protected async send(): Promise<void> {
    const form = this.flow.form({ day: this.day.today(), now: new Date() });
    if (!form || this.isSending()) return;
    this.isSending.set(true);
    this.problem.set(null);
    try {
      const answer = await this.api.send(form);
      this.day.refresh();
      if (answer.asksMap && (await this.router.navigateByUrl('/portal/check-in/body-map').catch(() => false)))
        return;
      this.answer.set(answer);
      this.startStep();
    } catch (error) {
      this.problem.set(problemFrom(error));
    } finally {
      this.isSending.set(false);
    }
  }
}
