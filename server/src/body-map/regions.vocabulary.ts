import {
  type AreaRow,
  type BodyArea,
  MIDLINE_AREAS,
  type MidlineArea,
  PAIRED_AREAS,
  type PairedArea,
} from './areas.vocabulary.js';
import { BODY_GROUPS, type BodyGroup, type BodySide, type BodyView } from './body.vocabulary.js';

export type RegionId = `${PairedArea}_l` | `${PairedArea}_r` | MidlineArea;

/** One of the 120 regions that tile the figure. */
export interface Region {
  readonly id: RegionId;
  readonly area: BodyArea;
  readonly base: string;
  readonly side: BodySide;
  readonly group: BodyGroup;
  readonly layLabel: string;
  readonly views: readonly BodyView[];
  readonly sensitive: boolean;
}

function toRegion(id: RegionId, side: BodySide, row: AreaRow & { readonly area: BodyArea }): Region {
  return {
    id,
    area: row.area,
    base: row.base ?? row.area,
    side,
    group: row.group,
    layLabel: row.layLabel,
    views: row.views.flatMap((view) => (view !== 'side' ? [view] : side === 'midline' ? [] : [side])),
    sensitive: row.sensitive ?? false,
  };
}

/** Every region, grouped from head to foot, the middle first, then left before right. */
export const REGIONS: readonly Region[] = [
  ...MIDLINE_AREAS.map((row) => toRegion(row.area, 'midline', row)),
  ...PAIRED_AREAS.flatMap((row) => [
    toRegion(`${row.area}_l`, 'left', row),
    toRegion(`${row.area}_r`, 'right', row),
  ]),
].sort((a, b) => BODY_GROUPS.indexOf(a.group) - BODY_GROUPS.indexOf(b.group));

const REGION_BY_ID: ReadonlyMap<string, Region> = new Map(REGIONS.map((region) => [region.id, region]));

/** The region with this id, or undefined for an id that the drawing does not have. */
export function findRegion(id: string): Region | undefined {
  return REGION_BY_ID.get(id);
}

export function isRegionId(id: string): id is RegionId {
  return REGION_BY_ID.has(id);
}
