import { Component, computed, input } from '@angular/core';

export interface PainPoint {
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly pain: number;
}

const WIDTH = 320;
const HEIGHT = 120;
const EDGE = 12;
const MILLISECONDS_A_DAY = 86_400_000;

/** Pain over time as a line, 0 at the bottom and 10 on top. What it says stands beside it in a sentence: it is decorative. */
@Component({
  selector: 'un-pain-chart',
  template: `
    <svg [attr.viewBox]="viewBox" aria-hidden="true">
      @for (line of grid; track line) {
        <line class="grid" x1="0" [attr.x2]="width" [attr.y1]="line" [attr.y2]="line" />
      }
      <polyline class="line" [attr.points]="line()" />
      @for (dot of dots(); track dot.x) {
        <circle [attr.data-pain]="dot.pain" [attr.cx]="dot.x" [attr.cy]="dot.y" r="4.5" />
      }
    </svg>
  `,
  styles: `
    :host {
      display: block;
    }
    svg {
      display: block;
      inline-size: 100%;
      overflow: visible;
    }
    .grid {
      stroke: var(--un-chart-grid);
    }
    .line {
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
export class PainChart {
  /** Oldest first. */
  readonly points = input.required<readonly PainPoint[]>();

  protected readonly width = WIDTH;
  protected readonly viewBox = `0 0 ${WIDTH} ${HEIGHT}`;
  protected readonly grid = [0, 5, 10].map(yOf);
  protected readonly dots = computed(() => {
    const points = this.points();
    const first = dayNumber(points[0]?.day ?? '1970-01-01');
    const span = Math.max(1, dayNumber(points.at(-1)?.day ?? '1970-01-01') - first);
    return points.map(({ day, pain }) => ({
      pain,
      x: EDGE + ((dayNumber(day) - first) / span) * (WIDTH - 2 * EDGE),
      y: yOf(pain),
    }));
  });
  protected readonly line = computed(() =>
    this.dots()
      .map(({ x, y }) => `${x},${y}`)
      .join(' '),
  );
}

function yOf(pain: number): number {
  return HEIGHT - EDGE - (pain / 10) * (HEIGHT - 2 * EDGE);
}

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / MILLISECONDS_A_DAY;
}
