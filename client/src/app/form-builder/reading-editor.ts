import { Component, computed, inject, input } from '@angular/core';
import type { FormQuestion } from '@api/form-templates/dto/form-content.dto';
import { FORM_LIMITS } from '@api/form-templates/form-templates.vocabulary';
import { Control, Field } from '../ui/field';
import { changeQuestion } from './form-edits';
import { FormWork } from './form-work';
import { isShippedConsent } from './question-kinds';
import { ShippedParts } from './shipped-parts';

const BETWEEN = '\n\n';
/** Five full paragraphs: as much as somebody reads before signing. */
const LONGEST = 5 * FORM_LIMITS.paragraph;

/** What is read: of a text, of the practice's own consent, or the words of a consent that comes with Unknot. */
@Component({
  selector: 'un-reading-editor',
  imports: [Control, Field],
  template: `
    @if (isShipped()) {
      <details>
        <summary i18n>The words of this consent</summary>
        <p class="secondary small" i18n>
          They come with Unknot, in your practice’s name, and are kept with each signature. For words of your
          own add “Consent” from the first part of the list.
        </p>
        @for (paragraph of shippedText(); track $index) {
          <p>{{ paragraph }}</p>
        }
      </details>
    } @else {
      <un-field
        label="What is read"
        i18n-label
        hint="An empty line begins a new paragraph."
        i18n-hint
        [error]="error()"
      >
        <textarea
          #text
          unControl
          class="input"
          rows="6"
          data-field="paragraphs"
          [attr.maxlength]="longest"
          [value]="joined()"
          (input)="write(text.value)"
          (change)="tidy(text.value)"
        ></textarea>
      </un-field>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    details p {
      margin-block-end: var(--un-space-2);
    }
    summary {
      min-block-size: var(--un-target);
      padding-block: var(--un-space-2);
      font: var(--mat-sys-label-medium);
      cursor: pointer;
    }
  `,
})
export class ReadingEditor {
  readonly question = input.required<FormQuestion>();
  readonly error = input('');

  private readonly work = inject(FormWork);
  private readonly shipped = inject(ShippedParts);

  protected readonly longest = LONGEST;
  protected readonly isShipped = computed(() => isShippedConsent(this.question()));
  protected readonly shippedText = computed(
    () => this.shipped.consents().get(this.question().id)?.paragraphs ?? [],
  );
  protected readonly joined = computed(() => this.question().paragraphs.join(BETWEEN));

  protected write(text: string): void {
    this.set(text.split(BETWEEN));
  }

  /** Without the empty paragraphs that come while one is typing. */
  protected tidy(text: string): void {
    const paragraphs = text.split(BETWEEN).map((paragraph) => paragraph.trim());
    this.set(paragraphs.filter((paragraph) => paragraph !== ''));
  }

  private set(paragraphs: string[]): void {
    const { id } = this.question();
    const kept = paragraphs.flatMap(fitting).slice(0, FORM_LIMITS.paragraphs);
    this.work.change((form) => changeQuestion(form, id, { paragraphs: kept }), `text of ${id}`);
  }
}

/** A paragraph that is too long to be kept as one becomes several. */
function fitting(paragraph: string): string[] {
  const most = FORM_LIMITS.paragraph;
  if (paragraph.length <= most) return [paragraph];
  return [paragraph.slice(0, most), ...fitting(paragraph.slice(most))];
}
