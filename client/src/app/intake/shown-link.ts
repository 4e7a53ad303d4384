import { Component, type ElementRef, inject, input, viewChild } from '@angular/core';
import type { IntakeLink } from '@api/intake-requests/dto/intake-request.dto';
import { RelativeDate } from '../ui/date/date';
import { Control, Field } from '../ui/field';
import { Icon } from '../ui/icon/icon';
import { Toasts } from '../ui/toast/toasts';

/** A link to hand over: as text to copy, and as a QR code to hold up in the room. */
@Component({
  selector: 'un-shown-link',
  imports: [Control, Field, Icon, RelativeDate],
  template: `
    <svg
      role="img"
      aria-label="QR code of the link"
      i18n-aria-label
      [attr.viewBox]="'0 0 ' + link().qrSize + ' ' + link().qrSize"
    >
      <path [attr.d]="link().qrPath" shape-rendering="crispEdges" />
    </svg>
    <un-field label="Link" i18n-label>
      <div class="row">
        <input
          #address
          unControl
          class="input"
          readonly
          [value]="link().address"
          (focus)="address.select()"
        />
        <button type="button" class="button outlined" (click)="copy()">
          <un-icon name="content-copy" /><span i18n>Copy</span>
        </button>
      </div>
    </un-field>
    <p class="secondary small" i18n>
      It opens the form until it is sent in, at the latest until <un-date [at]="link().expiresAt" />. It is
      for this client alone.
    </p>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--un-space-3);
    }
    /* Cameras want dark on light, in the dark theme too. */
    svg {
      color-scheme: light;
      inline-size: min(13rem, 100%);
      justify-self: center;
      border-radius: var(--mat-sys-corner-small);
      background: Canvas;
      fill: CanvasText;
    }
  `,
})
export class ShownLink {
  readonly link = input.required<IntakeLink>();

  private readonly toasts = inject(Toasts);
  private readonly address = viewChild.required<ElementRef<HTMLInputElement>>('address');

  protected async copy(): Promise<void> {
    const input = this.address().nativeElement;
    input.focus();
    input.select();
    try {
      await navigator.clipboard.writeText(this.link().address);
      this.toasts.show({ text: $localize`Link copied` });
    } catch {
      // No clipboard on plain http, or it was refused: the address is selected, ready for the keyboard.
      this.toasts.show({ text: $localize`Selected: copy it with Ctrl C or ⌘ C` });
    }
  }
}
