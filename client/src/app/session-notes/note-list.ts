import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { NoteList } from '@api/session-notes/dto/session-note.dto';
import { CurrentClient } from '../clients/current-client';
import { Session } from '../core/auth/session';
import { Clock } from '../core/clock';
import { newIdempotencyKey } from '../core/http/idempotency';
import { type Problem, problemFrom } from '../core/http/problem';
import { MorePages } from '../core/more-pages';
import { RelativeDate } from '../ui/date/date';
import { EmptyState } from '../ui/empty-state';
import { Icon } from '../ui/icon/icon';
import { PainBadge } from '../ui/pain-badge';
import { ProblemSummary } from '../ui/problem-summary';
import { Loaded } from '../ui/resource-view/loaded';
import { ResourceView } from '../ui/resource-view/resource-view';
import { ShowMore } from '../ui/show-more';
import { sessionAround } from './local-time';
import { SessionNotesApi } from './session-notes-api';

/** The notes tab of a client's page: every session, the latest first. */
@Component({
  selector: 'un-note-list',
  imports: [
    EmptyState,
    Icon,
    Loaded,
    PainBadge,
    ProblemSummary,
    RelativeDate,
    ResourceView,
    RouterLink,
    ShowMore,
  ],
  templateUrl: './note-list.html',
  styleUrl: './note-list.scss',
})
export class NoteListPage {
  readonly clientId = input.required<string>();

  protected readonly current = inject(CurrentClient);
  private readonly api = inject(SessionNotesApi);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly clock = inject(Clock);

  protected readonly resource = this.api.list(this.clientId);
  private readonly first = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  protected readonly more = new MorePages<NoteList['items'][number]>(this.first, (after) =>
    this.api.listMore(this.clientId(), after),
  );
  /** Of all pages fetched so far. */
  protected readonly notes = computed(() => (this.first()?.items ?? []).concat(this.more.items()));
  protected readonly isEmpty = computed(() => this.first()?.items.length === 0);
  protected readonly mayWrite = computed(() => this.session.may('note.write'));
  /** Her open draft of this client: she goes on with it before she starts another. */
  protected readonly openDraft = computed(() =>
    this.notes().find(
      (note) => note.state === 'draft' && note.author.id === this.session.current()?.person.id,
    ),
  );
  protected readonly isBusy = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  private readonly startKey = newIdempotencyKey();

  /** Starts a note about a session that begins now; where a draft is open, that one is opened. */
  protected async start(): Promise<void> {
    await this.tell(async () => {
      const note = await this.api.start(this.clientId(), sessionAround(this.clock.now()), this.startKey);
      await this.router.navigate(['/clients', this.clientId(), 'notes', note.id]);
    });
  }

  private async tell(work: () => Promise<void>): Promise<void> {
    if (this.isBusy()) return;
    this.isBusy.set(true);
    this.problem.set(null);
    try {
      await work();
    } catch (error) {
      this.problem.set(problemFrom(error));
    } finally {
      this.isBusy.set(false);
    }
  }
}
