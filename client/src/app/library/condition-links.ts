import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';

/** Conditions by name, each leading to what it means. */
@Component({
  selector: 'un-condition-links',
  imports: [RouterLink],
  template: `
    <ul>
      @for (condition of conditions(); track condition.id) {
        <li>
          <a routerLink="/library/conditions" [queryParams]="{ open: condition.id }">{{ condition.name }}</a>
        </li>
      }
    </ul>
  `,
  styles: `
    :host {
      display: block;
    }
    a {
      display: block;
      padding-block: var(--un-space-1);
    }
  `,
})
export class ConditionLinks {
  readonly conditions = input.required<readonly { readonly id: string; readonly name: string }[]>();
}
