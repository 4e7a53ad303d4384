import { afterNextRender, ElementRef, inject, Injector } from '@angular/core';

/** For a page of steps: begins the next one at the top, with focus on its heading, as soon as it is drawn. */
export function stepStart(): () => void {
  const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  const injector = inject(Injector);
  const start = () => {
    window.scrollTo(0, 0);
    host.querySelector<HTMLElement>('h1')?.focus();
  };
  return () => afterNextRender(start, { injector });
}
