import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Permission, StaffRole } from '@api/platform/auth/permissions.vocabulary';
import { Session } from '../auth/session';
import { EmptyState } from '../../ui/empty-state';

const ROLE_WORDS: Record<StaffRole, string> = {
  owner: $localize`owner`,
  therapist: $localize`therapist`,
  front_desk: $localize`front desk`,
  student: $localize`student`,
  auditor: $localize`auditor`,
};

/** In the place of a page that the person signed in may not open: why, and who can help. */
@Component({
  selector: 'un-not-yours',
  imports: [EmptyState, RouterLink],
  template: `
    <un-empty-state heading="This page is not part of your role" i18n-heading [level]="level() ?? 1">
      <ng-container i18n>You are signed in as {{ role() }} of {{ practice() }}.</ng-container>
      {{ reason() }}
      <ng-container i18n>If you need it, ask the owner of your practice.</ng-container>
      <a slot="actions" class="button filled" routerLink="/" i18n>Go to your start page</a>
    </un-empty-state>
  `,
})
export class NotYours {
  readonly needs = input.required<readonly Permission[]>();
  /** Level of the heading: 1, or what the route says where it stands inside a page. */
  readonly level = input<1 | 2>();

  private readonly session = inject(Session).current;
  protected readonly practice = computed(() => this.session()?.practice.name ?? '');
  protected readonly role = computed(() => {
    const role = this.session()?.person.role;
    return role ? ROLE_WORDS[role] : '';
  });
  protected readonly reason = computed(() => reasonFor(this.needs()[0]));
}

function reasonFor(permission: Permission | undefined): string {
  switch (permission) {
    case 'client.read':
    case 'client.write':
      return $localize`It holds the names and contacts of clients.`;
    case 'library.read':
      return $localize`The library is for those who treat clients.`;
    case 'library.write':
      return $localize`Changing the library is for licensed therapists.`;
    case 'practice.read':
      return $localize`It holds the facts of the practice.`;
    default:
      return $localize`It holds what clients say about their health, and is for those who treat them.`;
  }
}
