import { afterRenderEffect, ElementRef, inject, type Signal } from '@angular/core';

/** Brings the row with this id of the component into view, with the cursor on it, once the rows are there. */
export function showRow(id: Signal<string | undefined>, areRowsThere: () => boolean): void {
  const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  afterRenderEffect(() => {
    const wanted = id();
    if (!wanted || !areRowsThere()) return;
    const row = host.querySelector<HTMLElement>(`#${CSS.escape(wanted)}`);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'center' });
  });
}
