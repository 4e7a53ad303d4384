import {
  booleanAttribute,
  Component,
  DestroyRef,
  effect,
  inject,
  input,
  viewChild,
  ViewContainerRef,
} from '@angular/core';
import { OWN_ITEM_PREFIX } from '@api/knowledge/own/own-knowledge.vocabulary';
import { FIGURE, type FigureInputs } from './figure-inputs';
import type { FigureSide, PoseChoice } from './figure-layout';
import { nearView } from './near-view';

const NEAR = 200;

/**
 * Picture of a home-care item. Its box has its size from the first moment; the drawing, and the code that draws, come when
 * it is nearly in view. Where they cannot be had the box stays empty.
 */
@Component({
  selector: 'un-exercise-figure',
  template: '<ng-container #place />',
  providers: [{ provide: FIGURE, useExisting: ExerciseFigure }],
  host: {
    '[class]': 'size()',
    '[class.with-cue]': 'showCue()',
  },
  styles: `
    :host {
      display: block;
      flex: none;
      overflow: hidden;
      border-radius: var(--mat-sys-corner-medium);
      background: var(--un-inset);
    }
    :host(.small) {
      inline-size: 4rem;
      block-size: 3.75rem;
    }
    :host(.medium) {
      inline-size: 7.75rem;
      block-size: 6.25rem;
    }
    :host(.large) {
      inline-size: 100%;
      block-size: 13rem;
    }
    :host(.large.with-cue) {
      block-size: 16.5rem;
    }
  `,
})
export class ExerciseFigure implements FigureInputs {
  /** Id of the item in the knowledge data; another id, and an item of the practice's own, leaves the box empty. */
  readonly exerciseId = input.required<string>();
  /** The side in the item's dose: a figure that shows one side is mirrored to it. */
  readonly side = input<FigureSide>(null);
  /** The first pose, the last one (of a habit: the one to try), or all side by side. */
  readonly pose = input<PoseChoice>('all');
  /** small: 64 × 60 pixels, medium: 124 × 100, large: as wide as there is room and 208 high. Grows with the text. */
  readonly size = input<'small' | 'medium' | 'large'>('medium');
  /** Marks a habit's poses with cross and tick, for therapists; otherwise a large figure says "often" and "try this". */
  readonly showVerdict = input(false, { transform: booleanAttribute });
  /** Says below a large figure of all poses, in one sentence, what a drawing cannot; the box is 264 pixels high then. */
  readonly showCue = input(false, { transform: booleanAttribute });
  /** What a screen reader says. Leave empty where the item's name stands beside the figure. */
  readonly label = input('');

  private readonly place = viewChild.required('place', { read: ViewContainerRef });
  private readonly isNear = nearView(NEAR);
  private isGone = false;

  constructor() {
    inject(DestroyRef).onDestroy(() => (this.isGone = true));
    effect(() => {
      if (this.isNear() && !this.exerciseId().startsWith(OWN_ITEM_PREFIX)) void this.draw();
    });
  }

  private async draw(): Promise<void> {
    // Without a connection there is no picture; the words beside it are there.
    const file = await import('./figure-picture').catch(() => null);
    if (file && !this.isGone) this.place().createComponent(file.FigurePicture);
  }
}
