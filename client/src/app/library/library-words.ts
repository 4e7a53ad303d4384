import type { ConditionCategory } from '@api/knowledge/conditions.vocabulary';
import type { ExerciseKind, ExerciseLevel } from '@api/knowledge/exercises.vocabulary';

export const KIND_WORDS: Record<ExerciseKind, string> = {
  release: $localize`Self-massage`,
  stretch: $localize`Stretch`,
  mobility: $localize`Mobility`,
  strengthen: $localize`Strengthen`,
  'posture-habit': $localize`Habit or break`,
  ergonomics: $localize`Set-up change`,
  breathing: $localize`Breathing`,
  'heat-cold': $localize`Heat or cold`,
};

export const LEVEL_WORDS: Record<ExerciseLevel, string> = {
  easier: $localize`Easier`,
  standard: $localize`Standard`,
  harder: $localize`Harder`,
};

export const CATEGORY_WORDS: Record<ConditionCategory, string> = {
  'ear and balance': $localize`Ear and balance`,
  head: $localize`Head`,
  'spine and nerve': $localize`Spine and nerve`,
  'bone and joint': $localize`Bone and joint`,
  'whole body': $localize`Whole body`,
  belly: $localize`Belly`,
  'heart and blood': $localize`Heart and blood`,
  'skin and infection': $localize`Skin and infection`,
  pregnancy: $localize`Pregnancy`,
  mind: $localize`Mind`,
};
