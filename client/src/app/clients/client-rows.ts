import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ClientRow } from '@api/clients/dto/client.dto';
import { Avatar } from '../ui/avatar';
import { Icon } from '../ui/icon/icon';

/** Clients as a list of links to their pages. */
@Component({
  selector: 'un-client-rows',
  imports: [Avatar, Icon, RouterLink],
  template: `
    <ul class="card flush">
      @for (client of clients(); track client.id) {
        <li>
          <a class="list-row" [routerLink]="['/clients', client.id]">
            <un-avatar [name]="client.name" />
            <span class="grow">
              <span class="line name">{{ client.name }}</span>
              <span class="secondary small line">{{ client.pronouns }}</span>
            </span>
            @if (client.isArchived) {
              <span class="badge outlined" i18n>Archived</span>
            }
            <span class="secondary small contact line desktop-only">{{ client.phone }}</span>
            <span class="secondary small contact line desktop-only">{{ client.email }}</span>
            <un-icon name="chevron-right" />
          </a>
        </li>
      }
    </ul>
  `,
  styles: `
    .line {
      display: block;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .name {
      font: var(--mat-sys-title-small);
    }
    .contact {
      flex: 0 1 15rem;
    }
    un-icon {
      color: var(--un-ink-3);
    }
  `,
})
export class ClientRows {
  readonly clients = input.required<readonly ClientRow[]>();
}
