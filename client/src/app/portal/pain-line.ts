import { Component, computed, inject, input } from '@angular/core';
import type { CheckIn } from '@api/check-ins/dto/check-in.dto';
import { VIEWER } from '../core/viewer';
import { linePoints, painSummary } from './pain-points';

/** Pain over time as one line, with what it says in a sentence. */
@Component({
  selector: 'un-pain-line',
  template: `
    <h2>{{ summary() }}</h2>
    <p class="small secondary">{{ countWords() }}</p>
    <svg viewBox="0 0 320 150" role="img" [attr.aria-label]="summary() + '. ' + countWords()">
      @for (level of levels; track level.score) {
        <line class="grid" x1="28" x2="312" [attr.y1]="level.y" [attr.y2]="level.y" />
        <text x="20" text-anchor="end" [attr.y]="level.y + 4">{{ level.score }}</text>
      }
      <polyline [attr.points]="path()" />
      @for (point of points(); track point.id) {
        <circle r="4" [attr.cx]="point.x" [attr.cy]="point.y" [attr.data-pain]="point.pain" />
      }
      <text x="28" y="146">{{ ends().first }}</text>
      @if (points().length > 1) {
        <text x="312" y="146" text-anchor="end">{{ ends().last }}</text>
      }
    </svg>
  `,
  styles: `
    h2 {
      text-wrap: balance;
    }
    svg {
      display: block;
      inline-size: 100%;
      margin-block-start: var(--un-space-3);
      overflow: visible;
    }
    .grid {
      stroke: var(--un-chart-grid);
    }
    text {
      fill: var(--un-ink-3);
      font-size: 0.75rem;
      font-variant-numeric: tabular-nums lining-nums;
    }
    polyline {
      fill: none;
      stroke: var(--un-chart-line);
      stroke-width: 2;
      stroke-linejoin: round;
    }
    circle {
      fill: var(--pain);
      stroke: var(--un-chart-line);
    }
  `,
})
export class PainLine {
  /** Newest first; at least one. */
  readonly checkIns = input.required<readonly CheckIn[]>();

  private readonly viewer = inject(VIEWER);

  protected readonly levels = [10, 5, 0].map((score) => ({ score, y: 120 - score * 11 }));
  protected readonly points = computed(() =>
    linePoints(this.checkIns(), { left: 28, right: 312, zero: 120, perScore: 11 }),
  );
  protected readonly path = computed(() =>
    this.points()
      .map(({ x, y }) => `${x},${y}`)
      .join(' '),
  );
  protected readonly summary = computed(() => painSummary(this.checkIns()));
  protected readonly countWords = computed(() => {
    const count = this.checkIns().length;
    return count === 1 ? $localize`1 check-in` : $localize`${count}:count: check-ins`;
  });
  protected readonly ends = computed(() => {
    const day = (checkIn: CheckIn | undefined) => (checkIn ? this.dayWords(checkIn.day) : '');
    return { first: day(this.checkIns().at(-1)), last: day(this.checkIns()[0]) };
  });

  private dayWords(day: string): string {
    return new Intl.DateTimeFormat(this.viewer.locale, {
      day: 'numeric',
      month: 'short',
      timeZone: 'UTC',
    }).format(new Date(day));
  }
}
