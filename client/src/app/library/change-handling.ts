import { Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { HANDLINGS, type Handling } from '@api/knowledge/conditions.vocabulary';
import type { LibraryCondition } from '@api/knowledge/dto/library.dto';
import { OWN_TEXT_LIMITS } from '@api/knowledge/own/own-knowledge.vocabulary';
import { sending } from '../core/forms/sending';
import { type Problem, problemFrom } from '../core/http/problem';
import { HANDLING_WORDS } from '../health-history/condition-words';
import { Control, Field } from '../ui/field';
import { ProblemSummary } from '../ui/problem-summary';
import { LibraryApi } from './library-api';

interface HandlingDraft {
  readonly handling: Handling;
  readonly massageNote: string;
  readonly reason: string;
}

/** How this practice handles a condition: more strictly as it likes, less strictly with a reason. */
@Component({
  selector: 'un-change-handling',
  imports: [Control, Field, FormField, FormRoot, ProblemSummary],
  template: `
    <form class="stack" [formRoot]="fields">
      <un-problem-summary [problem]="problem()" />
      <un-field label="What massage does" i18n-label [of]="fields.handling">
        <select unControl class="input" [formField]="fields.handling">
          @for (choice of handlings; track choice.value) {
            <option [value]="choice.value">{{ choice.label }}</option>
          }
        </select>
      </un-field>
      <p class="secondary small" i18n>Shipped: {{ shippedWords() }}</p>
      <un-field label="In words" i18n-label [of]="fields.massageNote">
        <textarea unControl class="input" rows="3" [formField]="fields.massageNote"></textarea>
      </un-field>
      <un-field label="Why" i18n-label [hint]="reasonHint()" [of]="fields.reason">
        <input unControl class="input" autocomplete="off" [formField]="fields.reason" />
      </un-field>
      <div class="row wrap">
        <button type="submit" class="button filled" [disabled]="fields().submitting()" i18n>
          Save for our practice
        </button>
        @if (condition().change) {
          <button type="button" class="button text" (click)="restore()" i18n>Back to what is shipped</button>
        }
        <button type="button" class="button text" (click)="cancelled.emit()" i18n>Cancel</button>
      </div>
    </form>
  `,
})
export class ChangeHandling {
  readonly condition = input.required<LibraryCondition>();
  readonly changed = output<LibraryCondition>();
  readonly cancelled = output();

  private readonly api = inject(LibraryApi);
  protected readonly handlings = HANDLINGS.map((handling) => ({
    value: handling,
    label: HANDLING_WORDS[handling],
  }));
  protected readonly problem = signal<Problem | null>(null);
  private readonly draft = signal<HandlingDraft>({ handling: 'ok', massageNote: '', reason: '' });
  private readonly shipped = computed(() => this.condition().shipped ?? this.condition());
  protected readonly shippedWords = computed(() => HANDLING_WORDS[this.shipped().handling]);
  private readonly isLaxer = computed(
    () => HANDLINGS.indexOf(this.draft().handling) < HANDLINGS.indexOf(this.shipped().handling),
  );
  protected readonly reasonHint = computed(() =>
    this.isLaxer()
      ? $localize`Needed: this is less strict than shipped.`
      : $localize`For your colleagues; may stay empty.`,
  );

  protected readonly fields = form(
    this.draft,
    (path) => {
      required(path.massageNote, { message: $localize`Say what massage does about it.` });
      required(path.reason, {
        message: $localize`Say why your practice handles it less strictly.`,
        when: () => this.isLaxer(),
      });
      maxLength(path.massageNote, OWN_TEXT_LIMITS.note);
      maxLength(path.reason, OWN_TEXT_LIMITS.reason);
    },
    { submission: sending({ problem: this.problem, send: () => this.save() }) },
  );

  constructor() {
    effect(() => {
      const { handling, massageNote, change } = this.condition();
      this.draft.set({ handling, massageNote, reason: change?.reason ?? '' });
    });
  }

  protected async restore(): Promise<void> {
    const { id, change } = this.condition();
    try {
      this.changed.emit(await this.api.restoreCondition(id, change?.version ?? 0));
    } catch (error) {
      this.problem.set(problemFrom(error));
    }
  }

  private async save(): Promise<void> {
    const { id, change } = this.condition();
    const { handling, massageNote, reason } = this.draft();
    const changes = { handling, massageNote: massageNote.trim() };
    const version = change?.version ?? 0;
    this.changed.emit(
      await this.api.overruleCondition(id, { changes, reason: reason.trim() || null, version }),
    );
  }
}
