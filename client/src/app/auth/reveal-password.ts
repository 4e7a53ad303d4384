import { Component, input, signal } from '@angular/core';
import { Icon } from '../ui/icon/icon';

/** Shows or hides what is typed into a password field. */
@Component({
  selector: 'un-reveal-password',
  imports: [Icon],
  template: `
    <button
      type="button"
      class="button icon-only"
      aria-label="Show password"
      i18n-aria-label
      [attr.aria-pressed]="isShown()"
      (click)="toggle()"
    >
      <un-icon [name]="isShown() ? 'visibility-off' : 'visibility'" />
    </button>
  `,
})
export class RevealPassword {
  /** The field; it must be of type password at first. */
  readonly for = input.required<HTMLInputElement>();

  protected readonly isShown = signal(false);

  protected toggle(): void {
    this.isShown.update((isShown) => !isShown);
    this.for().type = this.isShown() ? 'text' : 'password';
  }
}
