import { BODY_GROUPS, type BodyGroup } from '../body-map/body.vocabulary.js';
import { REGIONS } from '../body-map/regions.vocabulary.js';
import type { PracticeChange } from './dto/own-knowledge.dto.js';
import type { LibraryCondition, LibraryExercise, LibraryExerciseRow } from './dto/library.dto.js';
import { checkExercise, findLimitingConditions } from './contraindications.js';
import { defaultDose, minutesPerDay, stopRuleOf } from './exercise-dose.js';
import type { ExerciseSafety } from './exercises.vocabulary.js';
import { type Knowledge, type OwnChange } from './knowledge.js';
import { toOwnItem } from './own/merge-knowledge.js';
import { OWN_ITEM_PREFIX, type Origin } from './own/own-knowledge.vocabulary.js';
import { type Condition } from './schema/conditions.schema.js';
import { type Exercise } from './schema/exercises.schema.js';

/** An item as a row of the library. */
export function toExerciseRow(knowledge: Knowledge, exercise: Exercise): LibraryExerciseRow {
  const dosage = defaultDose(exercise);
  return {
    id: exercise.id,
    name: exercise.name,
    kind: exercise.kind,
    phase: exercise.phase,
    purpose: exercise.purpose,
    targets: muscleNames(knowledge, exercise.targets.primary),
    muscles: clinicalNames(knowledge, exercise.targets.primary),
    areas: areasOf(knowledge, exercise.targets.primary),
    equipment: exercise.equipment.filter((thing) => thing !== 'none'),
    position: exercise.position,
    level: exercise.level,
    dosage,
    isPerSide: exercise.dosage.perSide,
    minutesPerDay: minutesPerDay(dosage, exercise.dosage.perSide ? 2 : 1),
    needsTeaching: exercise.needsTeaching,
    needsHelper: exercise.partner,
    easierId: exercise.easierId,
    harderId: exercise.harderId,
    movementTags: [...exercise.movementTags],
    origin: originOf(knowledge, exercise),
    isArchived: knowledge.own.archived.includes(exercise),
  };
}

/** An item with all that a therapist reads before she assigns it. */
export function toExerciseDetails(
  knowledge: Knowledge,
  exercise: Exercise,
  shipped: Exercise | undefined,
): Omit<LibraryExercise, 'version' | 'isDraft'> {
  const { blocked, caution } = findLimitingConditions(knowledge, exercise);
  return {
    ...toExerciseRow(knowledge, exercise),
    secondaryTargets: muscleNames(knowledge, exercise.targets.secondary),
    steps: [...exercise.steps],
    feel: exercise.feel,
    cautions: [...exercise.cautions],
    stopRule: stopRuleOf(knowledge, exercise),
    recheckMinutes: exercise.recheckMinutes,
    progressRule: exercise.progressRule,
    easier: exerciseName(knowledge, exercise.easierId),
    harder: exerciseName(knowledge, exercise.harderId),
    movements: tagLabels(knowledge, exercise.movementTags),
    forCauses: knowledge.causes
      .filter(({ substitutions }) => substitutions.includes(exercise.id))
      .map(({ id, layLabel }) => ({ id, name: layLabel })),
    blockedBy: conditionNames(knowledge, blocked),
    cautionWith: conditionNames(knowledge, caution),
    sources: shipped ? [...knowledge.exerciseSources[exercise.kind]] : [],
    change: toChange(knowledge.findChange('exercises', exercise.id)),
    shipped: shipped && shipped !== exercise ? shippedWords(shipped) : null,
    ownItem: shipped ? null : toOwnItem(exercise),
  };
}

function originOf(knowledge: Knowledge, { id }: Exercise): Origin {
  if (id.startsWith(OWN_ITEM_PREFIX)) return 'own';
  return knowledge.findChange('exercises', id) ? 'changed' : 'shipped';
}

function shippedWords(shipped: Exercise): LibraryExercise['shipped'] {
  const { name, purpose, steps, feel, cautions } = shipped;
  return { name, purpose, steps: [...steps], feel, cautions: [...cautions], dosage: defaultDose(shipped) };
}

function toChange(change: OwnChange | undefined): PracticeChange | null {
  if (!change) return null;
  const { version, changedAt, changedBy, reason, dataVersion, isArchived } = change;
  return { version, changedAt: changedAt.toISOString(), changedBy, reason, dataVersion, isArchived };
}

export function toLibraryCondition(
  knowledge: Knowledge,
  condition: Condition,
  shipped: Condition | undefined,
): LibraryCondition {
  const checked = knowledge.exercises.map((exercise) => ({
    id: exercise.id,
    status: checkExercise(knowledge, exercise, [condition.id]).status,
  }));
  const idsOf = (wanted: ExerciseSafety) =>
    checked.filter(({ status }) => status === wanted).map(({ id }) => id);
  return {
    id: condition.id,
    category: condition.category,
    label: condition.label,
    layLabel: condition.layLabel,
    handling: condition.handling,
    massageNote: condition.massageNote,
    askMore: [...condition.askMore],
    clearanceFrom: condition.clearanceFrom,
    expiresDays: condition.expiresDays,
    excludes: tagLabels(knowledge, condition.excludeTags),
    cautions: tagLabels(knowledge, condition.cautionTags),
    change: toChange(knowledge.findChange('conditions', condition.id)),
    shipped:
      shipped && shipped !== condition
        ? { handling: shipped.handling, massageNote: shipped.massageNote }
        : null,
    blocksItems: idsOf('blocked'),
    cautionItems: idsOf('caution'),
  };
}

function muscleNames(knowledge: Knowledge, ids: readonly string[]): string[] {
  return ids.flatMap((id) => knowledge.findMuscle(id)?.layName ?? []);
}

function clinicalNames(knowledge: Knowledge, ids: readonly string[]): string[] {
  const names = ids.flatMap((id) => {
    const muscle = knowledge.findMuscle(id);
    return muscle ? [muscle.commonName, muscle.latin] : [];
  });
  return [...new Set(names)];
}

function areasOf(knowledge: Knowledge, ids: readonly string[]): BodyGroup[] {
  const bases = new Set(ids.flatMap((id) => knowledge.findMuscle(id)?.localRegions ?? []));
  const groups = new Set(REGIONS.filter(({ base }) => bases.has(base)).map(({ group }) => group));
  return BODY_GROUPS.filter((group) => groups.has(group));
}

function tagLabels(knowledge: Knowledge, ids: readonly string[]): string[] {
  return ids.flatMap((id) => knowledge.findMovementTag(id)?.label ?? []);
}

function conditionNames(knowledge: Knowledge, ids: readonly string[]): LibraryExercise['blockedBy'] {
  return ids.flatMap((id) => {
    const condition = knowledge.findCondition(id);
    return condition ? [{ id, name: condition.label }] : [];
  });
}

function exerciseName(knowledge: Knowledge, id: string | null): LibraryExercise['easier'] {
  const exercise = id === null ? undefined : knowledge.findExercise(id);
  return exercise ? { id: exercise.id, name: exercise.name } : null;
}
