import { type BodyGroup, type BodyView } from './body.vocabulary.js';

export interface AreaRow {
  /** What a client calls it; words in brackets are a hint. */
  readonly layLabel: string;
  readonly group: BodyGroup;
  /** `side`: the side view of the same side of the person. */
  readonly views: readonly (BodyView | 'side')[];
  /** The area whose referral weights it shares, where that is not itself. */
  readonly base?: string;
  /** Needs the client's separate yes before it is worked on. */
  readonly sensitive?: true;
}

/** Areas that everybody has twice: `<area>_l` and `<area>_r`, the person's left and right. */
export const PAIRED_AREAS = [
  { area: 'forehead', group: 'head', layLabel: 'Forehead and above the eye', views: ['anterior', 'side'] },
  { area: 'temple', group: 'head', layLabel: 'Temple (side of the head)', views: ['anterior', 'side'] },
  { area: 'ear', group: 'head', layLabel: 'In or around the ear', views: ['anterior', 'posterior', 'side'] },
  { area: 'jaw', group: 'head', layLabel: 'Jaw and cheek', views: ['anterior', 'side'] },
  {
    area: 'head_back',
    group: 'head',
    layLabel: 'Back of the head (base of the skull)',
    views: ['posterior', 'side'],
  },
  {
    area: 'skull_base',
    group: 'head',
    layLabel: 'Base of the skull',
    views: ['posterior', 'side'],
    base: 'head_back',
  },
  {
    area: 'neck_front',
    group: 'neck',
    layLabel: 'Front of the neck (throat side)',
    views: ['anterior', 'side'],
  },
  {
    area: 'neck_side',
    group: 'neck',
    layLabel: 'Side of the neck',
    views: ['anterior', 'posterior', 'side'],
  },
  { area: 'neck_back', group: 'neck', layLabel: 'Back of the neck', views: ['posterior', 'side'] },
  {
    area: 'shoulder_top',
    group: 'shoulder',
    layLabel: 'Top of the shoulder (between neck and shoulder)',
    views: ['anterior', 'posterior', 'side'],
  },
  {
    area: 'collarbone',
    group: 'shoulder',
    layLabel: 'Collarbone and the hollow above it',
    views: ['anterior', 'side'],
  },
  {
    area: 'shoulder_front',
    group: 'shoulder',
    layLabel: 'Front of the shoulder',
    views: ['anterior', 'side'],
  },
  {
    area: 'shoulder_side',
    group: 'shoulder',
    layLabel: 'Outer side of the shoulder',
    views: ['anterior', 'posterior', 'side'],
  },
  {
    area: 'shoulder_back',
    group: 'shoulder',
    layLabel: 'Back of the shoulder (behind the joint)',
    views: ['posterior', 'side'],
  },
  { area: 'armpit', group: 'shoulder', layLabel: 'Armpit', views: ['anterior'] },
  {
    area: 'shoulder_blade',
    group: 'upper_back',
    layLabel: 'On the shoulder blade',
    views: ['posterior', 'side'],
  },
  {
    area: 'shoulder_blade_inner',
    group: 'upper_back',
    layLabel: 'Between the spine and the shoulder blade',
    views: ['posterior'],
  },
  {
    area: 'shoulder_blade_outer',
    group: 'upper_back',
    layLabel: 'Outer edge of the shoulder blade (behind the armpit)',
    views: ['posterior', 'side'],
  },
  {
    area: 'mid_back',
    group: 'upper_back',
    layLabel: 'Middle of the back, beside the spine',
    views: ['posterior', 'side'],
  },
  {
    area: 'chest_upper',
    group: 'front',
    layLabel: 'Upper chest',
    views: ['anterior', 'side'],
    sensitive: true,
  },
  {
    area: 'ribs_front',
    group: 'front',
    layLabel: 'Front of the lower ribs',
    views: ['anterior', 'side'],
    base: 'ribs_side',
  },
  {
    area: 'ribs_side',
    group: 'front',
    layLabel: 'Side of the ribs',
    views: ['anterior', 'posterior', 'side'],
    sensitive: true,
  },
  { area: 'low_back', group: 'low_back', layLabel: 'Low back', views: ['posterior', 'side'] },
  {
    area: 'side_waist',
    group: 'low_back',
    layLabel: 'Side of the waist',
    views: ['anterior', 'posterior', 'side'],
  },
  {
    area: 'sacrum_si',
    group: 'low_back',
    layLabel: 'Base of the back (dimple beside the tailbone)',
    views: ['posterior', 'side'],
    sensitive: true,
  },
  { area: 'buttock', group: 'hip', layLabel: 'Buttock', views: ['posterior', 'side'], sensitive: true },
  {
    area: 'hip_outer',
    group: 'hip',
    layLabel: 'Outer hip',
    views: ['anterior', 'posterior', 'side'],
    sensitive: true,
  },
  {
    area: 'hip_front',
    group: 'hip',
    layLabel: 'Front of the hip (hip crease)',
    views: ['anterior', 'side'],
    sensitive: true,
  },
  { area: 'groin', group: 'hip', layLabel: 'Groin', views: ['anterior'], sensitive: true },
  { area: 'upper_arm_front', group: 'arm', layLabel: 'Front of the upper arm', views: ['anterior', 'side'] },
  {
    area: 'upper_arm_back',
    group: 'arm',
    layLabel: 'Back of the upper arm (shoulder to elbow)',
    views: ['posterior', 'side'],
  },
  { area: 'elbow_front', group: 'arm', layLabel: 'Front of the elbow (crease)', views: ['anterior', 'side'] },
  {
    area: 'elbow_inner',
    group: 'arm',
    layLabel: 'Inner elbow (little-finger side)',
    views: ['anterior', 'posterior'],
  },
  {
    area: 'elbow_outer',
    group: 'arm',
    layLabel: 'Outer elbow (thumb side)',
    views: ['anterior', 'posterior', 'side'],
  },
  {
    area: 'elbow_back',
    group: 'arm',
    layLabel: 'Tip of the elbow',
    views: ['posterior', 'side'],
    base: 'elbow_outer',
  },
  {
    area: 'forearm_front',
    group: 'arm',
    layLabel: 'Inside of the forearm (palm side)',
    views: ['anterior', 'side'],
  },
  {
    area: 'forearm_back',
    group: 'arm',
    layLabel: 'Back of the forearm (knuckle side)',
    views: ['posterior', 'side'],
  },
  {
    area: 'wrist',
    group: 'hand',
    layLabel: 'Wrist',
    views: ['anterior', 'posterior', 'side', 'hands_palm', 'hands_back'],
  },
  { area: 'palm', group: 'hand', layLabel: 'Palm', views: ['anterior', 'hands_palm'] },
  {
    area: 'hand_back',
    group: 'hand',
    layLabel: 'Back of the hand',
    views: ['posterior', 'side', 'hands_back'],
  },
  {
    area: 'fingers_thumb_side',
    group: 'hand',
    layLabel: 'Thumb, pointer and middle fingers',
    views: ['anterior', 'posterior', 'side', 'hands_palm', 'hands_back'],
  },
  {
    area: 'fingers_little_side',
    group: 'hand',
    layLabel: 'Ring and little fingers',
    views: ['anterior', 'posterior', 'side', 'hands_palm', 'hands_back'],
  },
  { area: 'thigh_front', group: 'leg', layLabel: 'Front of the thigh', views: ['anterior', 'side'] },
  {
    area: 'thigh_inner',
    group: 'leg',
    layLabel: 'Inner thigh',
    views: ['anterior', 'posterior'],
    sensitive: true,
  },
  { area: 'thigh_outer', group: 'leg', layLabel: 'Outer thigh', views: ['anterior', 'posterior', 'side'] },
  { area: 'thigh_back', group: 'leg', layLabel: 'Back of the thigh', views: ['posterior', 'side'] },
  { area: 'knee_front', group: 'leg', layLabel: 'Front of the knee (kneecap)', views: ['anterior', 'side'] },
  { area: 'knee_inner', group: 'leg', layLabel: 'Inner knee', views: ['anterior'] },
  { area: 'knee_outer', group: 'leg', layLabel: 'Outer knee', views: ['anterior', 'side'] },
  { area: 'knee_back', group: 'leg', layLabel: 'Back of the knee', views: ['posterior', 'side'] },
  { area: 'calf', group: 'leg', layLabel: 'Calf', views: ['anterior', 'posterior', 'side'] },
  { area: 'shin', group: 'leg', layLabel: 'Shin and outer lower leg', views: ['anterior', 'side'] },
  {
    area: 'ankle',
    group: 'foot',
    layLabel: 'Ankle (inner or outer)',
    views: ['anterior', 'posterior', 'side'],
  },
  {
    area: 'heel',
    group: 'foot',
    layLabel: 'Heel and the cord above it',
    views: ['posterior', 'side', 'soles'],
  },
  { area: 'sole', group: 'foot', layLabel: 'Bottom of the foot', views: ['posterior', 'side', 'soles'] },
  { area: 'foot_top', group: 'foot', layLabel: 'Top of the foot and toes', views: ['anterior', 'side'] },
] as const satisfies readonly (AreaRow & { area: string })[];

