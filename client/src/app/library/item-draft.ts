import type { Dose } from '@api/knowledge/dto/dose.dto';
import type { LibraryExercise } from '@api/knowledge/dto/library.dto';
import type { ExerciseChanges, OwnItem } from '@api/knowledge/dto/own-knowledge.dto';
import type { ExerciseKind, PlanPhase } from '@api/knowledge/exercises.vocabulary';

/** An item as it is typed: lists are lines of text. */
export interface ItemDraft {
  readonly name: string;
  readonly purpose: string;
  readonly steps: string;
  readonly feel: string;
  readonly cautions: string;
  readonly reason: string;
  readonly kind: ExerciseKind;
  readonly position: string;
  readonly equipment: string;
  readonly isPerSide: boolean;
  readonly needsTeaching: boolean;
  readonly needsHelper: boolean;
}

/** What is chosen rather than typed. */
export interface ItemChoices {
  readonly dose: Dose;
  readonly muscles: readonly string[];
  readonly movements: readonly string[];
  readonly never: readonly string[];
}

export const EMPTY_ITEM: ItemDraft = {
  name: '',
  purpose: '',
  steps: '',
  feel: '',
  cautions: '',
  reason: '',
  kind: 'stretch',
  position: '',
  equipment: '',
  isPerSide: false,
  needsTeaching: false,
  needsHelper: false,
};

const PHASE_OF_KIND: Record<ExerciseKind, PlanPhase> = {
  release: 'release',
  breathing: 'release',
  'heat-cold': 'release',
  stretch: 'stretch',
  mobility: 'stretch',
  strengthen: 'strengthen',
  'posture-habit': 'habit',
  ergonomics: 'habit',
};

/** A dose to begin with: a habit has its moment, all else its rounds, times and hold. */
export function firstDose(kind: ExerciseKind): Dose {
  const often = { timesPerDay: 1, daysPerWeek: 7 };
  if (PHASE_OF_KIND[kind] === 'habit') {
    const trigger = $localize`when you sit down`;
    return { sets: null, reps: null, holdSeconds: null, restSeconds: null, ...often, trigger };
  }
  const hold = kind === 'strengthen' || kind === 'mobility' ? null : 30;
  const reps = hold === null ? 8 : 1;
  return { sets: 2, reps, holdSeconds: hold, restSeconds: null, ...often, trigger: null };
}

export function draftOf(item: LibraryExercise): ItemDraft {
  return {
    name: item.name,
    purpose: item.purpose,
    steps: item.steps.join('\n'),
    feel: item.feel ?? '',
    cautions: item.cautions.join('\n'),
    reason: item.change?.reason ?? '',
    kind: item.kind,
    position: item.position,
    equipment: item.equipment.join(', '),
    isPerSide: item.isPerSide,
    needsTeaching: item.needsTeaching,
    needsHelper: item.needsHelper,
  };
}

/** The practice's own words and dose; the server leaves out what is as shipped. */
export function changesOf(draft: ItemDraft, dosage: Dose): ExerciseChanges {
  const { name, purpose, steps, feel, cautions } = draft;
  return {
    name: name.trim(),
    purpose: purpose.trim(),
    steps: linesOf(steps),
    feel: feel.trim() || null,
    cautions: linesOf(cautions),
    dosage,
  };
}

/** An own item; what this form does not ask stays as it was. */
export function ownItemOf(draft: ItemDraft, choices: ItemChoices, before: OwnItem | null): OwnItem {
  const { kind, position, equipment, isPerSide, needsTeaching, needsHelper } = draft;
  const { name = '', purpose = '', steps = [], feel = null, cautions = [] } = changesOf(draft, choices.dose);
  return {
    level: before?.level ?? 'standard',
    extraCaution: before?.extraCaution ?? [],
    recheckMinutes: before?.recheckMinutes ?? null,
    progressRule: before?.progressRule ?? null,
    stopRule: before?.stopRule ?? null,
    name,
    purpose,
    steps,
    feel,
    cautions,
    dosage: choices.dose,
    kind,
    phase: PHASE_OF_KIND[kind],
    targets: { primary: [...choices.muscles], secondary: before?.targets.secondary ?? [] },
    equipment: equipment
      .split(',')
      .map((thing) => thing.trim())
      .filter((thing) => thing !== ''),
    position: position.trim(),
    isPerSide,
    movementTags: [...choices.movements],
    extraExclude: [...choices.never],
    needsTeaching,
    needsHelper,
  };
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
