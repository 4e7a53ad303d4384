import type { Signal } from '@angular/core';
import type { IntakeForm } from '@api/intake/dto/intake-form.dto';

/** What the page offers to the parts of it that are fetched later. */
export abstract class OpenedForm {
  /** Chapter and screen in it, from 1: "2-3". A place only: nothing about health. */
  abstract readonly at: Signal<string | undefined>;
  /** Asks the server again what became of the form. */
  abstract reload(): void;
  /** Goes on with a newer answer of the server. */
  abstract show(form: IntakeForm): void;
}
