import { arrowPath } from '@api/body-map/arrow-path.vocabulary';
import type { RegionShape } from '../body-map/drawing';
import type { Box, Point } from '@api/body-map/geometry.vocabulary';
import { separate } from '../body-map/separate-pins';
import { fitted, inside, joined, VIEW_BOXES } from '../body-map/zoom';
import {
  type SceneMark,
  type ScenePlace,
  type SceneSource,
  type SceneView,
  SCENE_VIEWS,
  type SourceScene,
} from './source-scene';

/** One of the two views: where it stands in the picture, and which part of the body it shows. */
export interface Panel extends Box {
  readonly view: SceneView;
  readonly crop: Box;
}

export interface MarkPin extends Point {
  readonly mark: SceneMark;
}

export interface SourcePin extends Point {
  readonly source: SceneSource;
}

export interface SourceLayout {
  readonly panels: readonly Panel[];
  readonly marks: readonly MarkPin[];
  readonly sources: readonly SourcePin[];
  readonly arrows: readonly { readonly path: string; readonly isPull: boolean }[];
}

export interface PictureSize {
  readonly width: number;
  readonly height: number;
  /** Across. */
  readonly pin: number;
}

export type ShapeOf = (place: ScenePlace) => RegionShape | undefined;

const GAP = 8;
/** Least part of the body that is shown, in drawing units, so that one sees where on the body it is. */
const LEAST_PART = 170;
const AROUND = 1.3;

/** The whole picture in its own pixels. */
export function layOut(scene: SourceScene, shapeOf: ShapeOf, size: PictureSize): SourceLayout {
  const panels = panelsOf(scene, shapeOf, size);
  const placed = separate(
    [...scene.marks, ...scene.sources].flatMap((place) => {
      const shape = shapeOf(place);
      const panel = panels.find(({ view }) => view === place.view);
      return shape && panel ? [{ place, ...inPicture(shape.centre, panel) }] : [];
    }),
    size,
  );
  const at = new Map<ScenePlace, Point>(placed.map(({ place, x, y }) => [place, { x, y }]));
  const pinsOf = <Place extends ScenePlace>(places: readonly Place[]) =>
    places.flatMap((place) => {
      const point = at.get(place);
      return point ? [{ place, ...point }] : [];
    });
  return {
    panels,
    marks: pinsOf(scene.marks).map(({ place, x, y }) => ({ mark: place, x, y })),
    sources: pinsOf(scene.sources).map(({ place, x, y }) => ({ source: place, x, y })),
    arrows: scene.arrows.flatMap(({ from, to, isPull }) => {
      const start = at.get(from);
      const end = at.get(to);
      return start && end ? [{ path: arrowPath(start, end, size.pin / 2), isPull }] : [];
    }),
  };
}

function inPicture(point: Point, { x, y, width, crop }: Panel): Point {
  const scale = width / crop.width;
  return { x: x + (point.x - crop.x) * scale, y: y + (point.y - crop.y) * scale };
}

function panelsOf(scene: SourceScene, shapeOf: ShapeOf, { width, height }: PictureSize): Panel[] {
  const panelWidth = (width - GAP) / 2;
  const aspect = panelWidth / height;
  const parts = SCENE_VIEWS.map((view) =>
    joined(
      [...scene.marks, ...scene.sources]
        .filter((place) => place.view === view)
        .flatMap((place) => shapeOf(place)?.bounds ?? []),
    ),
  );
  const crops = SCENE_VIEWS.map((view, index) =>
    cropOf(view, parts[index], mirrored(parts[1 - index]), aspect),
  );
  return SCENE_VIEWS.map((view, index) => ({
    view,
    x: index * (panelWidth + GAP),
    y: 0,
    width: panelWidth,
    height,
    crop: crops[index] ?? VIEW_BOXES[view],
  }));
}

/** What the other picture shows, seen through the body: front and back show the same part of it. */
function mirrored(part: Box | undefined): Box | undefined {
  return part && { ...part, x: VIEW_BOXES.posterior.width - part.x - part.width };
}

function cropOf(view: SceneView, own: Box | undefined, other: Box | undefined, aspect: number): Box {
  const whole = VIEW_BOXES[view];
  const part = joined([own, other].filter((box) => box !== undefined)) ?? whole;
  const least = Math.min(LEAST_PART, whole.width);
  const width = Math.max(least, part.width * AROUND);
  const height = Math.max(least, part.height * AROUND);
  const grown = {
    x: part.x + (part.width - width) / 2,
    y: part.y + (part.height - height) / 2,
    width,
    height,
  };
  const crop = fitted(grown, aspect);
  const isInside = crop.width <= whole.width && crop.height <= whole.height;
  return isInside ? inside(whole, crop) : crop;
}
