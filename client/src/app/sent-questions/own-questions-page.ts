import { Component, computed, DestroyRef, effect, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { HabitField } from '../intake-questions/habit-field';
import { Alert } from '../ui/alert';
import { Icon } from '../ui/icon/icon';
import { Loaded } from '../ui/resource-view/loaded';
import { ResourceView } from '../ui/resource-view/resource-view';
import { SaveIndicator } from '../ui/save-indicator';
import { OwnQuestionsApi } from './own-questions-api';
import { QuestionWalk } from './question-walk';
import { stepStart } from '../portal/step-start';

/** What the therapist asks: one question a screen, each answered with a tap or skipped. */
@Component({
  selector: 'un-own-questions-page',
  imports: [Alert, HabitField, Icon, Loaded, ResourceView, RouterLink, SaveIndicator],
  providers: [QuestionWalk],
  templateUrl: './own-questions-page.html',
  styleUrl: './own-questions-page.scss',
  host: { '(window:pagehide)': 'walk.flush()', '(window:online)': 'walk.tryNow()' },
})
export class OwnQuestionsPage {
  protected readonly walk = inject(QuestionWalk);
  protected readonly asked = inject(OwnQuestionsApi).open();
  private readonly router = inject(Router);
  private readonly startStep = stepStart();

  protected readonly therapist = computed(() => this.walk.questions()[0]?.askedByName ?? '');

  constructor() {
    effect(() => {
      if (this.asked.hasValue()) void this.walk.begin(this.asked.value().items);
    });
    inject(DestroyRef).onDestroy(() => this.walk.stop());
  }

  protected next(): void {
    this.walk.next();
    this.startStep();
  }

  protected skip(): void {
    this.walk.skip();
    this.startStep();
  }

  protected back(): void {
    if (this.walk.number() === 1) {
      void this.router.navigateByUrl('/portal/today');
      return;
    }
    this.walk.back();
    this.startStep();
  }
}
