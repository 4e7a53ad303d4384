import {
  afterNextRender,
  Component,
  computed,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  Injector,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { HabitField } from '../intake-questions/habit-field';
import { Alert } from '../ui/alert';
import { Icon } from '../ui/icon/icon';
import { Loaded } from '../ui/resource-view/loaded';
import { ResourceView } from '../ui/resource-view/resource-view';
import { SaveIndicator } from '../ui/save-indicator';
import { OwnQuestionsApi } from './own-questions-api';
import { QuestionWalk } from './question-walk';

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
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected readonly therapist = computed(() => this.walk.questions()[0]?.askedByName ?? '');

  constructor() {
    effect(() => {
      if (this.asked.hasValue()) void this.walk.begin(this.asked.value().items);
    });
    inject(DestroyRef).onDestroy(() => this.walk.stop());
  }

  protected next(): void {
    this.walk.next();
    this.focusHeading();
  }

  protected skip(): void {
    this.walk.skip();
    this.focusHeading();
  }

  protected back(): void {
    if (this.walk.number() === 1) {
      void this.router.navigateByUrl('/portal/today');
      return;
    }
    this.walk.back();
    this.focusHeading();
  }

  private focusHeading(): void {
    afterNextRender(
      () => {
        window.scrollTo(0, 0);
        this.host.querySelector<HTMLElement>('h1')?.focus();
      },
      { injector: this.injector },
    );
  }
}
