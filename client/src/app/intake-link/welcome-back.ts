import { Component, computed, inject, input, output } from '@angular/core';
import { plural } from '../core/plural';
import { VIEWER } from '../core/viewer';
import { Icon } from '../ui/icon/icon';
import type { IconName } from '../ui/icon/icon-names';
import { AnswerStore } from './answer-store';
import { askedOn } from './asked-on';
import type { Plan, Screen } from './screen';

/** Coming back: where one was, what is done, and on from there. */
@Component({
  selector: 'un-welcome-back',
  imports: [Icon],
  template: `
    <span class="icon-tile large"><un-icon name="bookmark" size="large" /></span>
    <h1 tabindex="-1" i18n>Welcome back, {{ firstName() }}</h1>
    <p class="lead" i18n>
      You were on <b>page {{ here() + 1 }} of {{ plan().chapters.length }}</b
      >. All you wrote is still here.
    </p>
    <ul class="card flush">
      @for (row of rows(); track $index) {
        <li class="list-row">
          <span class="icon-tile" [class.good]="row.icon === 'check'"><un-icon [name]="row.icon" /></span>
          <span class="grow">
            <strong>{{ row.title }}</strong>
            <span class="small secondary">{{ row.words }}</span>
          </span>
          @if (row.isHere) {
            <span class="badge clay" i18n>You are here</span>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      justify-items: start;
      align-content: start;
      gap: var(--un-space-4);
    }
    h1 {
      font: var(--mat-sys-display-small);
      letter-spacing: var(--mat-sys-display-small-tracking);
    }
    ul {
      inline-size: 100%;
    }
    strong,
    .small {
      display: block;
    }
  `,
})
export class WelcomeBack {
  readonly firstName = input.required<string>();
  readonly plan = input.required<Plan>();
  /** Where the person goes on. */
  readonly resumeAt = input.required<Screen>();

  readonly started = output<void>();

  private readonly store = inject(AnswerStore);
  private readonly viewer = inject(VIEWER);

  protected readonly here = computed(() => this.resumeAt().chapter);
  protected readonly rows = computed(() =>
    this.plan().chapters.map((title, chapter) => {
      const isHere = chapter === this.here();
      const count = this.answered(chapter);
      return { title, isHere, ...wordsOf({ count, isHere, isBefore: chapter < this.here() }, this.viewer) };
    }),
  );

  private answered(chapter: number): number {
    return this.plan()
      .screens.filter((screen) => screen.chapter === chapter)
      .flatMap((screen) => askedOn(screen, this.store.said()))
      .filter(({ isAnswered }) => isAnswered).length;
  }
}

interface ChapterState {
  readonly count: number;
  readonly isHere: boolean;
  readonly isBefore: boolean;
}

function wordsOf(
  { count, isHere, isBefore }: ChapterState,
  viewer: { readonly locale: string },
): { icon: IconName; words: string } {
  if (isBefore) return { icon: 'check', words: $localize`Done` };
  if (!isHere && count === 0) return { icon: 'schedule', words: $localize`Still to come` };
  const answers = {
    one: $localize`1 answer so far`,
    other: $localize`${count}:count: answers so far`,
  };
  return { icon: 'edit', words: plural(count, answers, viewer) };
}
