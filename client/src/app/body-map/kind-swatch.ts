import { Component, computed, input } from '@angular/core';
import { isRatedKind, type MarkKind } from '@api/body-map/marks.vocabulary';
import { elementId } from '../ui/element-id';
import { KIND_PATTERNS } from '@api/body-map/mark-paint.vocabulary';

/** A sample of how a kind of mark looks on the map. */
@Component({
  selector: 'un-kind-swatch',
  template: `
    <svg viewBox="0 0 22 22" aria-hidden="true" [attr.data-pain]="isRated() ? score() : null">
      <rect width="22" height="22" class="ground" [class.treated]="kind() === 'treated'" />
      @if (pattern(); as pattern) {
        <defs>
          <pattern
            patternUnits="userSpaceOnUse"
            [attr.id]="id"
            [attr.width]="pattern.size"
            [attr.height]="pattern.size"
            [attr.patternTransform]="'rotate(' + pattern.turn + ')'"
          >
            <path class="tile" [class.filled]="pattern.isFilled" [attr.d]="pattern.path" />
          </pattern>
        </defs>
        <rect width="22" height="22" [attr.fill]="'url(#' + id + ')'" />
      }
    </svg>
  `,
  styles: `
    :host {
      display: block;
      flex: none;
    }
    svg {
      display: block;
      inline-size: 1.375rem;
      block-size: 1.375rem;
      border-radius: var(--mat-sys-corner-extra-small);
      forced-color-adjust: none;
    }
    .ground {
      fill: var(--pain, var(--mat-sys-surface-container-highest));
    }
    .treated {
      fill: var(--un-source-container);
      stroke: var(--un-layer-therapist);
      stroke-width: 4;
    }
    .tile {
      fill: none;
      stroke: var(--on-pain, var(--mat-sys-on-surface));
      stroke-width: 1.6;
      opacity: 0.5;
    }
    .filled {
      fill: var(--on-pain, var(--mat-sys-on-surface));
      stroke: none;
    }
  `,
})
export class KindSwatch {
  readonly kind = input.required<MarkKind>();
  /** How strong the sample is. */
  readonly score = input<number | null>(4);

  protected readonly id = elementId('swatch');
  protected readonly isRated = computed(() => isRatedKind(this.kind()));
  protected readonly pattern = computed(() => KIND_PATTERNS[this.kind()]);
}
