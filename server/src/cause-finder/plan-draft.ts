import type { Knowledge } from '../knowledge/knowledge.js';
import type { Muscle } from '../knowledge/schema/body.schema.js';
import type { ScoredCause } from './cause-scores.js';
import { type Chooser, type Drafted, type LevelWanted, Slot } from './draft-choice.js';
import { isDraftable, type LimitsOf } from './exercise-limits.js';
import { compareIds, FINDER } from './finder.constants.js';
import { draftHabits } from './habit-draft.js';
import { draftLater } from './later-draft.js';
import type { DraftSlot } from './finder.vocabulary.js';
import type { MuscleRow, MuscleScores } from './muscle-scores.js';
import { sortForTable } from './table-order.js';

const COMFORT_ITEM = 'brt_belly_breathing';
const FRONT_TIER = 1;
/** A front muscle comes first where it goes with one of the best picks. */
const LEADING_PICKS = 3;

export type PlanDraft = Readonly<Record<DraftSlot, readonly Drafted[]>>;

export interface DraftInput {
  readonly muscles: MuscleScores;
  readonly causes: readonly ScoredCause[];
  readonly tableOrder: readonly string[];
  readonly limitsOf: LimitsOf;
  /** 0–10. */
  readonly highestPain: number;
}

type DraftKnowledge = Pick<Knowledge, 'exercises' | 'findMuscle' | 'findExercise' | 'findCondition'>;

/** The muscles to draft for, best first; left and right of one muscle are two. */
export function pickRows({ listed }: MuscleScores): MuscleRow[] {
  return listed.filter(({ score }) => score >= FINDER.pickedFrom).slice(0, FINDER.pickedAtMost);
}

/** A draft in safe order: little for each phase, never the same item twice; rule 11. Empty parts stay empty. */
export function draftPlan(knowledge: DraftKnowledge, input: DraftInput): PlanDraft {
  const { muscles, causes, tableOrder, limitsOf, highestPain } = input;
  const picks = pickRows(muscles);
  const front = frontRows(picks, muscles);
  const chooser: Chooser = {
    exercises: knowledge.exercises,
    limitsOf,
    picked: new Set(picks.map(({ muscle }) => muscle.id)),
    used: new Set(),
  };
  const level = levelFor(highestPain, FINDER.easierFromPain);

  const release = new Slot(chooser, { kinds: ['release'], level, atMost: FINDER.releaseAtMost });
  const mayRelease = ({ muscle }: MuscleRow) =>
    muscle.selfCare === 'ok' || muscle.selfCare === 'therapist_taught';
  front.filter(mayRelease).some(({ muscle }) => release.take(muscle.id));
  for (const wantLong of [false, true]) {
    for (const { muscle } of picks.filter((row) => mayRelease(row) && isLong(row.muscle) === wantLong)) {
      release.take(muscle.id);
    }
  }

  const stretch = new Slot(chooser, { kinds: ['stretch', 'mobility'], level, atMost: FINDER.stretchAtMost });
  for (const { muscle } of [...front.slice(0, 1), ...picks]) if (mayStretch(muscle)) stretch.take(muscle.id);

  const strengthen = new Slot(chooser, {
    kinds: ['strengthen'],
    level: levelFor(highestPain, FINDER.easierToStrengthenFromPain),
    atMost: FINDER.strengthenAtMost,
  });
  for (const id of musclesToStrengthen(picks)) strengthen.take(id);

  const order = sortForTable(
    knowledge,
    new Set([...tableOrder, ...release.items.flatMap(({ forMuscle }) => forMuscle ?? [])]),
    muscles,
  );
  const worked = [...release.items, ...stretch.items, ...strengthen.items];
  const habit = draftHabits(knowledge, causes, limitsOf, worked, chooser.used);
  const comfort = draftComfort(knowledge, limitsOf, highestPain, chooser.used);
  return {
    comfort,
    release: inTableOrder(release.items, order),
    stretch: inTableOrder(stretch.items, order),
    strengthen: fromKneesToHead(strengthen.items),
    habit,
    later: draftLater(knowledge, picks, limitsOf, chooser.used),
  };
}

/** Drafted items are never strength for a muscle that is already long, nor a stretch of it. */
export function isLong({ posture }: Muscle): boolean {
  const pattern = posture.upperCrossed ?? posture.lowerCrossed;
  return pattern === 'weak' || pattern === 'overstretched';
}

/** What wants strength: the long picks themselves and the partners of every pick, by the score of who names them. */
export function musclesToStrengthen(picks: readonly MuscleRow[]): string[] {
  const wanted = new Map<string, number>();
  for (const { muscle, score } of picks) {
    for (const id of [...(isLong(muscle) ? [muscle.id] : []), ...muscle.strengthenPartners]) {
      wanted.set(id, Math.max(score, wanted.get(id) ?? 0));
    }
  }
  return [...wanted].sort(([a, x], [b, y]) => y - x || compareIds(a, b)).map(([id]) => id);
}

/** The tight front that goes with the best picks. */
function frontRows(picks: readonly MuscleRow[], { rows }: MuscleScores): MuscleRow[] {
  const leading = new Set(picks.slice(0, LEADING_PICKS).map(({ muscle }) => muscle.id));
  return rows.filter(
    ({ muscle, score }) =>
      muscle.releaseTier === FRONT_TIER &&
      score >= FINDER.frontFrom &&
      !isLong(muscle) &&
      (leading.has(muscle.id) || muscle.drives.some((driven) => leading.has(driven))),
  );
}

function mayStretch(muscle: Muscle): boolean {
  return !isLong(muscle) && muscle.selfCare !== 'train_only' && muscle.selfCare !== 'refer';
}

function levelFor(highestPain: number, easierFrom: number): LevelWanted {
  return highestPain >= easierFrom ? 'easier' : 'standard';
}

function draftComfort(
  knowledge: DraftKnowledge,
  limitsOf: LimitsOf,
  highestPain: number,
  used: Set<string>,
): Drafted[] {
  const exercise = knowledge.findExercise(COMFORT_ITEM);
  if (!exercise || highestPain < FINDER.easierFromPain) return [];
  if (used.has(exercise.id) || !isDraftable(limitsOf(exercise))) return [];
  used.add(exercise.id);
  return [{ exercise, forMuscle: null, forCause: null }];
}

function inTableOrder(items: readonly Drafted[], order: readonly string[]): Drafted[] {
  const place = ({ forMuscle }: Drafted) => {
    const found = forMuscle === null ? -1 : order.indexOf(forMuscle);
    return found < 0 ? order.length : found;
  };
  return [...items].sort((a, b) => place(a) - place(b));
}

function fromKneesToHead(items: readonly Drafted[]): Drafted[] {
  const place = ({ exercise }: Drafted) => exercise.chainOrder ?? Infinity;
  return [...items].sort((a, b) =>
    place(a) === place(b) ? compareIds(a.exercise.id, b.exercise.id) : place(a) - place(b),
  );
}
