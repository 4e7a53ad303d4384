import { readFileSync } from 'node:fs';
import type { BodyView } from './body.vocabulary.js';

/** One view of the figure as its file has it, paths in the view's own units. */
export interface DrawnView {
  readonly width: number;
  readonly height: number;
  readonly outline: string;
  readonly guides: readonly string[];
  readonly contours: readonly string[];
  readonly regions: readonly {
    readonly id: string;
    readonly path: string;
    readonly centroid: readonly [x: number, y: number];
  }[];
}

const FILES: Record<BodyView, string> = {
  anterior: 'front-back',
  posterior: 'front-back',
  left: 'left',
  right: 'right',
  soles: 'hands-feet',
  hands_palm: 'hands-feet',
  hands_back: 'hands-feet',
};

const known = new Map<BodyView, DrawnView>();

/** The drawing of a view, which the browser app shows too; read when first asked for, and kept. */
export function drawnView(view: BodyView): DrawnView {
  const found = known.get(view);
  if (found) return found;
  const file = new URL(`./drawing/${FILES[view]}.json`, import.meta.url);
  const views = JSON.parse(readFileSync(file, 'utf8')) as Record<BodyView, DrawnView>;
  known.set(view, views[view]);
  return views[view];
}
