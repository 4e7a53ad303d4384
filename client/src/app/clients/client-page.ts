import { Component, computed, effect, inject, input } from '@angular/core';
import { ActivatedRoute, Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import type { Client } from '@api/clients/dto/client.dto';
import { openEntries } from '../core/auth/needs';
import { Session } from '../core/auth/session';
import { Clock } from '../core/clock';
import { VIEWER } from '../core/viewer';
import { ClientDuplicates } from '../duplicates/client-duplicates';
import { JoinedRow } from '../duplicates/joined-row';
import { MatchCard } from '../duplicates/match-card';
import { NextVisit } from '../planned-visits/next-visit';
import { ClientAlerts } from '../red-flags/client-alerts';
import { ClientSafety } from '../red-flags/client-safety';
import { StartNote } from '../session-notes/start-note';
import { Alert } from '../ui/alert';
import { Avatar } from '../ui/avatar';
import { Icon } from '../ui/icon/icon';
import { Loaded } from '../ui/resource-view/loaded';
import { ResourceView } from '../ui/resource-view/resource-view';
import { Skeleton } from '../ui/skeleton';
import { Tab } from '../ui/tab';
import { Toasts } from '../ui/toast/toasts';
import { ageOn } from './age';
import { CLIENT_TABS } from './client-tabs';
import { ClientsApi } from './clients-api';
import { CurrentClient } from './current-client';

/** Everything about one client: who it is on top, then one tab a subject. */
@Component({
  selector: 'un-client-page',
  imports: [
    Alert,
    Avatar,
    ClientAlerts,
    Icon,
    JoinedRow,
    Loaded,
    MatchCard,
    NextVisit,
    ResourceView,
    RouterLink,
    RouterLinkActive,
    RouterOutlet,
    Skeleton,
    StartNote,
    Tab,
  ],
  providers: [ClientDuplicates],
  templateUrl: './client-page.html',
  styleUrl: './client-page.scss',
})
export class ClientPage {
  readonly clientId = input.required<string>();

  protected readonly current = inject(CurrentClient);
  private readonly safety = inject(ClientSafety);
  protected readonly duplicates = inject(ClientDuplicates);
  private readonly api = inject(ClientsApi);
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly clock = inject(Clock);
  private readonly viewer = inject(VIEWER);

  private readonly routes = inject(ActivatedRoute).routeConfig?.children ?? [];
  protected readonly tabs = computed(() => openEntries(CLIENT_TABS, this.routes, this.session));
  protected readonly mayRead = computed(() => this.session.may('intake.read'));
  protected readonly mayFindSources = computed(() => this.session.may('causes.read'));
  protected readonly maySend = computed(() => this.session.may('intake.send'));
  protected readonly mayNote = computed(() => this.session.may('note.write'));
  protected readonly mayWrite = computed(() => this.session.may('client.write'));

  /** Warnings come with the name, never after it: what stands below would move, and be read without them. */
  protected readonly isShown = computed(
    () => this.current.client() !== null && this.safety.isSettled() && this.duplicates.isSettled(),
  );

  constructor() {
    effect(() => this.current.show(this.clientId()));
    effect(() => this.followMerge());
  }

  /** An address that was kept from before two records were joined leads to the client who stayed. */
  private followMerge(): void {
    const { id = this.clientId() } = this.current.client() ?? {};
    if (id === this.clientId()) return;
    void this.router.navigateByUrl(this.router.url.replace(this.clientId(), id), { replaceUrl: true });
  }

  protected afterParting(): void {
    this.current.resource.reload();
    this.safety.reload();
    this.duplicates.resource.reload();
  }

  /** "she/her · 41 · Architect · right-handed" */
  protected factsOf(client: Client): string {
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: this.viewer.timeZone }).format(
      this.clock.now(),
    );
    const hand = {
      left: $localize`left-handed`,
      right: $localize`right-handed`,
      both: $localize`uses both hands`,
    };
    return [
      client.pronouns,
      client.birthDate ? String(ageOn(today, client.birthDate)) : null,
      client.occupation,
      client.dominantHand ? hand[client.dominantHand] : null,
    ]
      .filter((fact) => fact !== null && fact !== '')
      .join(' · ');
  }

  protected async archive(client: Client): Promise<void> {
    await this.api.archive(client.id);
    this.toasts.show({
      text: $localize`Client archived`,
      undo: () => void this.restore(client),
    });
    await this.router.navigateByUrl('/clients');
  }

  protected async restore(client: Client): Promise<void> {
    await this.api.restore(client.id);
    this.current.resource.reload();
    this.toasts.show({ text: $localize`Client is back on the list` });
  }
}
