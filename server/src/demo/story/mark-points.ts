import type { MarkPoint } from '../../body-map/dto/mark.dto.js';
import type { RegionId } from '../../body-map/regions.vocabulary.js';

/** Where the people of the demo tapped: the middle of each region on the view that shows it best. */
export const MARK_POINTS: Readonly<Partial<Record<RegionId, MarkPoint>>> = {
  buttock_r: { view: 'posterior', x: 0.59, y: 0.49 },
  calf_l: { view: 'posterior', x: 0.41, y: 0.8 },
  calf_r: { view: 'posterior', x: 0.59, y: 0.8 },
  elbow_outer_r: { view: 'posterior', x: 0.81, y: 0.37 },
  fingers_thumb_side_r: { view: 'posterior', x: 0.94, y: 0.56 },
  forearm_back_r: { view: 'posterior', x: 0.83, y: 0.44 },
  head_back_r: { view: 'posterior', x: 0.54, y: 0.09 },
  heel_r: { view: 'posterior', x: 0.59, y: 0.95 },
  hip_front_r: { view: 'anterior', x: 0.39, y: 0.49 },
  hip_outer_r: { view: 'posterior', x: 0.66, y: 0.47 },
  jaw_r: { view: 'anterior', x: 0.45, y: 0.12 },
  low_back_l: { view: 'posterior', x: 0.46, y: 0.39 },
  low_back_r: { view: 'posterior', x: 0.54, y: 0.39 },
  neck_base: { view: 'posterior', x: 0.5, y: 0.17 },
  neck_side_l: { view: 'posterior', x: 0.45, y: 0.15 },
  shoulder_blade_inner_r: { view: 'posterior', x: 0.54, y: 0.24 },
  shoulder_blade_l: { view: 'posterior', x: 0.38, y: 0.24 },
  shoulder_front_l: { view: 'anterior', x: 0.72, y: 0.24 },
  shoulder_top_l: { view: 'posterior', x: 0.4, y: 0.2 },
  shoulder_top_r: { view: 'posterior', x: 0.6, y: 0.2 },
  sole_l: { view: 'posterior', x: 0.37, y: 0.96 },
  sole_r: { view: 'posterior', x: 0.63, y: 0.96 },
  temple_r: { view: 'anterior', x: 0.43, y: 0.08 },
  upper_arm_front_l: { view: 'anterior', x: 0.75, y: 0.31 },
  shoulder_front_r: { view: 'anterior', x: 0.28, y: 0.24 },
  fingers_little_side_r: { view: 'posterior', x: 0.9, y: 0.57 },
};
