import { Component, effect, inject, signal } from '@angular/core';
import { Icon } from '../icon/icon';
import { Toasts } from './toasts';

const SHOWN_FOR_MS = 8_000;

/** Where messages appear; each shell has one. A message waits while it is pointed at or has focus. */
@Component({
  selector: 'un-toast-outlet',
  imports: [Icon],
  template: `
    <div role="status" class="place">
      @if (toasts.current(); as toast) {
        <div
          class="toast"
          (mouseenter)="isHeld.set(true)"
          (mouseleave)="isHeld.set(false)"
          (focusin)="isHeld.set(true)"
          (focusout)="isHeld.set(false)"
        >
          <span class="grow">{{ toast.text }}</span>
          @if (toast.undo) {
            <button type="button" class="button plain" (click)="undo()">
              <un-icon name="undo" />
              <ng-container i18n>Undo</ng-container>
            </button>
          }
        </div>
      }
    </div>
  `,
  styleUrl: './toast-outlet.scss',
})
export class ToastOutlet {
  protected readonly toasts = inject(Toasts);
  protected readonly isHeld = signal(false);

  constructor() {
    effect((onCleanup) => {
      if (!this.toasts.current() || this.isHeld()) return;
      const timer = setTimeout(() => this.toasts.close(), SHOWN_FOR_MS);
      onCleanup(() => clearTimeout(timer));
    });
  }

  protected undo(): void {
    const toast = this.toasts.current();
    this.isHeld.set(false);
    this.toasts.close();
    toast?.undo?.();
  }
}
