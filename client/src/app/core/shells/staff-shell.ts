import { Component, computed, type ElementRef, inject, viewChild } from '@angular/core';
import { ActivatedRoute, RouterLink, RouterOutlet } from '@angular/router';
import { Avatar } from '../../ui/avatar';
import { Icon } from '../../ui/icon/icon';
import { Mark } from '../../ui/mark';
import { BottomSheet } from '../../ui/modal/bottom-sheet';
import { ToastOutlet } from '../../ui/toast/toast-outlet';
import { openEntries } from '../auth/needs';
import { Session } from '../auth/session';
import { Navigation } from './navigation';
import { STAFF_PLACES } from './staff-places';
import { Shortcuts } from './shortcuts';
import { SignOut } from './sign-out';

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

  private readonly routes = inject(ActivatedRoute).routeConfig?.children ?? [];
  protected readonly places = computed(() => openEntries(STAFF_PLACES, this.routes, this.session));
  protected readonly mayFindClients = computed(() => this.session.may('client.read'));
  protected readonly person = computed(() => this.session.current()?.person);
  protected readonly practice = computed(() => this.session.current()?.practice);

  protected skip(event: Event): void {
    event.preventDefault();
    this.main().nativeElement.focus();
  }
}
