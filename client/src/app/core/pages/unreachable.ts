import { Component } from '@angular/core';
import { EmptyState } from '../../ui/empty-state';
import { Icon } from '../../ui/icon/icon';

/** Stands at the address that could not be opened (no network, or a new version is out), so loading again is the way on. */
@Component({
  selector: 'un-unreachable',
  imports: [EmptyState, Icon],
  template: `
    <main class="page narrow">
      <un-empty-state [level]="1" icon="cloud-off" heading="This page could not be loaded" i18n-heading>
        <ng-container i18n>The server did not answer. Check the connection, then try again.</ng-container>
        <button slot="actions" type="button" class="button filled" (click)="reload()">
          <un-icon name="refresh" />
          <ng-container i18n>Try again</ng-container>
        </button>
      </un-empty-state>
    </main>
  `,
})
export class Unreachable {
  protected reload(): void {
    location.reload();
  }
}
