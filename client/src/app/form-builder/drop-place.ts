/** A list that takes what is dragged, as it stands on the screen; its rows without the one that is dragged. */
export interface DropList {
  readonly into: string;
  readonly box: Extent;
  readonly rows: readonly Extent[];
}

export interface Extent {
  readonly top: number;
  readonly bottom: number;
}

export interface DropPlace {
  readonly into: string;
  /** Place in the list, counted without what is dragged. */
  readonly at: number;
  /** Which list, and how far down the line stands that shows the place. */
  readonly list: number;
  readonly line: number;
}

/** Where something would land that is let go at this height: before the first row whose middle lies below it. */
export function dropPlaceAt(lists: readonly DropList[], y: number): DropPlace | null {
  const distances = lists.map(({ box }) => Math.max(box.top - y, y - box.bottom, 0));
  const list = distances.indexOf(Math.min(...distances));
  const nearest = lists[list];
  if (!nearest) return null;
  const { into, rows, box } = nearest;
  const below = rows.findIndex(({ top, bottom }) => y < (top + bottom) / 2);
  const at = below < 0 ? rows.length : below;
  const line = rows[at]?.top ?? rows.at(-1)?.bottom ?? box.top;
  return { into, at, list, line };
}
