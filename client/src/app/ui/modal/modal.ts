import { afterRenderEffect, Directive, ElementRef, inject, input, model } from '@angular/core';

/**
 * Opens and closes a native `<dialog>` as a modal: the browser keeps focus inside, makes the rest inert, closes on
 * Escape and gives focus back to where it was.
 */
@Directive({
  selector: 'dialog[unModal]',
  host: {
    '(close)': 'open.set(false)',
    '(cancel)': 'isDismissible() || $event.preventDefault()',
    '(click)': 'closeOutside($event)',
  },
})
export class Modal {
  /** Whether it is open; also set to false when the person closes it. */
  readonly open = model(false, { alias: 'unModal' });
  /** Whether Escape and a tap outside close it. False where that would lose what was typed. */
  readonly isDismissible = input(true);

  private readonly element = inject<ElementRef<HTMLDialogElement>>(ElementRef).nativeElement;

  constructor() {
    afterRenderEffect(() => {
      if (this.open() && !this.element.open) this.element.showModal();
      if (!this.open() && this.element.open) this.element.close();
    });
  }

  protected closeOutside(event: MouseEvent): void {
    // The frame has no padding, so a click whose target is the dialog itself fell on the backdrop.
    if (event.target === this.element && this.isDismissible()) this.open.set(false);
  }
}
