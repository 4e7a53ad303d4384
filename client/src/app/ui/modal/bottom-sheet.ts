import { Component, input, model } from '@angular/core';
import { elementId } from '../element-id';
import { Icon } from '../icon/icon';
import { Modal } from './modal';

/** Rises from the lower edge on a phone and stands in the middle on wider screens. Slot `actions`: stays in reach below. */
@Component({
  selector: 'un-bottom-sheet',
  imports: [Icon, Modal],
  template: `
    <dialog [(unModal)]="open" [isDismissible]="isDismissible()" [attr.aria-labelledby]="id">
      @if (open()) {
        <div class="frame">
          <div class="row apart">
            <h2 [id]="id">{{ heading() }}</h2>
            <button
              type="button"
              class="button icon-only"
              aria-label="Close"
              i18n-aria-label
              (click)="open.set(false)"
            >
              <un-icon name="close" size="large" />
            </button>
          </div>
          <ng-content />
          <div class="actions"><ng-content select="[slot=actions]" /></div>
        </div>
      }
    </dialog>
  `,
  styleUrl: './bottom-sheet.scss',
})
export class BottomSheet {
  readonly heading = input.required<string>();
  readonly open = model(false);
  /** Whether Escape and a tap outside close it. False where that would lose what was typed. */
  readonly isDismissible = input(true);

  protected readonly id = elementId('sheet');
}
