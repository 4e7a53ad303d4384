import type { ExerciseKind, ExerciseLevel } from '../knowledge/exercises.vocabulary.js';
import type { Exercise } from '../knowledge/schema/exercises.schema.js';
import { isDraftable, type LimitsOf } from './exercise-limits.js';
import { compareIds } from './finder.constants.js';

export type LevelWanted = Exclude<ExerciseLevel, 'harder'>;

/** An item that was drafted, and for what. */
export interface Drafted {
  readonly exercise: Exercise;
  /** The muscle it was chosen for; null where a cause or the rules brought it. */
  readonly forMuscle: string | null;
  /** The cause whose habit it changes. */
  readonly forCause: string | null;
}

export interface SlotRules {
  readonly kinds: readonly ExerciseKind[];
  readonly level: LevelWanted;
  readonly atMost: number;
}

export interface Chooser {
  readonly exercises: readonly Exercise[];
  readonly limitsOf: LimitsOf;
  /** Muscles worth working on. */
  readonly picked: ReadonlySet<string>;
  /** Items that stand in the draft already; what is chosen is added. */
  readonly used: Set<string>;
}

const LEVEL_DISTANCE: Readonly<Record<LevelWanted, readonly ExerciseLevel[]>> = {
  easier: ['easier', 'standard', 'harder'],
  standard: ['standard', 'easier', 'harder'],
};

/** Fills one part of the draft, muscle by muscle, and takes at most one item for each; rule 11. */
export class Slot {
  private readonly drafted: Drafted[] = [];

  constructor(
    private readonly chooser: Chooser,
    private readonly rules: SlotRules,
  ) {}

  get items(): readonly Drafted[] {
    return this.drafted;
  }

  /** Takes the best item for the muscle. False when the slot is full, works the muscle already, or nothing fits. */
  take(muscleId: string): boolean {
    if (this.drafted.length >= this.rules.atMost) return false;
    if (this.drafted.some(({ exercise }) => exercise.targets.primary.includes(muscleId))) return false;
    const exercise = this.best(muscleId);
    if (!exercise) return false;
    this.chooser.used.add(exercise.id);
    this.drafted.push({ exercise, forMuscle: muscleId, forCause: null });
    return true;
  }

  private best(muscleId: string): Exercise | undefined {
    const { exercises, limitsOf, used, picked } = this.chooser;
    const { kinds, level } = this.rules;
    const rank = (exercise: Exercise) => [
      limitsOf(exercise).cautionedBy.length > 0 ? 1 : 0,
      LEVEL_DISTANCE[level].indexOf(exercise.level),
      -exercise.targets.primary.filter((id) => picked.has(id)).length,
      exercise.movementTags.length,
      exercise.equipment.filter((word) => word !== 'none').length,
    ];
    return exercises
      .filter(
        (exercise) =>
          kinds.includes(exercise.kind) &&
          exercise.targets.primary.includes(muscleId) &&
          !used.has(exercise.id) &&
          isDraftable(limitsOf(exercise)),
      )
      .map((exercise) => ({ exercise, rank: rank(exercise) }))
      .sort((a, b) => compareRanks(a.rank, b.rank) || compareIds(a.exercise.id, b.exercise.id))[0]?.exercise;
  }
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const differing = a.findIndex((value, index) => value !== b[index]);
  return differing < 0 ? 0 : (a[differing] ?? 0) - (b[differing] ?? 0);
}
