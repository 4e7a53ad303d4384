import { type MidlineArea, type PairedArea } from './areas.vocabulary.js';
import { type BodySide } from './body.vocabulary.js';
import { findRegion, type Region, type RegionId } from './regions.vocabulary.js';

/** The therapist's finer layer, front and back: parts of paired areas. Their own regions stay for the other areas. */
export const FINE_PAIRED_AREAS = [
  { area: 'jaw_joint', parent: 'jaw', layLabel: 'Jaw joint (in front of the ear)' },
  { area: 'jaw_angle', parent: 'jaw', layLabel: 'Corner of the jaw (chewing muscle)' },
  { area: 'neck_side_scm', parent: 'neck_side', layLabel: 'Side of the neck, front cord (SCM)' },
  {
    area: 'neck_side_scalene',
    parent: 'neck_side',
    layLabel: 'Side of the neck, behind the cord (scalenes)',
  },
  { area: 'neck_back_inner', parent: 'neck_back', layLabel: 'Back of the neck, beside the spine' },
  { area: 'neck_back_outer', parent: 'neck_back', layLabel: 'Back of the neck, outer part' },
  { area: 'collarbone_hollow', parent: 'collarbone', layLabel: 'Hollow above the collarbone' },
  { area: 'collarbone_bone', parent: 'collarbone', layLabel: 'On the collarbone' },
  { area: 'shoulder_top_neck', parent: 'shoulder_top', layLabel: 'Top of the shoulder, at the neck' },
  { area: 'shoulder_top_mid', parent: 'shoulder_top', layLabel: 'Top of the shoulder, middle' },
  { area: 'shoulder_top_blade', parent: 'shoulder_top', layLabel: 'Top of the shoulder, at the blade' },
  { area: 'shoulder_blade_upper', parent: 'shoulder_blade', layLabel: 'Shoulder blade, above the ridge' },
  { area: 'shoulder_blade_lower', parent: 'shoulder_blade', layLabel: 'Shoulder blade, below the ridge' },
  {
    area: 'shoulder_blade_inner_upper',
    parent: 'shoulder_blade_inner',
    layLabel: 'Between spine and blade, upper part',
  },
  {
    area: 'shoulder_blade_inner_lower',
    parent: 'shoulder_blade_inner',
    layLabel: 'Between spine and blade, lower part',
  },
  {
    area: 'shoulder_blade_outer_upper',
    parent: 'shoulder_blade_outer',
    layLabel: 'Outer edge of the blade, upper part',
  },
  {
    area: 'shoulder_blade_outer_lower',
    parent: 'shoulder_blade_outer',
    layLabel: 'Outer edge of the blade, lower part',
  },
  { area: 'mid_back_spine', parent: 'mid_back', layLabel: 'Middle of the back, at the spine' },
  { area: 'mid_back_outer', parent: 'mid_back', layLabel: 'Middle of the back, outer part' },
  { area: 'low_back_spine', parent: 'low_back', layLabel: 'Low back, at the spine' },
  { area: 'low_back_muscle', parent: 'low_back', layLabel: 'Low back, muscle beside the spine' },
  { area: 'sacrum_si_joint', parent: 'sacrum_si', layLabel: 'Joint at the dimple (sacroiliac)' },
  { area: 'sacrum_si_middle', parent: 'sacrum_si', layLabel: 'Middle of the sacrum' },
  { area: 'buttock_top', parent: 'buttock', layLabel: 'Buttock, upper part' },
  { area: 'buttock_middle', parent: 'buttock', layLabel: 'Buttock, middle' },
  { area: 'buttock_sit', parent: 'buttock', layLabel: 'Buttock, at the sit bone' },
  { area: 'chest_upper_top', parent: 'chest_upper', layLabel: 'Upper chest, below the collarbone' },
  {
    area: 'chest_upper_coracoid',
    parent: 'chest_upper',
    layLabel: 'Upper chest, at the shoulder (coracoid)',
  },
  { area: 'chest_upper_low', parent: 'chest_upper', layLabel: 'Upper chest, lower part' },
  { area: 'hip_front_bone', parent: 'hip_front', layLabel: 'Front of the hip, at the bone' },
  { area: 'hip_front_crease', parent: 'hip_front', layLabel: 'Front of the hip, at the crease' },
  {
    area: 'forearm_front_thumb_side',
    parent: 'forearm_front',
    layLabel: 'Inside of the forearm, thumb side',
  },
  {
    area: 'forearm_front_little_side',
    parent: 'forearm_front',
    layLabel: 'Inside of the forearm, little-finger side',
  },
  { area: 'forearm_back_thumb_side', parent: 'forearm_back', layLabel: 'Back of the forearm, thumb side' },
  {
    area: 'forearm_back_little_side',
    parent: 'forearm_back',
    layLabel: 'Back of the forearm, little-finger side',
  },
  { area: 'palm_thumb_base', parent: 'palm', layLabel: 'Palm, ball of the thumb' },
  { area: 'palm_middle', parent: 'palm', layLabel: 'Palm, middle' },
  { area: 'thigh_front_upper', parent: 'thigh_front', layLabel: 'Front of the thigh, upper part' },
  { area: 'thigh_front_lower', parent: 'thigh_front', layLabel: 'Front of the thigh, lower part' },
  { area: 'thigh_back_inner', parent: 'thigh_back', layLabel: 'Back of the thigh, inner part' },
  { area: 'thigh_back_outer', parent: 'thigh_back', layLabel: 'Back of the thigh, outer part' },
  { area: 'knee_front_kneecap', parent: 'knee_front', layLabel: 'On the kneecap' },
  { area: 'knee_front_below', parent: 'knee_front', layLabel: 'Just below the kneecap' },
  { area: 'calf_inner', parent: 'calf', layLabel: 'Calf, inner part' },
  { area: 'calf_outer', parent: 'calf', layLabel: 'Calf, outer part' },
  { area: 'calf_lower', parent: 'calf', layLabel: 'Calf, lower part' },
  { area: 'shin_front', parent: 'shin', layLabel: 'Front of the shin' },
  { area: 'shin_outer', parent: 'shin', layLabel: 'Outer lower leg' },
  { area: 'heel_cord', parent: 'heel', layLabel: 'Cord above the heel (Achilles)' },
  { area: 'heel_bone', parent: 'heel', layLabel: 'On the heel' },
] as const satisfies readonly { area: string; parent: PairedArea; layLabel: string }[];

