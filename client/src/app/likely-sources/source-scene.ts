import { type BodyView } from '@api/body-map/body.vocabulary';
import { type AnyRegionId, findBaseRegion, isAnyRegionId } from '@api/body-map/fine-regions.vocabulary';
import type { FinderAnswer, FoundMuscle } from '@api/cause-finder/dto/finder-answer.dto';

/** Every region is seen from the front, from the back, or on both. */
export const SCENE_VIEWS = ['anterior', 'posterior'] as const satisfies readonly BodyView[];
export type SceneView = (typeof SCENE_VIEWS)[number];

/** A place on one of the two views that are shown. */
export interface ScenePlace {
  readonly view: SceneView;
  readonly region: AnyRegionId;
}

export interface SceneMark extends ScenePlace {
  readonly nprs: number;
}

export interface SceneSource extends ScenePlace {
  /** Its place in the list of muscles, from 1. */
  readonly rank: number;
  readonly muscle: FoundMuscle;
}

/** From a source to where it is often felt, or to what it pulls on. */
export interface SceneArrow {
  readonly from: SceneSource;
  readonly to: SceneMark | SceneSource;
  readonly isPull: boolean;
}

/** What the map shows: no more than can be read on it; the list says the rest. */
export interface SourceScene {
  readonly marks: readonly SceneMark[];
  readonly sources: readonly SceneSource[];
  readonly arrows: readonly SceneArrow[];
}

const MOST_SOURCES = 5;
/** From this weight on pain is often felt at a place; below, sometimes. */
export const OFTEN_FELT = 2;

type Seen = Pick<FinderAnswer, 'marks' | 'advice'>;

export function sourceScene({ marks, advice }: Seen): SourceScene {
  const muscles = advice?.muscles ?? [];
  const strongest = strongestMarks(marks);
  const shownMarks = strongest.flatMap(({ region, nprs }): SceneMark[] => {
    const view = SCENE_VIEWS.findLast((each) => isSeenOn(region, each));
    return view ? [{ view, region, nprs }] : [];
  });
  const sources = shownSources(muscles, shownMarks);
  return { marks: shownMarks, sources, arrows: arrowsOf(sources, shownMarks, muscles) };
}

/** Equal scenes look the same, so the picture need not be drawn again. */
export function isSameScene(a: SourceScene, b: SourceScene): boolean {
  return keyOf(a) === keyOf(b);
}

function keyOf({ marks, sources, arrows }: SourceScene): string {
  const place = ({ view, region }: ScenePlace) => `${view}/${region}`;
  return [
    marks.map((mark) => `${place(mark)}=${mark.nprs}`).join(),
    sources.map((source) => `${place(source)}=${source.rank}:${source.muscle.id}`).join(),
    arrows.map((arrow) => `${place(arrow.from)}>${place(arrow.to)}${arrow.isPull ? '~' : ''}`).join(),
  ].join('|');
}

interface Marked {
  readonly region: AnyRegionId;
  readonly nprs: number;
}

/** One mark a region, the strongest; in the order given. */
function strongestMarks(marks: Seen['marks']): Marked[] {
  const byRegion = new Map<AnyRegionId, number>();
  for (const { region, nprs } of marks) {
    if (isAnyRegionId(region)) byRegion.set(region, Math.max(nprs, byRegion.get(region) ?? 0));
  }
  return [...byRegion].map(([region, nprs]) => ({ region, nprs }));
}

function isSeenOn(region: AnyRegionId, view: BodyView): boolean {
  return findBaseRegion(region)?.views.includes(view) ?? false;
}

/** In rank order, each at a region of its own: a pin on a mark, or two at one place, could not be told apart. */
function shownSources(muscles: readonly FoundMuscle[], marks: readonly SceneMark[]): SceneSource[] {
  const taken = new Set<string>(marks.map(({ region }) => region));
  const sources: SceneSource[] = [];
  for (const [index, muscle] of muscles.entries()) {
    if (sources.length === MOST_SOURCES) break;
    const place = placeOf(muscle, marks, taken);
    if (!place) continue;
    taken.add(place.region);
    sources.push({ ...place, rank: index + 1, muscle });
  }
  return sources;
}

function placeOf(
  { regions, feltAt }: FoundMuscle,
  marks: readonly SceneMark[],
  taken: ReadonlySet<string>,
): ScenePlace | undefined {
  const target = marks.find(({ region }) => feltAt.some((felt) => felt.region === region)) ?? marks[0];
  const side = target && findBaseRegion(target.region)?.side;
  return regions
    .filter((region) => isAnyRegionId(region))
    .filter((region) => !taken.has(region))
    .flatMap((region): ScenePlace[] => {
      const seen = SCENE_VIEWS.filter((view) => isSeenOn(region, view));
      const view = seen.find((each) => each === target?.view) ?? seen.at(-1);
      return view ? [{ view, region }] : [];
    })
    .sort((a, b) => Number(isOnSide(b.region, side)) - Number(isOnSide(a.region, side)))[0];
}

function isOnSide(region: AnyRegionId, side: string | undefined): boolean {
  return findBaseRegion(region)?.side === side;
}

function arrowsOf(
  sources: readonly SceneSource[],
  marks: readonly SceneMark[],
  muscles: readonly FoundMuscle[],
): SceneArrow[] {
  return sources.flatMap((from) => {
    const felt = marks.filter(({ region }) =>
      from.muscle.feltAt.some((mark) => mark.region === region && mark.weight >= OFTEN_FELT),
    );
    const pulled = pulledPlace(from, sources, marks, muscles);
    return [
      ...felt.map((to) => ({ from, to, isPull: false })),
      ...(pulled && !felt.some((to) => to === pulled) ? [{ from, to: pulled, isPull: true }] : []),
    ];
  });
}

/** The best of what a source pulls on: its own pin, else the mark it is felt at. All of them would hide the body. */
function pulledPlace(
  { muscle }: SceneSource,
  sources: readonly SceneSource[],
  marks: readonly SceneMark[],
  muscles: readonly FoundMuscle[],
): SceneSource | SceneMark | undefined {
  const isPulled = ({ id, side }: FoundMuscle) =>
    muscle.pullsOn.some((pulled) => pulled.id === id) &&
    [side, muscle.side].some((half) => half === 'both' || half === 'midline' || side === muscle.side);
  const pulled = muscles.find(isPulled);
  if (!pulled) return undefined;
  return (
    sources.find((source) => source.muscle === pulled) ??
    marks.find(({ region }) => pulled.feltAt.some((felt) => felt.region === region))
  );
}
