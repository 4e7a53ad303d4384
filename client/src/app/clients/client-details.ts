import { Component, computed, inject } from '@angular/core';
import { VIEWER } from '../core/viewer';
import { RouterLink } from '@angular/router';
import { ClientDuplicates } from '../duplicates/client-duplicates';
import { JoinedRow } from '../duplicates/joined-row';
import { Icon } from '../ui/icon/icon';
import { CurrentClient } from './current-client';

/** Contacts and facts of the client, as staff keep them. */
@Component({
  selector: 'un-client-details',
  imports: [Icon, JoinedRow, RouterLink],
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
      @if (duplicates.mayJoin()) {
        <section class="card records">
          <h2 i18n>Other records of this person</h2>
          @for (merge of past(); track merge.id) {
            <un-joined-row [merge]="merge" />
          }
          <p class="secondary" i18n>
            On the list twice, such as under an earlier name? Join the two; nothing is deleted.
          </p>
          <a class="button outlined" [routerLink]="['/clients', client.id, 'join']">
            <un-icon name="link" /><span i18n>Same person as …</span>
          </a>
        </section>
      }
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
    .records {
      display: grid;
      gap: var(--un-space-3);
      justify-items: start;
      margin-block-start: var(--un-space-4);
    }
    un-joined-row {
      inline-size: 100%;
    }
    h2 {
      font: var(--mat-sys-title-medium);
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
  protected readonly duplicates = inject(ClientDuplicates);
  /** The one that can be undone stands above, on each tab. */
  protected readonly past = computed(() => this.duplicates.merges().filter(({ block }) => block !== null));
  protected readonly unknown = $localize`Not known yet`;
  private readonly viewer = inject(VIEWER);

  protected dayInWords(day: string): string {
    const date = new Date(`${day}T00:00:00Z`);
    return new Intl.DateTimeFormat(this.viewer.locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
  }
}
