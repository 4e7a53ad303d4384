import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Inbox } from '@api/messages/dto/message.dto';
import { MorePages } from '../core/more-pages';
import { Avatar } from '../ui/avatar';
import { RelativeDate } from '../ui/date/date';
import { EmptyState } from '../ui/empty-state';
import { Icon } from '../ui/icon/icon';
import { PageHeader } from '../ui/page-header';
import { Loaded } from '../ui/resource-view/loaded';
import { ResourceView } from '../ui/resource-view/resource-view';
import { ShowMore } from '../ui/show-more';
import { Skeleton } from '../ui/skeleton';
import { MessagesApi } from './messages-api';

/** All threads, the latest first; what waits for an answer says until when it was promised. */
@Component({
  selector: 'un-inbox',
  imports: [
    Avatar,
    EmptyState,
    Icon,
    Loaded,
    PageHeader,
    RelativeDate,
    ResourceView,
    RouterLink,
    ShowMore,
    Skeleton,
  ],
  template: `
    <div class="page narrow">
      <un-page-header heading="Messages" i18n-heading />
      <un-resource-view what="your messages" i18n-what [isEmpty]="isEmpty()">
        <ng-container *unLoaded="resource; let inbox">
          <ul class="card flush">
            @for (thread of inbox.items.concat(more.items()); track thread.clientId) {
              <li>
                <a class="list-row" [routerLink]="['/clients', thread.clientId, 'messages']">
                  <un-avatar [name]="thread.clientName" />
                  <span class="grow">
                    <span class="row wrap">
                      <span class="name">{{ thread.clientName }}</span>
                      <un-date class="secondary small" [at]="thread.sentAt" form="ago" />
                      @if (thread.itemName) {
                        <span class="secondary small" i18n>on {{ thread.itemName }}</span>
                      }
                    </span>
                    <span class="text" [class.unread]="thread.isUnread">{{ thread.lastText }}</span>
                  </span>
                  @if (thread.waiting; as waiting) {
                    <span class="badge clay">
                      <un-icon name="schedule" size="small" />
                      <ng-container i18n>by <un-date [at]="waiting.promisedBy" form="minute" /></ng-container>
                    </span>
                  }
                </a>
              </li>
            }
          </ul>
          <un-show-more [of]="more"><ng-container i18n>Show earlier messages</ng-container></un-show-more>
        </ng-container>
        <un-skeleton slot="loading" shape="people" />
        <un-empty-state slot="empty" heading="No messages yet" i18n-heading>
          <ng-container i18n
            >When a client asks about an item of the plan, the question stands here and on
            Today.</ng-container
          >
        </un-empty-state>
      </un-resource-view>
    </div>
  `,
  styles: `
    .name {
      font: var(--mat-sys-title-small);
    }
    .text {
      display: block;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
      color: var(--un-ink-2);
    }
    @media (max-width: 34em) {
      .list-row {
        flex-wrap: wrap;
      }
      .grow {
        flex-basis: calc(100% - 2.5rem - var(--un-space-3));
      }
      .badge {
        margin-inline-start: calc(2.5rem + var(--un-space-3));
      }
    }
    .unread {
      color: var(--mat-sys-on-surface);
      font-weight: 600;
    }
  `,
})
export class InboxPage {
  private readonly api = inject(MessagesApi);

  protected readonly resource = this.api.inbox();
  protected readonly more = new MorePages<Inbox['items'][number]>(
    computed(() => (this.resource.hasValue() ? this.resource.value() : undefined)),
    (after) => this.api.moreThreads(after),
  );
  protected readonly isEmpty = computed(
    () => this.resource.hasValue() && this.resource.value().items.length === 0,
  );
}
