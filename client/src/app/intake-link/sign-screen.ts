import { Component, computed, inject, input } from '@angular/core';
import type { Signature } from '@api/intake/dto/intake-answer.dto';
import type { IntakeConsent } from '@api/intake/dto/intake-form.dto';
import { SignatureField } from '../intake-questions/signature-field';
import { Icon } from '../ui/icon/icon';
import { AnswerStore } from './answer-store';
import { asConsent, asSignature } from './answer-values';
import type { SignScreen } from './screen';

/** What was said yes to, and the place to sign under it. */
@Component({
  selector: 'un-sign-screen',
  imports: [Icon, SignatureField],
  template: `
    <h1 tabindex="-1" i18n>Please sign</h1>
    <div class="inset stack tight">
      @if (given().length > 0) {
        <h2 i18n>You said yes to</h2>
        <ul class="stack tight">
          @for (title of given(); track title) {
            <li class="row"><un-icon name="check" size="small" />{{ title }}</li>
          }
        </ul>
      } @else {
        <p i18n>You have not said yes to anything yet.</p>
      }
      @if (refused().length > 0) {
        <p class="small secondary" i18n>You said no to: {{ refused().join(', ') }}.</p>
      }
    </div>
    @for (row of rows(); track row.question.id) {
      <section class="stack tight" [attr.data-question]="row.question.id">
        @if (rows().length > 1) {
          <h2>{{ row.question.label }}</h2>
        }
        <un-signature-field
          [label]="row.question.label"
          [value]="row.value"
          (changed)="sign(row.question.id, $event)"
          (typed)="type(row.question.id, $event)"
          (left)="leave()"
        />
        @if (row.problem) {
          <p class="field-error">{{ row.problem }}</p>
        }
      </section>
    }
    <p class="small secondary" i18n>The day and time are kept with it.</p>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      align-content: start;
      gap: var(--un-space-5);
    }
    h2 {
      font: var(--mat-sys-title-small);
    }
  `,
})
export class SignScreenView {
  readonly screen = input.required<SignScreen>();
  readonly consents = input.required<readonly IntakeConsent[]>();

  private readonly store = inject(AnswerStore);

  protected readonly rows = computed(() =>
    this.screen().questions.map((question) => ({
      question,
      value: asSignature(this.store.value(question.id)),
      problem: this.store.problems().get(question.id) ?? '',
    })),
  );
  protected readonly given = computed(() => this.titles(true));
  protected readonly refused = computed(() => this.titles(false));

  protected sign(questionId: string, signature: Signature | null): void {
    this.store.answer(questionId, signature);
  }

  protected type(questionId: string, signature: Signature | null): void {
    this.store.type(questionId, signature);
  }

  protected leave(): void {
    this.store.flush();
  }

  private titles(isGiven: boolean): string[] {
    return this.consents()
      .filter(({ questionId }) => asConsent(this.store.value(questionId))?.isGiven === isGiven)
      .map(({ title }) => title);
  }
}
