import { afterRenderEffect, Component, computed, ElementRef, inject, input, output } from '@angular/core';
import type { AnswerValue } from '@api/intake/dto/intake-answer.dto';
import type { IntakeQuestion } from '@api/intake/dto/intake-form.dto';
import type { CauseAnswerType } from '@api/knowledge/causes.vocabulary';
import { plural } from '../core/plural';
import { VIEWER } from '../core/viewer';
import { habitNumberWords } from '../intake-questions/habit-words';
import { Icon } from '../ui/icon/icon';
import { AnswerStore } from './answer-store';
import { asHabit, asTexts } from './answer-values';
import { answerWords } from './answer-words';
import { askedOn } from './asked-on';
import type { Screen } from './screen';

/** Where to go, and the question there. */
export interface Jump {
  readonly screenId: string;
  readonly questionId: string | null;
}

interface Missing {
  readonly screenId: string;
  readonly questionId: string;
  readonly label: string;
  readonly message: string;
}

/** The last look: what was said, what is missing, and a way to each of it. */
@Component({
  selector: 'un-review-screen',
  imports: [Icon],
  templateUrl: './review-screen.html',
  styleUrl: './review-screen.scss',
})
export class ReviewScreenView {
  readonly screens = input.required<readonly Screen[]>();
  /** Grows with each try to send that found something missing: puts the focus on the list. */
  readonly tries = input(0);

  readonly jumped = output<Jump>();

  private readonly store = inject(AnswerStore);
  private readonly viewer = inject(VIEWER);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected readonly missing = computed((): readonly Missing[] => {
    const problems = this.store.problems();
    return this.asked()
      .filter(({ asked }) => (asked.isRequired && !asked.isAnswered) || problems.has(asked.questionId))
      .map(({ screen, asked }) => ({
        screenId: screen.id,
        questionId: asked.questionId,
        label: asked.label,
        message: problems.get(asked.questionId) ?? '',
      }));
  });
  protected readonly missingHeading = computed(() =>
    plural(
      this.missing().length,
      {
        one: $localize`One thing is still missing`,
        other: $localize`${this.missing().length}:count: things are still missing`,
      },
      this.viewer,
    ),
  );
  protected readonly rows = computed(() => {
    const missing = new Set(this.missing().map(({ screenId }) => screenId));
    const safety = this.screens().filter(({ kind }) => kind === 'safety');
    const others = this.screens().filter(({ kind }) => kind !== 'safety' && kind !== 'review');
    const rows = others.map((screen) => ({
      id: screen.id,
      heading: headingOf(screen),
      words: this.wordsOf(screen),
      isMissing: missing.has(screen.id),
    }));
    const answered = safety.filter(({ id }) => this.store.value(id) !== null).length;
    const first = safety[0];
    if (!first) return rows;
    const at = others.findIndex(({ kind }) => kind === 'conditions');
    return rows.toSpliced(at < 0 ? rows.length : at, 0, {
      id: safety.find(({ id }) => missing.has(id))?.id ?? first.id,
      heading: $localize`Safety questions`,
      words: $localize`${answered}:answered: of ${safety.length}:all: answered`,
      isMissing: answered < safety.length,
    });
  });

  constructor() {
    afterRenderEffect(() => {
      if (this.tries() > 0) this.host.querySelector<HTMLElement>('.missing')?.focus();
    });
  }

  private readonly asked = computed(() => {
    return this.screens().flatMap((screen) =>
      askedOn(screen, this.store.said()).map((asked) => ({ screen, asked })),
    );
  });

  private wordsOf(screen: Screen): string {
    if (screen.kind === 'map') return this.spots();
    const said = questionsOf(screen)
      .map((question) => ({ question, value: this.store.value(question.id) }))
      .filter(({ value }) => value !== null && !(Array.isArray(value) && value.length === 0))
      .map(({ question, value }) => this.words(question, value));
    if (said.length > 0) return said.join(' · ');
    return $localize`Skipped. That is fine.`;
  }

  private words({ type, options, answerType }: Shown, value: AnswerValue | null): string {
    const habit = asHabit(value);
    if (answerType && typeof habit?.value === 'number') return habitNumberWords(answerType, habit.value);
    if (type === 'file') return asTexts(value).join(', ');
    if (type !== 'date' || typeof value !== 'string') return answerWords(value, options);
    const form = new Intl.DateTimeFormat(this.viewer.locale, { dateStyle: 'long', timeZone: 'UTC' });
    return form.format(new Date(value));
  }

  private spots(): string {
    const count = this.store.marks().length;
    const spots = { one: $localize`1 spot`, other: $localize`${count}:count: spots` };
    return count === 0 ? $localize`No spots` : plural(count, spots, this.viewer);
  }
}

type Shown = Pick<IntakeQuestion, 'id' | 'options'> & {
  readonly type?: IntakeQuestion['type'];
  readonly answerType?: CauseAnswerType;
};

function questionsOf(screen: Screen): readonly Shown[] {
  switch (screen.kind) {
    case 'questions':
    case 'sign':
      return screen.questions;
    case 'conditions':
      return screen.none ? [...screen.groups, screen.none] : screen.groups;
    case 'habits':
      return screen.questions.map(({ questionId, answerType }) => ({
        id: questionId,
        options: [],
        answerType,
      }));
    case 'consents':
      return screen.consents.map(({ questionId }) => ({ id: questionId, options: [] }));
    default:
      return [];
  }
}

function headingOf(screen: Screen): string {
  switch (screen.kind) {
    case 'questions':
    case 'habits':
      return screen.heading;
    case 'map':
      return $localize`Where it hurts`;
    case 'conditions':
      return $localize`Your health`;
    case 'consents':
      return $localize`Your yes`;
    case 'sign':
      return $localize`Signature`;
    case 'safety':
    case 'review':
      return '';
  }
}
