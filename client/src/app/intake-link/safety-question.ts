import { Component, computed, input, output } from '@angular/core';
import type { SafetyScreen } from './screen';

/** The words of one safety question; its buttons stand below, in reach of the thumb. */
@Component({
  selector: 'un-safety-question',
  template: `
    <p class="badge" i18n>Safety question {{ screen().number }} of {{ screen().of }}</p>
    <h1 tabindex="-1">{{ words().heading }}</h1>
    @if (words().signs.length > 0) {
      <ul>
        @for (sign of words().signs; track sign) {
          <li>{{ sign }}</li>
        }
      </ul>
    }
    @if (isUnsure()) {
      <p class="inset" i18n>
        You left this one open. The form can be sent once it has a yes or no. If you cannot say, ask
        {{ practiceName() }} or a doctor.
      </p>
    }
    @if (isYes()) {
      <div class="inset stack tight">
        <p i18n>You said yes.</p>
        <button type="button" class="text-link" (click)="adviceAsked.emit()" i18n>What to do now</button>
      </div>
    }
    <p class="why secondary" i18n>Why we ask: some pain needs a doctor first. We ask each new client.</p>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      align-items: flex-start;
      gap: var(--un-space-4);
    }
    ul {
      display: grid;
      gap: var(--un-space-2);
      padding-inline-start: var(--un-space-5);
      list-style: disc;
      font: var(--mat-sys-body-large);
    }
    .why {
      margin-block-start: auto;
    }
  `,
})
export class SafetyQuestionWords {
  readonly screen = input.required<SafetyScreen>();
  readonly practiceName = input.required<string>();
  readonly isYes = input(false);
  /** Left open with "Not sure". */
  readonly isUnsure = input(false);

  readonly adviceAsked = output<void>();

  protected readonly words = computed(() => asListed(this.screen().question.text));
}

/** A question that is followed by the signs it means: "Do you have any of these now? Double vision. Sudden falls." */
function asListed(text: string): { heading: string; signs: readonly string[] } {
  const [heading = text, ...signs] = text.split(/(?<=[.?!])\s+/);
  const areSigns = signs.length > 1 && signs.every((sign) => sign.endsWith('.'));
  return areSigns ? { heading, signs: signs.map((sign) => sign.slice(0, -1)) } : { heading: text, signs: [] };
}
