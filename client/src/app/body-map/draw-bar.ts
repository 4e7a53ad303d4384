import { Component, computed, input, output } from '@angular/core';
import { type Choice } from '../ui/choice';
import { Icon } from '../ui/icon/icon';
import { Segmented } from '../ui/segmented';
import { type DrawMode } from './draw-mode';
import { coveredWords } from './region-words';
import { type Thickness } from './stroke-lines';

/** As many places as there is room for; the summary below the map has them all. */
const SHOWN = 3;

/** Says what is drawn so far, how wide the line is, and when it is done. */
@Component({
  selector: 'un-draw-bar',
  imports: [Icon, Segmented],
  template: `
    <p>
      @if (words()) {
        <strong>{{ words() }}</strong>
      } @else {
        <span i18n>Draw over where you feel it. Two fingers move and zoom.</span>
        <span class="secondary" i18n> With a keyboard, pick the places in the list.</span>
      }
      @if (mode().isFull()) {
        <span role="status" i18n> That is as many lines as one spot can hold.</span>
      }
    </p>
    <div class="row">
      <un-segmented
        class="grow"
        label="Width of the line"
        i18n-label
        [choices]="choices"
        [(value)]="mode().thickness"
      />
      @if (mode().mark()) {
        <button
          type="button"
          class="button outlined icon-only"
          aria-label="Undo"
          i18n-aria-label
          (click)="undone.emit()"
        >
          <un-icon name="undo" size="large" />
        </button>
      }
      <button type="button" class="button filled" (click)="done.emit()">
        <un-icon name="check" />
        <ng-container i18n>Done</ng-container>
      </button>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--un-space-2);
      padding: var(--un-space-3);
      border-radius: var(--un-radius-card);
      background: var(--un-good-container);
    }
    p {
      // As high as what it comes to say, so that the map does not move under the finger.
      block-size: 3lh;
      overflow: auto;
    }
  `,
})
export class DrawBar {
  readonly mode = input.required<DrawMode>();
  readonly undone = output<void>();
  readonly done = output<void>();

  protected readonly words = computed(() => {
    const areas = this.mode().areas();
    const words = coveredWords(areas.slice(0, SHOWN));
    return areas.length > SHOWN ? `${words} …` : words;
  });
  protected readonly choices: readonly Choice<Thickness>[] = [
    { value: 'wide', label: $localize`Wide` },
    { value: 'thin', label: $localize`Thin` },
  ];
}
