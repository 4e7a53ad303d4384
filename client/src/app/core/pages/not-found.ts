import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EmptyState } from '../../ui/empty-state';

@Component({
  selector: 'un-not-found',
  imports: [EmptyState, RouterLink],
  template: `
    <main class="page narrow">
      <un-empty-state [level]="1" heading="This page is not here" i18n-heading>
        <ng-container i18n>The address may be old or mistyped. Nothing was changed.</ng-container>
        <a slot="actions" class="button filled" routerLink="/" i18n>Go to the start</a>
      </un-empty-state>
    </main>
  `,
})
export class NotFound {}