/** Parts of areas on the midline. */
export const FINE_MIDLINE_AREAS = [
  { area: 'spine_upper_top', parent: 'spine_upper', layLabel: 'Upper back on the spine, top' },
  { area: 'spine_upper_mid', parent: 'spine_upper', layLabel: 'Upper back on the spine, middle' },
  { area: 'spine_upper_low', parent: 'spine_upper', layLabel: 'Upper back on the spine, low' },
] as const satisfies readonly { area: string; parent: MidlineArea; layLabel: string }[];

type FinePairedArea = (typeof FINE_PAIRED_AREAS)[number]['area'];
type FineMidlineArea = (typeof FINE_MIDLINE_AREAS)[number]['area'];
export type FineRegionId = `${FinePairedArea}_l` | `${FinePairedArea}_r` | FineMidlineArea;
export type AnyRegionId = RegionId | FineRegionId;

/** A part of a region. It counts as its parent wherever referral weights are looked up. */
export interface FineRegion {
  readonly id: FineRegionId;
  readonly parent: RegionId;
  readonly side: BodySide;
  readonly layLabel: string;
}

export const FINE_REGIONS: readonly FineRegion[] = [
  ...FINE_PAIRED_AREAS.flatMap(({ area, parent, layLabel }): FineRegion[] => [
    { id: `${area}_l`, parent: `${parent}_l`, side: 'left', layLabel },
    { id: `${area}_r`, parent: `${parent}_r`, side: 'right', layLabel },
  ]),
  ...FINE_MIDLINE_AREAS.map(({ area, parent, layLabel }): FineRegion => ({
    id: area,
    parent,
    side: 'midline',
    layLabel,
  })),
];

const FINE_BY_ID: ReadonlyMap<string, FineRegion> = new Map(FINE_REGIONS.map((fine) => [fine.id, fine]));

export function findFineRegion(id: string): FineRegion | undefined {
  return FINE_BY_ID.get(id);
}

/** The region that an id of either layer counts as, or undefined for an unknown id. */
export function findBaseRegion(id: string): Region | undefined {
  return findRegion(FINE_BY_ID.get(id)?.parent ?? id);
}

export function isAnyRegionId(id: string): id is AnyRegionId {
  return findBaseRegion(id) !== undefined;
}
