import { Directive, ElementRef, inject } from '@angular/core';
import { RouterLinkActive } from '@angular/router';

/** A tab in a row that scrolls sideways: the one that is open is in sight. */
@Directive({ selector: 'a[unTab]' })
export class Tab {
  constructor() {
    const { nativeElement: tab } = inject<ElementRef<HTMLElement>>(ElementRef);
    inject(RouterLinkActive).isActiveChange.subscribe((isOpen) => {
      if (isOpen) bringIntoSight(tab);
    });
  }
}

/** Sideways alone: the page itself stays where it is. */
function bringIntoSight(tab: HTMLElement): void {
  const row = tab.parentElement;
  if (!row) return;
  const [own, all] = [tab.getBoundingClientRect(), row.getBoundingClientRect()];
  row.scrollLeft += own.left + own.width / 2 - (all.left + all.width / 2);
}