/** Areas on the midline: their id has no side. */
export const MIDLINE_AREAS = [
  {
    area: 'head_top',
    group: 'head',
    layLabel: 'Top of the head',
    views: ['anterior', 'posterior', 'left', 'right'],
  },
  { area: 'face', group: 'head', layLabel: 'Eyes, nose or mouth', views: ['anterior', 'left', 'right'] },
  {
    area: 'neck_base',
    group: 'neck',
    layLabel: 'Base of the neck (the bump)',
    views: ['posterior', 'left', 'right'],
  },
  {
    area: 'spine_upper',
    group: 'upper_back',
    layLabel: 'Middle of the upper back (on the spine)',
    views: ['posterior'],
  },
  { area: 'sternum', group: 'front', layLabel: 'Breastbone', views: ['anterior'], sensitive: true },
  {
    area: 'abdomen_upper',
    group: 'front',
    layLabel: 'Upper belly (under the ribs)',
    views: ['anterior'],
    sensitive: true,
  },
  {
    area: 'abdomen_lower',
    group: 'front',
    layLabel: 'Lower belly',
    views: ['anterior', 'left', 'right'],
    sensitive: true,
  },
  { area: 'tailbone', group: 'low_back', layLabel: 'Tailbone', views: ['posterior'], sensitive: true },
] as const satisfies readonly (AreaRow & { area: string })[];

export type PairedArea = (typeof PAIRED_AREAS)[number]['area'];
export type MidlineArea = (typeof MIDLINE_AREAS)[number]['area'];
export type BodyArea = PairedArea | MidlineArea;
