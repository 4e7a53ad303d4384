import { BODY_GROUPS, type BodyView } from '@api/body-map/body.vocabulary';
import { type Mark } from '@api/body-map/dto/mark.dto';
import { type AnyRegionId, findBaseRegion } from '@api/body-map/fine-regions.vocabulary';
import { isRatedKind, type MarkLayer } from '@api/body-map/marks.vocabulary';
import { arrowPath } from '@api/body-map/arrow-path.vocabulary';
import { type RegionShape } from './drawing';
import { type Audience, kindAndNumber } from './mark-words';
import { KIND_PATTERNS, type KindPattern } from '@api/body-map/mark-paint.vocabulary';
import { regionName, SIDE_WORDS } from './region-words';
import { drawnShape, type InkLine, inkLine } from './stroke-lines';

/** Drawing units between the middle of a place and the end of an arrow. */
const SPREAD_GAP = 4;

/** A mark as one view shows it. */
export interface PaintedMark {
  readonly mark: Mark;
  readonly layer: MarkLayer;
  readonly shape: RegionShape;
  readonly pattern: KindPattern | undefined;
  /** Of a mark drawn on this view; none where its whole region is inked. */
  readonly lines: readonly InkLine[];
}

/** Where a mark lies on a view: its own region, else the region it is a part of, else nowhere. */
export function shapeOf(
  regionId: AnyRegionId,
  shapes: ReadonlyMap<string, RegionShape>,
): RegionShape | undefined {
  return shapes.get(regionId) ?? shapes.get(findBaseRegion(regionId)?.id ?? '');
}

export function paintedMarks(
  marks: readonly Mark[],
  layer: MarkLayer,
  { view, shapes }: { readonly view: BodyView; readonly shapes: ReadonlyMap<string, RegionShape> },
): PaintedMark[] {
  return marks.flatMap((mark) => {
    const pattern = KIND_PATTERNS[mark.kind];
    if (mark.strokes[0]?.view === view) {
      return [{ mark, layer, shape: drawnShape(mark), pattern, lines: mark.strokes.map(inkLine) }];
    }
    const shape = shapeOf(mark.regionId, shapes);
    return shape ? [{ mark, layer, shape, pattern, lines: [] }] : [];
  });
}

/** Where the marks of a view spread to on the same view: a bow from the mark to the place. */
export function spreadArrows(
  painted: readonly PaintedMark[],
  shapes: ReadonlyMap<string, RegionShape>,
): { readonly id: string; readonly layer: MarkLayer; readonly path: string }[] {
  return painted.flatMap(({ mark, layer, shape }) =>
    mark.radiatesTo.flatMap((region) => {
      const target = shapeOf(region, shapes);
      return target && target !== shape
        ? [{ id: `${mark.id} ${region}`, layer, path: arrowPath(shape.centre, target.centre, SPREAD_GAP) }]
        : [];
    }),
  );
}

/** Group by group from head to foot, and down the body within a group: the order of a screen reader. */
export function inReadingOrder(shapes: readonly RegionShape[]): RegionShape[] {
  const group = (shape: RegionShape) =>
    BODY_GROUPS.findIndex((name) => name === findBaseRegion(shape.id)?.group);
  return shapes.toSorted((a, b) => group(a) - group(b) || a.centre.y - b.centre.y || a.centre.x - b.centre.x);
}

/** "Between the spine and the shoulder blade, right: tight, 6 out of 10" */
export function shapeLabel(shape: RegionShape, painted: readonly PaintedMark[], audience: Audience): string {
  const { title, side } = regionName(shape.id);
  const place = side === 'midline' ? title : `${title}, ${SIDE_WORDS[side].toLowerCase()}`;
  const marks = painted
    .filter((entry) => entry.shape === shape || (entry.lines.length > 0 && coverOf(entry, shape)))
    .map((entry) => {
      const cover = entry.lines.length > 0 ? coverOf(entry, shape) : undefined;
      const words = kindAndNumber(entry.mark, audience);
      return cover ? $localize`${words}:mark:, ${cover.percent}:percent:\u00a0% drawn over` : words;
    });
  return marks.length === 0 ? place : `${place}: ${marks.join('; ')}`;
}

function coverOf({ mark }: PaintedMark, { id }: RegionShape) {
  const region = findBaseRegion(id)?.id;
  return mark.areas.find(({ regionId }) => regionId === region);
}

/** The number that a treated place carries on the map and in every list: its turn among the treated ones. */
export function treatedNumbers(marks: readonly Mark[]): ReadonlyMap<string, number> {
  const treated = marks.filter((mark) => mark.kind === 'treated');
  return new Map(treated.map((mark, index) => [mark.id, index + 1]));
}

/** Three forms that never change meaning: a number in a square is pain, in a circle a treated place, else a symbol. */
export type PinFace =
  | { readonly form: 'score'; readonly score: number | null }
  | { readonly form: 'treated'; readonly number: number }
  | { readonly form: 'scar' | 'do_not_touch' };

export function pinFace(mark: Mark, treated: ReadonlyMap<string, number>): PinFace {
  if (isRatedKind(mark.kind)) return { form: 'score', score: mark.intensity };
  switch (mark.kind) {
    case 'treated':
      return { form: 'treated', number: treated.get(mark.id) ?? 0 };
    case 'scar':
    case 'do_not_touch':
      return { form: mark.kind };
    default:
      throw new Error(mark.kind satisfies never);
  }
}

/** Which side of the person the picture's edges are; undefined for a person seen from the side. */
export function pictureSides(
  view: BodyView,
): { readonly atLeft: 'left' | 'right'; readonly atRight: 'left' | 'right' } | undefined {
  if (view === 'left' || view === 'right') return undefined;
  const isFacingUs = view === 'anterior' || view === 'hands_palm';
  return isFacingUs ? { atLeft: 'right', atRight: 'left' } : { atLeft: 'left', atRight: 'right' };
}
