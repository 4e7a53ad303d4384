import type { CauseAnswerType, CauseGroup, CauseSideRule } from '@api/knowledge/causes.vocabulary';
import type {
  ConditionCategory,
  RedFlagGate,
  RedFlagSeverity,
  RedFlagTime,
} from '@api/knowledge/conditions.vocabulary';
import type { ExerciseKind, ExerciseLevel } from '@api/knowledge/exercises.vocabulary';
import type { Origin } from '@api/knowledge/own/own-knowledge.vocabulary';
import type { MuscleGroup, MuscleSelfCare, PostureState } from '@api/knowledge/muscles.vocabulary';

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

export const CHANGED_WORDS = $localize`Changed by your practice`;

export const LEVEL_WORDS: Record<ExerciseLevel, string> = {
  easier: $localize`Easier`,
  standard: $localize`Standard`,
  harder: $localize`Harder`,
};

/** The groups of muscles, from head to foot. */
export const MUSCLE_GROUP_WORDS: Record<MuscleGroup, string> = {
  head: $localize`Head`,
  neck: $localize`Neck`,
  'shoulder girdle': $localize`Shoulder girdle`,
  back: $localize`Back`,
  chest: $localize`Chest`,
  'rotator cuff': $localize`Rotator cuff`,
  shoulder: $localize`Shoulder`,
  arm: $localize`Arm`,
  forearm: $localize`Forearm`,
  hand: $localize`Hand`,
  abdomen: $localize`Belly`,
  hip: $localize`Hip`,
  pelvis: $localize`Pelvis`,
  thigh: $localize`Thigh`,
  leg: $localize`Lower leg`,
  foot: $localize`Foot`,
};

export const SELF_CARE_WORDS: Record<MuscleSelfCare, string> = {
  ok: $localize`May be worked on at home`,
  therapist_taught: $localize`At home only after you have shown it`,
  stretch_only: $localize`At home by stretching only`,
  train_only: $localize`At home by training only`,
  therapist_only: $localize`Only by a therapist`,
  refer: $localize`Refer to a specialist`,
};

export const POSTURE_WORDS: Record<PostureState, string> = {
  tight: $localize`tight`,
  weak: $localize`weak`,
  overstretched: $localize`overstretched`,
};

export const CAUSE_GROUP_WORDS: Record<CauseGroup, string> = {
  posture: $localize`Posture`,
  work: $localize`Work`,
  screen: $localize`Screen`,
  home: $localize`Home`,
  sleep: $localize`Sleep`,
  sport: $localize`Sport`,
  capacity: $localize`Strength and stress`,
  history: $localize`History`,
};

export const ANSWER_WORDS: Record<CauseAnswerType, string> = {
  freq5: $localize`never to almost always`,
  yes_no: $localize`yes or no`,
  hours: $localize`hours a day`,
};

export const SIDE_RULE_WORDS: Record<CauseSideRule, string> = {
  both: $localize`on both sides`,
  same: $localize`on the same side`,
  opposite: $localize`on the other side`,
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

export const SEVERITY_HEADINGS: Record<RedFlagSeverity, string> = {
  emergency: $localize`Emergency`,
  same_day: $localize`The same day`,
  soon: $localize`Soon`,
};

export const GATE_WORDS: Record<RedFlagGate, string> = {
  stop: $localize`Stop`,
  hold: $localize`On hold`,
};

/** How strongly it is marked: red means stop. */
export const GATE_BADGES: Record<RedFlagGate, string> = { stop: 'flag-solid', hold: 'caution' };

export const ASK_WHEN_WORDS: Record<RedFlagTime, string> = {
  always: $localize`Always`,
  regions: $localize`With pain in an area`,
  condition: $localize`With a condition`,
};

/** What a practice did to a row of the library; empty for one as shipped. */
export function originWords({ origin, isArchived }: { origin: Origin; isArchived: boolean }): string {
  if (isArchived) return $localize`Archived`;
  switch (origin) {
    case 'shipped':
      return '';
    case 'changed':
      return CHANGED_WORDS;
    case 'own':
      return $localize`Your practice’s own`;
    default:
      return origin satisfies never;
  }
}
