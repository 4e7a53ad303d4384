import { httpResource } from '@angular/common/http';
import { Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Outbox } from '@api/platform/mail/outbox.dto';
import { RelativeDate } from '../ui/date/date';
import { EmptyState } from '../ui/empty-state';
import { Icon } from '../ui/icon/icon';
import { PageHeader } from '../ui/page-header';
import { Loaded } from '../ui/resource-view/loaded';
import { ResourceView } from '../ui/resource-view/resource-view';
import { mailParts } from './mail-parts';

/** Every mail that would have been sent, to be read and its links followed. Not there in production. */
@Component({
  selector: 'un-outgoing-mail',
  imports: [EmptyState, Icon, Loaded, PageHeader, RelativeDate, ResourceView, RouterLink],
  templateUrl: './outgoing-mail.html',
  styleUrl: './outgoing-mail.scss',
})
export class OutgoingMail {
  protected readonly outbox = httpResource<Outbox>(() => '/api/outbox');
  protected readonly isEmpty = computed(
    () => this.outbox.hasValue() && this.outbox.value().items.length === 0,
  );
  protected readonly partsOf = mailParts;
}
