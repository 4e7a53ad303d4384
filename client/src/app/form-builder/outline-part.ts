import { computed, Directive, inject, input } from '@angular/core';
import { isSamePart, type Part } from './form-parts';
import { FormWork } from './form-work';
import { PartDrag } from './part-drag';

const STEPS: Readonly<Partial<Record<string, -1 | 1>>> = { ArrowUp: -1, ArrowDown: 1 };

/** The button of a part in the outline: chooses it; with Alt and the arrows it moves, with Delete it goes. */
@Directive({
  selector: 'button[unOutlinePart]',
  host: {
    type: 'button',
    class: 'part',
    'aria-describedby': 'outline-keys',
    '[attr.data-part]': "part().kind + ' ' + part().id",
    '[attr.aria-current]': 'isChosen() || null',
    '(click)': 'work.select(part())',
    '(keydown)': 'onKey($event)',
  },
})
export class OutlinePart {
  readonly part = input.required<Part>({ alias: 'unOutlinePart' });

  protected readonly work = inject(FormWork);

  protected readonly isChosen = computed(() => isSamePart(this.work.part(), this.part()));

  protected onKey(event: KeyboardEvent): void {
    const step = event.altKey ? STEPS[event.key] : undefined;
    if (step) this.work.step(this.part(), step);
    else if (event.key === 'Delete') this.work.remove(this.part());
    else return;
    event.preventDefault();
  }
}

/** What a part is dragged by; keys do the same on its button. */
@Directive({
  selector: 'span[unDragHandle]',
  host: {
    class: 'handle',
    'aria-hidden': 'true',
    '[title]': 'title',
    '(pointerdown)': 'drag.begin($event, part())',
  },
})
export class DragHandle {
  readonly part = input.required<Part>({ alias: 'unDragHandle' });

  protected readonly drag = inject(PartDrag);
  protected readonly title = $localize`Drag to move`;
}
