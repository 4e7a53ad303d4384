import { Component, computed, inject, input, linkedSignal, model, output, signal } from '@angular/core';
import type { IntakeReview } from '@api/intake-review/dto/intake-review.dto';
import type { NoteCopy } from '@api/intake-review/dto/note-copy.dto';
import { answerLine } from '@api/intake-review/intake-review.vocabulary';
import { kindAndNumber, placeOfMark } from '../body-map/mark-words';
import { newIdempotencyKey } from '../core/http/idempotency';
import { type Problem, problemFrom } from '../core/http/problem';
import { Dialog } from '../ui/modal/dialog';
import { ProblemSummary } from '../ui/problem-summary';
import { IntakeApi } from './intake-api';

type Kind = 'mark' | 'condition' | 'question';
interface Line {
  readonly kind: Kind;
  readonly id: string;
  readonly words: string;
}

/** Chooses what of the form goes into S of today's note. What hurts and why the client comes is chosen already. */
@Component({
  selector: 'un-copy-to-note',
  imports: [Dialog, ProblemSummary],
  template: `
    <un-dialog heading="Copy into today’s note" i18n-heading [(open)]="open">
      <p class="secondary" i18n>
        It stands in S, under the date of the form. What is there already is not written twice.
      </p>
      <un-problem-summary [problem]="problem()" />
      <div class="lines">
        @for (group of groups(); track group.title) {
          <fieldset>
            <legend>{{ group.title }}</legend>
            @for (line of group.lines; track line.id) {
              <label class="choice">
                <input type="checkbox" [checked]="chosen().has(line)" (change)="toggle(line)" />
                <span>{{ line.words }}</span>
              </label>
            }
          </fieldset>
        }
      </div>
      <button slot="actions" type="button" class="button text" (click)="open.set(false)" i18n>Not now</button>
      <button
        slot="actions"
        type="button"
        class="button filled"
        [disabled]="isBusy() || chosen().size === 0"
        (click)="copy()"
        i18n
      >
        Copy {{ chosen().size }}
      </button>
    </un-dialog>
  `,
  styles: `
    .lines {
      display: grid;
      gap: var(--un-space-3);
      max-block-size: 50dvh;
      overflow-y: auto;
    }
    .choice {
      align-items: start;
      padding-block: var(--un-space-2);
    }
    fieldset {
      display: grid;
      min-inline-size: 0;
      padding: 0;
      border: 0;
    }
    legend {
      font: var(--mat-sys-title-small);
    }
    label > span {
      overflow-wrap: anywhere;
    }
  `,
})
export class CopyToNote {
  readonly intake = input.required<IntakeReview>();
  readonly open = model(false);

  readonly copied = output<NoteCopy>();

  private readonly api = inject(IntakeApi);

  protected readonly isBusy = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly groups = computed(() => groupsOf(this.intake()));
  protected readonly chosen = linkedSignal<ReadonlySet<Line>>(() => {
    const [first] = this.groups();
    const why = this.groups().find(({ isWhy }) => isWhy);
    return new Set([...(first?.isMarks ? first.lines : []), ...(why?.lines ?? [])]);
  });
  /** One intent as long as the dialog is open: pressed twice it is the same copy. */
  private readonly key = linkedSignal({ source: this.open, computation: () => newIdempotencyKey() });

  protected toggle(line: Line): void {
    const chosen = new Set(this.chosen());
    if (!chosen.delete(line)) chosen.add(line);
    this.chosen.set(chosen);
    this.key.set(newIdempotencyKey());
  }

  protected async copy(): Promise<void> {
    if (this.isBusy()) return;
    this.isBusy.set(true);
    this.problem.set(null);
    const idsOf = (kind: Kind) => [...this.chosen()].filter((line) => line.kind === kind).map(({ id }) => id);
    const form = {
      markIds: idsOf('mark'),
      conditionIds: idsOf('condition'),
      questionIds: idsOf('question'),
    };
    try {
      const copy = await this.api.copyToNote(this.intake().requestId, form, this.key());
      this.open.set(false);
      this.copied.emit(copy);
    } catch (error) {
      this.problem.set(problemFrom(error));
    } finally {
      this.isBusy.set(false);
    }
  }
}

interface Group {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly isMarks?: boolean;
  readonly isWhy?: boolean;
}

function groupsOf({ marks, conditions, pages, safety, habits }: IntakeReview): Group[] {
  const asked = (answers: IntakeReview['habits']) =>
    answers.map(({ questionId, question, answer }) => ({
      kind: 'question' as const,
      id: questionId,
      words: answerLine(question, answer),
    }));
  const groups: Group[] = [
    {
      title: $localize`Marked on the map`,
      isMarks: true,
      lines: marks.map((mark) => ({
        kind: 'mark',
        id: mark.id,
        words: `${placeOfMark(mark)}, ${kindAndNumber(mark, 'therapist')}`,
      })),
    },
    ...pages
      .filter(({ id }) => id !== 'about')
      .map(({ id, title, answers }) => ({ title, isWhy: id === 'why', lines: asked(answers) })),
    {
      title: $localize`Health history`,
      lines: conditions.flatMap(({ conditionId, label, followUps }): Line[] => [
        { kind: 'condition', id: conditionId, words: label },
        ...asked(followUps),
      ]),
    },
    { title: $localize`Habits`, lines: asked(habits) },
    {
      title: $localize`Safety questions answered with yes`,
      lines: asked(safety.filter(({ answer }) => answer === 'yes')),
    },
  ];
  return groups.filter(({ lines }) => lines.length > 0);
}
