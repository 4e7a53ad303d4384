import { httpResource } from '@angular/common/http';
import { Component } from '@angular/core';
import type { OwnForms as OwnFormList } from '@api/intake-documents/dto/own-forms.dto';
import { RelativeDate } from '../ui/date/date';
import { Loaded } from '../ui/resource-view/loaded';
import { ResourceView } from '../ui/resource-view/resource-view';
import { SaveFile } from '../ui/save-file';

/** What the client signed and sent in, to keep. Shows nothing while there is nothing. */
@Component({
  selector: 'un-own-forms',
  imports: [Loaded, RelativeDate, ResourceView, SaveFile],
  template: `
    <un-resource-view what="your forms" i18n-what>
      <ng-container *unLoaded="forms; let list">
        @if (list.items.length > 0) {
          <section class="card stack tight">
            <h2 i18n>What you sent in</h2>
            <ul>
              @for (form of list.items; track form.requestId) {
                <li class="row apart">
                  <span>
                    <strong>{{ form.formTitle }}</strong>
                    <span class="small secondary"><un-date [at]="form.submittedAt" form="minute" /></span>
                  </span>
                  <un-save-file [address]="'/api/portal/forms/' + form.requestId + '/pdf'">
                    <ng-container i18n>Save as PDF</ng-container>
                  </un-save-file>
                </li>
              }
            </ul>
          </section>
        }
      </ng-container>
    </un-resource-view>
  `,
  styles: `
    h2 {
      font: var(--mat-sys-title-medium);
    }
    li {
      flex-wrap: wrap;
    }
    li + li {
      border-block-start: 1px solid var(--un-line);
    }
    span > * {
      display: block;
    }
  `,
})
export class OwnForms {
  protected readonly forms = httpResource<OwnFormList>(() => '/api/portal/forms');
}
