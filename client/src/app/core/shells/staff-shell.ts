import { Component, computed, type ElementRef, inject, viewChild } from '@angular/core';
import { ActivatedRoute, RouterLink, RouterOutlet } from '@angular/router';
import { Avatar } from '../../ui/avatar';
import { Icon } from '../../ui/icon/icon';
import { Mark } from '../../ui/mark';
import { BottomSheet } from '../../ui/modal/bottom-sheet';
import { ToastOutlet } from '../../ui/toast/toast-outlet';
import { Session } from '../auth/session';
import { Navigation } from './navigation';
import { type Place, placesWithRoute } from './place';
import { Shortcuts } from './shortcuts';
import { SignOut } from './sign-out';

const PLACES: readonly Place[] = [
  { path: 'today', label: $localize`Today`, icon: 'today', iconHere: 'today-fill' },
  { path: 'clients', label: $localize`Clients`, icon: 'group', iconHere: 'group-fill' },
  { path: 'library', label: $localize`Library`, icon: 'library-books', iconHere: 'library-books-fill' },
  { path: 'messages', label: $localize`Messages`, icon: 'chat', iconHere: 'chat-fill' },
  { path: 'practice', label: $localize`Practice`, icon: 'home-work', iconHere: 'home-work-fill' },
];

/** Frame of the therapist's side: navigation, who is signed in, the keys that work everywhere. */
@Component({
  selector: 'un-staff-shell',
  imports: [Avatar, BottomSheet, Icon, Mark, Navigation, RouterLink, RouterOutlet, ToastOutlet],
  templateUrl: './staff-shell.html',
  styleUrl: './staff-shell.scss',
  host: { class: 'shell', '(document:keydown)': 'shortcuts.handle($event)' },
})
export class StaffShell {
  protected readonly shortcuts = inject(Shortcuts);
  protected readonly out = inject(SignOut);
  private readonly session = inject(Session);
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');

  protected readonly places = placesWithRoute(PLACES, inject(ActivatedRoute).routeConfig?.children ?? []);
  protected readonly person = computed(() => this.session.current()?.person);
  protected readonly practice = computed(() => this.session.current()?.practice);

  protected skip(event: Event): void {
    event.preventDefault();
    this.main().nativeElement.focus();
  }
}
