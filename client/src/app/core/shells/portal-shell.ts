import { Component, computed, type ElementRef, inject, viewChild } from '@angular/core';
import { ActivatedRoute, RouterOutlet } from '@angular/router';
import { Avatar } from '../../ui/avatar';
import { ToastOutlet } from '../../ui/toast/toast-outlet';
import { PortalSession } from '../auth/portal-session';
import { Navigation } from './navigation';
import { type Place, placesWithRoute } from './place';

const PLACES: readonly Place[] = [
  { path: 'today', label: $localize`Today`, icon: 'today', iconHere: 'today-fill' },
  { path: 'progress', label: $localize`Progress`, icon: 'show-chart', iconHere: 'show-chart' },
  { path: 'messages', label: $localize`Messages`, icon: 'chat', iconHere: 'chat-fill' },
  { path: 'me', label: $localize`Me`, icon: 'person', iconHere: 'person-fill' },
];

/** Frame of the client's side: four places, one thing at a time. */
@Component({
  selector: 'un-portal-shell',
  imports: [Avatar, Navigation, RouterOutlet, ToastOutlet],
  template: `
    <a class="skip visually-hidden button filled" href="#main" (click)="skip($event)" i18n>Skip to content</a>
    <un-navigation root="/portal" [places]="places">
      <un-avatar slot="brand" [name]="practiceName()" />
    </un-navigation>
    <main #main id="main" tabindex="-1"><router-outlet /></main>
    <un-toast-outlet />
  `,
  host: { class: 'shell roomy' },
})
export class PortalShell {
  private readonly session = inject(PortalSession);
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');

  protected readonly places = placesWithRoute(PLACES, inject(ActivatedRoute).routeConfig?.children ?? []);
  protected readonly practiceName = computed(() => this.session.current()?.practice.name ?? '');

  protected skip(event: Event): void {
    event.preventDefault();
    this.main().nativeElement.focus();
  }
}
