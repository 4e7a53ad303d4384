import { afterNextRender, inject, Injector, Service, signal } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';

const pathOf = (url: string) => url.split(/[?#]/)[0] ?? '';

/**
 * What a page load does by itself and a change of page inside the app does not: begin at the top, and put focus on the
 * new page's heading, so that a screen reader says where one is. The router's own scrolling and RouterLinkActive would
 * cost 2 kB on every first visit.
 */
@Service()
export class PageChanges {
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  private readonly shown = signal('');

  /** Path of the page on the screen, without query and fragment. */
  readonly path = this.shown.asReadonly();

  /** Called once, by the root. */
  watch(): void {
    this.router.events.subscribe((event) => {
      if (event instanceof NavigationEnd) this.arriveAt(pathOf(event.urlAfterRedirects));
    });
  }

  private arriveAt(path: string): void {
    const before = this.shown();
    this.shown.set(path);
    if (before === '' || before === path) return;
    // Going back, the browser restores the place by itself.
    if (this.router.lastSuccessfulNavigation()?.trigger !== 'popstate') window.scrollTo(0, 0);
    afterNextRender(focusHeading, { injector: this.injector });
  }
}

function focusHeading(): void {
  const main = document.querySelector('main');
  if (!main || main.contains(document.activeElement)) return; // the page has put focus itself
  const heading = main.querySelector<HTMLElement>('h1') ?? main;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
