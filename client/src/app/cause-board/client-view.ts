import { Component, computed, input, model } from '@angular/core';
import type { ClientCause } from '@api/cause-board/dto/cause-board.dto';
import { Dialog } from '../ui/modal/dialog';
import { SharedCauses } from './shared-causes';
import { sharedSections } from './shared-sections';

/** What the client reads of the board. */
@Component({
  selector: 'un-client-view',
  imports: [Dialog, SharedCauses],
  template: `
    <un-dialog [heading]="heading()" [(open)]="open">
      @if (sections().length > 0) {
        <un-shared-causes [sections]="sections()" [level]="3" />
      } @else {
        <p class="secondary" i18n>Nothing is shared yet. Open a cause and turn sharing on.</p>
      }
      <button slot="actions" type="button" class="button filled" (click)="open.set(false)" i18n>Close</button>
    </un-dialog>
  `,
})
export class ClientView {
  readonly causes = input.required<readonly ClientCause[]>();
  readonly firstName = input.required<string>();
  readonly open = model.required<boolean>();

  protected readonly heading = computed(() => $localize`What ${this.firstName()}:name: sees`);
  protected readonly sections = computed(() => sharedSections(this.causes()));
}
