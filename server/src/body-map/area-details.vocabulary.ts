import { type BodyArea } from './areas.vocabulary.js';

interface AreaDetails {
  /** The clinical name, without side. */
  readonly label: string;
  readonly neighbours: readonly BodyArea[];
  /** Areas that people name with the same words. */
  readonly confusableWith: readonly BodyArea[];
  /** The area that stands for it where a simpler map is asked for. */
  readonly mergeInto?: BodyArea;
}

/** What therapists and the cause finder need besides the words of `regions.vocabulary`. */
export const AREA_DETAILS: Readonly<Record<BodyArea, AreaDetails>> = {
  head_top: { label: 'Vertex (crown)', neighbours: ['forehead', 'head_back'], confusableWith: [] },
  forehead: { label: 'Frontal region and brow', neighbours: ['temple', 'head_top'], confusableWith: [] },
  temple: { label: 'Temporal region', neighbours: ['forehead', 'ear', 'jaw'], confusableWith: [] },
  ear: {
    label: 'Auricular region',
    neighbours: ['temple', 'jaw', 'neck_side'],
    confusableWith: [],
    mergeInto: 'jaw',
  },
  face: { label: 'Face (eyes, nose, mouth)', neighbours: [], confusableWith: [] },
  jaw: { label: 'Mandible, TMJ and cheek', neighbours: ['ear', 'temple', 'neck_front'], confusableWith: [] },
  head_back: {
    label: 'Occipital region',
    neighbours: ['neck_back', 'head_top'],
    confusableWith: ['neck_back'],
  },
  skull_base: { label: 'Suboccipital region', neighbours: ['neck_back', 'head_top'], confusableWith: [] },
  neck_front: {
    label: 'Anterior neck',
    neighbours: ['neck_side', 'jaw', 'collarbone'],
    confusableWith: ['neck_side'],
  },
  neck_side: {
    label: 'Lateral neck',
    neighbours: ['neck_front', 'neck_back', 'shoulder_top'],
    confusableWith: ['neck_front', 'neck_back', 'shoulder_top'],
  },
  neck_back: {
    label: 'Posterior neck',
    neighbours: ['head_back', 'neck_side', 'neck_base', 'shoulder_top'],
    confusableWith: ['neck_base', 'shoulder_top'],
  },
  neck_base: {
    label: 'Cervicothoracic junction',
    neighbours: ['neck_back', 'shoulder_top', 'spine_upper'],
    confusableWith: [],
  },
  shoulder_top: {
    label: 'Suprascapular / upper trapezius',
    neighbours: ['neck_back', 'neck_side', 'shoulder_blade', 'neck_base'],
    confusableWith: ['neck_side', 'shoulder_back'],
  },
  collarbone: {
    label: 'Clavicle and supraclavicular hollow',
    neighbours: ['neck_front', 'neck_side', 'chest_upper', 'shoulder_front'],
    confusableWith: [],
  },
  shoulder_front: {
    label: 'Anterior shoulder',
    neighbours: ['chest_upper', 'upper_arm_front', 'shoulder_side', 'collarbone'],
    confusableWith: ['upper_arm_front', 'chest_upper'],
  },
  shoulder_side: {
    label: 'Lateral shoulder / deltoid',
    neighbours: ['shoulder_front', 'shoulder_back', 'upper_arm_front', 'upper_arm_back'],
    confusableWith: ['upper_arm_front', 'upper_arm_back'],
  },
  shoulder_back: {
    label: 'Posterior shoulder',
    neighbours: ['shoulder_blade', 'upper_arm_back', 'shoulder_blade_outer', 'shoulder_side'],
    confusableWith: ['upper_arm_back', 'shoulder_blade_outer'],
  },
  armpit: {
    label: 'Axilla',
    neighbours: ['shoulder_blade_outer', 'ribs_side', 'chest_upper'],
    confusableWith: ['shoulder_blade_outer'],
    mergeInto: 'shoulder_blade_outer',
  },
  shoulder_blade: {
    label: 'Scapula (over the blade)',
    neighbours: ['shoulder_blade_inner', 'shoulder_blade_outer', 'shoulder_top', 'mid_back'],
    confusableWith: ['shoulder_blade_inner', 'shoulder_blade_outer'],
  },
  shoulder_blade_inner: {
    label: 'Interscapular / medial scapular border',
    neighbours: ['shoulder_blade', 'spine_upper', 'mid_back', 'neck_base'],
    confusableWith: ['shoulder_blade', 'mid_back'],
  },
  shoulder_blade_outer: {
    label: 'Lateral scapular border / posterior axillary fold',
    neighbours: ['shoulder_back', 'armpit', 'shoulder_blade', 'upper_arm_back', 'ribs_side'],
    confusableWith: ['upper_arm_back', 'shoulder_back', 'armpit'],
  },
  spine_upper: {
    label: 'Thoracic spine',
    neighbours: ['shoulder_blade_inner', 'neck_base', 'mid_back'],
    confusableWith: [],
  },
  mid_back: {
    label: 'Thoracic paraspinal, below the scapula',
    neighbours: ['shoulder_blade_inner', 'low_back', 'ribs_side'],
    confusableWith: ['low_back', 'shoulder_blade_inner'],
  },
  chest_upper: {
    label: 'Pectoral region',
    neighbours: ['collarbone', 'shoulder_front', 'sternum', 'armpit'],
    confusableWith: [],
  },
  sternum: { label: 'Sternum', neighbours: ['chest_upper', 'abdomen_upper'], confusableWith: [] },
  ribs_front: {
    label: 'Anterior lower rib cage (costal margin)',
    neighbours: ['armpit', 'side_waist', 'mid_back'],
    confusableWith: [],
  },
  ribs_side: {
    label: 'Lateral chest wall',
    neighbours: ['armpit', 'side_waist', 'mid_back'],
    confusableWith: ['mid_back'],
  },
  abdomen_upper: { label: 'Epigastrium', neighbours: ['sternum', 'abdomen_lower'], confusableWith: [] },
  abdomen_lower: { label: 'Lower abdomen', neighbours: ['abdomen_upper', 'groin'], confusableWith: [] },
  low_back: {
    label: 'Lumbar region',
    neighbours: ['mid_back', 'sacrum_si', 'side_waist'],
    confusableWith: ['sacrum_si', 'buttock'],
  },
  side_waist: {
    label: 'Flank',
    neighbours: ['low_back', 'ribs_side', 'hip_outer'],
    confusableWith: ['low_back'],
  },
  sacrum_si: {
    label: 'Sacrum and sacroiliac joint',
    neighbours: ['low_back', 'buttock', 'tailbone'],
    confusableWith: ['low_back', 'buttock'],
  },
  tailbone: { label: 'Coccyx', neighbours: ['sacrum_si'], confusableWith: [] },
  buttock: {
    label: 'Gluteal region',
    neighbours: ['sacrum_si', 'hip_outer', 'thigh_back'],
    confusableWith: ['hip_outer', 'sacrum_si'],
  },
  hip_outer: {
    label: 'Lateral hip / greater trochanter',
    neighbours: ['buttock', 'thigh_outer', 'hip_front', 'side_waist'],
    confusableWith: ['buttock', 'hip_front'],
  },
  hip_front: {
    label: 'Anterior hip',
    neighbours: ['groin', 'thigh_front', 'hip_outer'],
    confusableWith: ['groin'],
    mergeInto: 'groin',
  },
  groin: {
    label: 'Inguinal region',
    neighbours: ['hip_front', 'thigh_inner', 'abdomen_lower'],
    confusableWith: ['hip_front', 'thigh_inner'],
  },
  upper_arm_front: {
    label: 'Anterior upper arm',
    neighbours: ['shoulder_front', 'elbow_front'],
    confusableWith: ['shoulder_front'],
  },
  upper_arm_back: {
    label: 'Posterior upper arm',
    neighbours: ['shoulder_back', 'elbow_outer', 'shoulder_blade_outer'],
    confusableWith: ['shoulder_blade_outer', 'shoulder_back'],
  },
  elbow_front: {
    label: 'Antecubital region',
    neighbours: ['upper_arm_front', 'forearm_front'],
    confusableWith: [],
    mergeInto: 'elbow_inner',
  },
  elbow_inner: { label: 'Medial elbow', neighbours: ['forearm_front', 'elbow_front'], confusableWith: [] },
  elbow_outer: { label: 'Lateral elbow', neighbours: ['forearm_back', 'upper_arm_back'], confusableWith: [] },
  elbow_back: { label: 'Olecranon', neighbours: ['forearm_back', 'upper_arm_back'], confusableWith: [] },
  forearm_front: {
    label: 'Anterior forearm',
    neighbours: ['elbow_front', 'elbow_inner', 'wrist'],
    confusableWith: [],
  },
  forearm_back: { label: 'Posterior forearm', neighbours: ['elbow_outer', 'wrist'], confusableWith: [] },
  wrist: {
    label: 'Wrist',
    neighbours: ['forearm_front', 'forearm_back', 'palm', 'hand_back'],
    confusableWith: [],
  },
  palm: {
    label: 'Palm',
    neighbours: ['wrist', 'fingers_thumb_side', 'fingers_little_side'],
    confusableWith: [],
  },
  hand_back: {
    label: 'Dorsum of hand',
    neighbours: ['wrist', 'fingers_thumb_side', 'fingers_little_side'],
    confusableWith: [],
    mergeInto: 'palm',
  },
  fingers_thumb_side: {
    label: 'Thumb, index and middle fingers',
    neighbours: ['palm', 'hand_back'],
    confusableWith: ['fingers_little_side'],
  },
  fingers_little_side: {
    label: 'Ring and little fingers',
    neighbours: ['palm', 'hand_back'],
    confusableWith: ['fingers_thumb_side'],
  },
  thigh_front: {
    label: 'Anterior thigh',
    neighbours: ['hip_front', 'knee_front', 'thigh_inner', 'thigh_outer'],
    confusableWith: [],
  },
  thigh_inner: {
    label: 'Medial thigh',
    neighbours: ['groin', 'knee_inner', 'thigh_front'],
    confusableWith: ['groin'],
  },
  thigh_outer: {
    label: 'Lateral thigh',
    neighbours: ['hip_outer', 'knee_outer', 'thigh_front'],
    confusableWith: ['hip_outer'],
  },
  thigh_back: { label: 'Posterior thigh', neighbours: ['buttock', 'knee_back'], confusableWith: ['buttock'] },
  knee_front: {
    label: 'Anterior knee / patella',
    neighbours: ['thigh_front', 'knee_inner', 'knee_outer', 'shin'],
    confusableWith: [],
  },
  knee_inner: {
    label: 'Medial knee',
    neighbours: ['knee_front', 'thigh_inner'],
    confusableWith: [],
    mergeInto: 'knee_front',
  },
  knee_outer: {
    label: 'Lateral knee',
    neighbours: ['knee_front', 'thigh_outer', 'shin'],
    confusableWith: [],
    mergeInto: 'knee_front',
  },
  knee_back: { label: 'Popliteal fossa', neighbours: ['thigh_back', 'calf'], confusableWith: [] },
  calf: { label: 'Calf', neighbours: ['knee_back', 'heel'], confusableWith: [] },
  shin: {
    label: 'Anterior and lateral lower leg',
    neighbours: ['knee_front', 'ankle', 'foot_top'],
    confusableWith: [],
  },
  ankle: { label: 'Ankle', neighbours: ['shin', 'heel', 'foot_top'], confusableWith: [] },
  heel: { label: 'Heel and Achilles', neighbours: ['calf', 'sole', 'ankle'], confusableWith: ['sole'] },
  sole: { label: 'Plantar foot', neighbours: ['heel'], confusableWith: ['heel'] },
  foot_top: { label: 'Dorsum of foot and toes', neighbours: ['ankle', 'shin'], confusableWith: [] },
};
