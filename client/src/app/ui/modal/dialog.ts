import { Component, input, model } from '@angular/core';
import { elementId } from '../element-id';
import { Modal } from './modal';

/** Asks before what cannot be undone, or holds a short task. Body: content. Slot `actions`: buttons, the main one last. */
@Component({
  selector: 'un-dialog',
  imports: [Modal],
  template: `
    <dialog [(unModal)]="open" [isDismissible]="isDismissible()" [attr.aria-labelledby]="id">
      @if (open()) {
        <div class="frame">
          <h2 [id]="id">{{ heading() }}</h2>
          <ng-content />
          <div class="actions"><ng-content select="[slot=actions]" /></div>
        </div>
      }
    </dialog>
  `,
  styleUrl: './dialog.scss',
})
export class Dialog {
  readonly heading = input.required<string>();
  readonly open = model(false);
  /** Whether Escape and a tap outside close it. False where that would lose what was typed. */
  readonly isDismissible = input(true);

  protected readonly id = elementId('dialog');
}
