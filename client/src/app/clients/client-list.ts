import { Component, computed, inject, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ClientRow } from '@api/clients/dto/client.dto';
import { Session } from '../core/auth/session';
import { MorePages } from '../core/more-pages';
import { EmptyState } from '../ui/empty-state';
import { Icon } from '../ui/icon/icon';
import { PageHeader } from '../ui/page-header';
import { Loaded } from '../ui/resource-view/loaded';
import { ResourceView } from '../ui/resource-view/resource-view';
import { SearchBox } from '../ui/search-box';
import { Segmented } from '../ui/segmented';
import { ShowMore } from '../ui/show-more';
import { Skeleton } from '../ui/skeleton';
import { ClientRows } from './client-rows';
import { ClientsApi } from './clients-api';

const TYPING_PAUSE = 150;

/** All clients by family name, and those a few typed letters mean. */
@Component({
  selector: 'un-client-list',
  imports: [
    ClientRows,
    EmptyState,
    Icon,
    Loaded,
    PageHeader,
    ResourceView,
    RouterLink,
    SearchBox,
    Segmented,
    ShowMore,
    Skeleton,
  ],
  templateUrl: './client-list.html',
  styleUrl: './client-list.scss',
})
export class ClientListPage {
  private readonly api = inject(ClientsApi);
  private readonly session = inject(Session);
  private readonly searchBox = viewChild.required(SearchBox);
  private typing: ReturnType<typeof setTimeout> | undefined;

  protected readonly filters = [
    { value: 'active', label: $localize`In care` },
    { value: 'archived', label: $localize`Archived` },
  ] as const;
  protected readonly filter = signal<'active' | 'archived'>('active');
  protected readonly typed = signal('');
  /** What is looked for: what was typed, once it rests. */
  protected readonly words = signal('');
  protected readonly mayWrite = computed(() => this.session.may('client.write'));

  protected readonly list = this.api.list(() => this.filter() === 'archived');
  protected readonly found = this.api.search(this.words);
  protected readonly isSearching = computed(() => this.words() !== '');

  protected readonly more = new MorePages<ClientRow>(
    computed(() => (this.list.hasValue() ? this.list.value() : undefined)),
    (after) => this.api.listMore(after, this.filter() === 'archived'),
  );

  protected readonly isEmpty = computed(() => this.list.hasValue() && this.list.value().items.length === 0);
  protected readonly foundNothing = computed(
    () => this.found.hasValue() && this.found.value().items.length === 0,
  );

  protected onType(text: string): void {
    clearTimeout(this.typing);
    this.typed.set(text);
    if (text === '') return this.words.set('');
    this.typing = setTimeout(() => this.words.set(text.trim()), TYPING_PAUSE);
  }

  protected clear(): void {
    this.onType('');
    this.searchBox().focus();
  }
}
