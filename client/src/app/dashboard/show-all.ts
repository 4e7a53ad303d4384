import { Component, input, output } from '@angular/core';

/** The foot of a list that was cut short; nothing where all is shown. */
@Component({
  selector: 'un-show-all',
  template: `
    @if (shown() < of()) {
      <button type="button" class="button text full" (click)="asked.emit()" i18n>Show all {{ of() }}</button>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .button {
      border-block-start: 1px solid var(--un-line);
      border-radius: 0;
    }
  `,
})
export class ShowAll {
  readonly shown = input.required<number>();
  readonly of = input.required<number>();
  readonly asked = output();
}
