import { Component, inject, input, signal } from '@angular/core';
import type { FinderSafety } from '@api/cause-finder/dto/finder-answer.dto';
import { ChipGroup } from '../ui/chip-group';
import { Dialog } from '../ui/modal/dialog';
import { SourcesWork } from './sources-work';

type Flag = FinderSafety['askFirst'][number];

/** Safety questions that are still open, to be asked before anything else. A yes is asked once more: it stops the plan. */
@Component({
  selector: 'un-safety-questions',
  imports: [ChipGroup, Dialog],
  template: `
    @if (work.safetyQuestions().length > 0) {
      <section class="card flush" aria-labelledby="ask-first-heading">
        <div class="card-header">
          <h2 id="ask-first-heading" i18n>Ask these first</h2>
        </div>
        <ul>
          @for (flag of work.safetyQuestions(); track flag.id) {
            <li>
              <p>{{ flag.question }}</p>
              <un-chip-group
                [label]="flag.question"
                [choices]="choices"
                [value]="shownAnswer(flag)"
                [disabled]="!mayAnswer()"
                (valueChange)="answer(flag, $event)"
              />
            </li>
          }
        </ul>
      </section>
      <un-dialog
        heading="Raise a red flag?"
        i18n-heading
        [open]="asked() !== null"
        (openChange)="$event || asked.set(null)"
      >
        @if (asked(); as flag) {
          <p>{{ flag.question }}</p>
          <div class="inset stack tight">
            <h3>{{ flag.label }}</h3>
            <p>{{ flag.therapistAction }}</p>
            <p class="secondary"><ng-container i18n>For the client:</ng-container> {{ flag.clientAction }}</p>
          </div>
          <p class="small secondary" i18n>A yes stays until a clinician’s answer is recorded.</p>
        }
        <button slot="actions" type="button" class="button" (click)="asked.set(null)" i18n>Not now</button>
        <button slot="actions" type="button" class="button danger filled" (click)="raise()" i18n>
          Yes, raise it
        </button>
      </un-dialog>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    :host:empty {
      display: none;
    }
    ul {
      padding-block: var(--un-space-1) var(--un-space-2);
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--un-space-2) var(--un-space-4);
      padding: var(--un-space-3) var(--un-card-pad);
    }
    li p {
      flex: 1 1 20rem;
    }
    li + li {
      border-block-start: 1px solid var(--un-line);
    }
  `,
})
export class SafetyQuestions {
  readonly mayAnswer = input.required<boolean>();

  protected readonly work = inject(SourcesWork);
  protected readonly asked = signal<Flag | null>(null);
  protected readonly choices = [
    { value: false, label: $localize`No` },
    { value: true, label: $localize`Yes` },
  ];

  protected shownAnswer({ id }: Flag): boolean | null {
    return this.asked()?.id === id ? true : this.work.safetyAnswer(id);
  }

  protected answer(flag: Flag, value: boolean | null): void {
    if (value === true) this.asked.set(flag);
    else if (value === false) void this.work.say({ topic: 'red_flag', redFlagId: flag.id, value });
  }

  protected raise(): void {
    const flag = this.asked();
    this.asked.set(null);
    if (flag) void this.work.say({ topic: 'red_flag', redFlagId: flag.id, value: true });
  }
}
