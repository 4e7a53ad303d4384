import { booleanAttribute, Component, computed, input } from '@angular/core';

/** A pain score in its colour, always with its digit. */
@Component({
  selector: 'un-pain-badge',
  template: `{{ isOutOfTen() ? score() + '/10' : score() }}`,
  host: {
    role: 'img',
    '[attr.aria-label]': 'words()',
    '[attr.data-pain]': 'score()',
    '[class.large]': 'size() === "large"',
  },
  styles: `
    :host {
      display: inline-grid;
      place-items: center;
      min-inline-size: 1.75rem;
      block-size: 1.75rem;
      padding-inline: var(--un-space-1);
      border-radius: var(--mat-sys-corner-small);
      background: var(--pain);
      color: var(--on-pain);
      font: var(--mat-sys-label-medium);
      font-weight: 700;
      font-variant-numeric: tabular-nums lining-nums;
    }
    :host([data-pain='0']) {
      box-shadow: inset 0 0 0 1px var(--un-line-strong);
    }
    :host(.large) {
      min-inline-size: 2.5rem;
      block-size: 2.5rem;
      padding-inline: var(--un-space-2);
      border-radius: var(--un-radius-control);
      font: var(--mat-sys-title-large);
      font-weight: 700;
    }
  `,
})
export class PainBadge {
  /** A whole number from 0 to 10. */
  readonly score = input.required<number>();
  readonly size = input<'medium' | 'large'>('medium');
  /** Writes 6/10 instead of 6, where the number stands alone. */
  readonly isOutOfTen = input(false, { transform: booleanAttribute });

  protected readonly words = computed(() => $localize`Pain ${this.score()}:score: of 10`);
}
