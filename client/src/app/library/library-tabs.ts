import { Component, inject } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { Session } from '../core/auth/session';
import { Icon } from '../ui/icon/icon';
import { PageHeader } from '../ui/page-header';
import { Tab } from '../ui/tab';

/** The parts of the library side by side: what clients may be given, what speaks against it, who stands by it. */
@Component({
  selector: 'un-library-tabs',
  imports: [Icon, PageHeader, RouterLink, RouterLinkActive, RouterOutlet, Tab],
  template: `
    <div class="page">
      <un-page-header heading="Library" i18n-heading>
        @if (mayChange) {
          <a slot="actions" class="button outlined" routerLink="/library/new">
            <un-icon name="add" /><span i18n>Add an item</span>
          </a>
        }
      </un-page-header>
      <nav class="tabs" aria-label="Library" i18n-aria-label>
        @for (tab of tabs; track tab.path) {
          <a
            [routerLink]="tab.path"
            unTab
            routerLinkActive
            ariaCurrentWhenActive="page"
            [routerLinkActiveOptions]="{ exact: tab.path === '/library' }"
            >{{ tab.label }}</a
          >
        }
      </nav>
      <router-outlet />
    </div>
  `,
  styles: `
    .tabs {
      margin-block-start: calc(-1 * var(--un-space-3));
    }
    router-outlet {
      display: none;
    }
  `,
})
export class LibraryTabs {
  protected readonly mayChange = inject(Session).may('library.write');
  protected readonly tabs = [
    { path: '/library', label: $localize`Items` },
    { path: '/library/muscles', label: $localize`Muscles` },
    { path: '/library/causes', label: $localize`Causes` },
    { path: '/library/conditions', label: $localize`Conditions` },
    { path: '/library/safety-questions', label: $localize`Safety questions` },
    { path: '/library/consents', label: $localize`Consents` },
    { path: '/library/review', label: $localize`Review` },
  ];
}
