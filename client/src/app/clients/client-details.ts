import { Component, inject } from '@angular/core';
import { VIEWER } from '../core/viewer';
import { CurrentClient } from './current-client';

/** Contacts and facts of the client, as staff keep them. */
@Component({
  selector: 'un-client-details',
  template: `
    @if (current.client(); as client) {
      <section class="card">
        <h2 class="visually-hidden" i18n>Details</h2>
        <dl>
          <dt i18n>Full name</dt>
          <dd>{{ client.legalName }}</dd>
          <dt i18n>Birth date</dt>
          <dd>{{ client.birthDate ? dayInWords(client.birthDate) : unknown }}</dd>
          <dt i18n>E-mail</dt>
          <dd>{{ client.email ?? unknown }}</dd>
          <dt i18n>Phone</dt>
          <dd>
            @if (client.phone) {
              <a [href]="'tel:' + client.phone">{{ client.phone }}</a>
            } @else {
              {{ unknown }}
            }
          </dd>
          <dt i18n>Emergency contact</dt>
          <dd>
            {{ client.emergencyContactName ?? unknown }}
            @if (client.emergencyContactPhone) {
              <a [href]="'tel:' + client.emergencyContactPhone">{{ client.emergencyContactPhone }}</a>
            }
          </dd>
          <dt i18n>Work</dt>
          <dd>{{ client.occupation ?? unknown }}</dd>
          @if (client.tags.length > 0) {
            <dt i18n>Tags</dt>
            <dd class="row wrap">
              @for (tag of client.tags; track tag) {
                <span class="badge outlined">{{ tag }}</span>
              }
            </dd>
          }
        </dl>
      </section>
    }
  `,
  styles: `
    dl {
      display: grid;
      grid-template-columns: minmax(8rem, max-content) minmax(0, 1fr);
      gap: var(--un-space-3) var(--un-space-6);
    }
    dt {
      color: var(--un-ink-2);
    }
    dd {
      overflow-wrap: anywhere;
    }
    @media (max-width: 26em) {
      dl {
        grid-template-columns: minmax(0, 1fr);
        gap: var(--un-space-1);
      }
      dd {
        margin-block-end: var(--un-space-3);
      }
    }
  `,
})
export class ClientDetails {
  protected readonly current = inject(CurrentClient);
  protected readonly unknown = $localize`Not known yet`;
  private readonly viewer = inject(VIEWER);

  protected dayInWords(day: string): string {
    const date = new Date(`${day}T00:00:00Z`);
    return new Intl.DateTimeFormat(this.viewer.locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
  }
}
