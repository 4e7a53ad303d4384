import type { Mark } from '@api/body-map/dto/mark.dto';
import { isRatedKind } from '@api/body-map/marks.vocabulary';
import type { RegionId } from '@api/body-map/regions.vocabulary';
import { markedBaseRegions } from '@api/body-map/strokes.vocabulary';

export type Change = 'new' | 'gone' | 'stronger' | 'weaker' | 'same';

/** One region on two dates, by its strongest mark; null where it is not marked, or without a number. */
export interface RegionChange {
  readonly region: RegionId;
  readonly change: Change;
  readonly before: number | null;
  readonly after: number | null;
}

/** What is felt in each region: pain and its like, by the greatest number. Finer regions count as what they are part of. */
export function worstByRegion(marks: readonly Mark[]): ReadonlyMap<RegionId, number | null> {
  const worst = new Map<RegionId, number | null>();
  for (const mark of marks.filter(isFelt)) {
    for (const region of markedBaseRegions(mark)) {
      const known = worst.get(region) ?? null;
      worst.set(region, mark.intensity === null ? known : Math.max(known ?? 0, mark.intensity));
    }
  }
  return worst;
}

/** Pain or its like, and not said to be 0. */
export function isFelt({ kind, intensity }: Mark): boolean {
  return isRatedKind(kind) && intensity !== 0;
}

/** What became of each region between two dates: what is new or stronger first, what is gone last. */
export function changesBetween(before: readonly Mark[], after: readonly Mark[]): RegionChange[] {
  const [then, now] = [worstByRegion(before), worstByRegion(after)];
  const regions = new Set([...now.keys(), ...then.keys()]);
  return [...regions]
    .map((region): RegionChange => {
      const [was, is] = [then.get(region) ?? null, now.get(region) ?? null];
      return { region, before: was, after: is, change: changeOf(region, then, now) };
    })
    .sort(
      (a, b) =>
        ORDER.indexOf(a.change) - ORDER.indexOf(b.change) ||
        (b.after ?? b.before ?? 0) - (a.after ?? a.before ?? 0) ||
        (a.region < b.region ? -1 : 1),
    );
}

const ORDER: readonly Change[] = ['new', 'stronger', 'same', 'weaker', 'gone'];

type Worst = ReadonlyMap<RegionId, number | null>;

function changeOf(region: RegionId, then: Worst, now: Worst): Change {
  if (!then.has(region)) return 'new';
  if (!now.has(region)) return 'gone';
  const [was, is] = [then.get(region) ?? null, now.get(region) ?? null];
  if (was === null || is === null || was === is) return 'same';
  return is > was ? 'stronger' : 'weaker';
}

export interface RegionCount {
  readonly region: RegionId;
  /** On how many of the maps it was marked. */
  readonly times: number;
  readonly of: number;
}

/** How often each region was marked, most often first. */
export function countRegions(maps: readonly (readonly Mark[])[]): RegionCount[] {
  const times = new Map<RegionId, number>();
  for (const marks of maps) {
    for (const region of worstByRegion(marks).keys()) times.set(region, (times.get(region) ?? 0) + 1);
  }
  return [...times]
    .map(([region, count]) => ({ region, times: count, of: maps.length }))
    .sort((a, b) => b.times - a.times || (a.region < b.region ? -1 : 1));
}

/** 3 on more than two thirds of the maps, 2 on more than one, 1 below. */
export function weightOf({ times, of }: RegionCount): 1 | 2 | 3 {
  const share = times / of;
  return share > 2 / 3 ? 3 : share > 1 / 3 ? 2 : 1;
}

/** The greatest number of a map; null where none was said. */
export function worstOf(marks: readonly Mark[]): number | null {
  const numbers = [...worstByRegion(marks).values()].filter((number) => number !== null);
  return numbers.length === 0 ? null : Math.max(...numbers);
}
