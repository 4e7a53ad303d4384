import { NgTemplateOutlet } from '@angular/common';
import {
  booleanAttribute,
  Component,
  computed,
  contentChild,
  input,
  linkedSignal,
  type ResourceSnapshot,
} from '@angular/core';
import { problemFrom } from '../../core/http/problem';
import { Alert } from '../alert';
import { EmptyState } from '../empty-state';
import { Icon } from '../icon/icon';
import { Skeleton } from '../skeleton';
import { type Kept, keep, NOTHING } from './kept-value';
import { Loaded, type Reloadable } from './loaded';

interface Now<T> {
  readonly resource: Reloadable<T>;
  readonly snapshot: ResourceSnapshot<T>;
  readonly keepsOnChange: boolean;
}

/**
 * Loading, error with retry, empty and content of one resource.
 *
 *     <un-resource-view [isEmpty]="hasNoClients()" what="your clients">
 *       <ul *unLoaded="clients; let page">…</ul>
 *       <un-empty-state slot="empty">…</un-empty-state>
 *       <un-skeleton slot="loading" shape="people" />
 *     </un-resource-view>
 *
 * What was already there stays while it is loaded again, and when that fails.
 */
@Component({
  selector: 'un-resource-view',
  imports: [Alert, EmptyState, Icon, NgTemplateOutlet, Skeleton],
  templateUrl: './resource-view.html',
  styleUrl: './resource-view.scss',
  host: { '[attr.aria-busy]': 'isLoading()' },
})
export class ResourceView<T> {
  /** What is loaded, as it stands in "We could not load …": "your clients". */
  readonly what = input.required<string>();
  /** True when there is nothing to show: the `empty` slot takes the content's place. */
  readonly isEmpty = input(false);
  /**
   * Keeps the old content while another request loads. Only for searches and filters of one list: anywhere else
   * one client's content would stand under another's name.
   */
  readonly keepsOnChange = input(false, { transform: booleanAttribute });

  protected readonly content = contentChild.required<Loaded<T>>(Loaded);
  private readonly resource = computed(() => this.content().unLoaded());

  protected readonly kept = linkedSignal<Now<T>, Kept<T>>({
    source: () => ({
      resource: this.resource(),
      snapshot: this.resource().snapshot(),
      keepsOnChange: this.keepsOnChange(),
    }),
    computation: (now, previous) => {
      const before = previous?.source.resource === now.resource ? previous.value : NOTHING;
      return keep(now.snapshot, before, now.keepsOnChange);
    },
  });
  protected readonly isLoading = computed(() => this.resource().isLoading());
  protected readonly problem = computed(() => {
    const error = this.resource().error();
    return error ? problemFrom(error) : null;
  });
  /** Asking again helps after silence, a fault of ours or too many requests; a refusal stays a refusal. */
  protected readonly mayRetry = computed(() => {
    const status = this.problem()?.status ?? 0;
    return status === 0 || status === 429 || status >= 500;
  });

  protected readonly failure = computed(() => $localize`We could not load ${this.what()}:what:`);

  protected retry(): void {
    this.resource().reload();
  }
}
