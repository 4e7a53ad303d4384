import {
  ConditionChangesSchema,
  ExerciseChangesSchema,
  type OwnItem,
  OwnItemSchema,
} from '../dto/own-knowledge.dto.js';
import { Knowledge, type OwnChange } from '../knowledge.js';
import type { KnowledgeFiles } from '../knowledge-files.js';
import { findProblems } from '../knowledge-validation.js';
import { type Condition, ConditionSchema } from '../schema/conditions.schema.js';
import { type Exercise, ExerciseSchema } from '../schema/exercises.schema.js';
import { OWN_ITEM_PREFIX, type OverruledKind } from './own-knowledge.vocabulary.js';

/** A row that a practice has of its own, as stored. */
export interface OwnRow extends OwnChange {
  readonly id: string;
  readonly kind: OverruledKind | 'item';
  /** The shipped row that it overrules; for an item of its own the row's id. */
  readonly rowId: string;
  readonly content: unknown;
}

export interface MergedKnowledge {
  readonly knowledge: Knowledge;
  /** Ids of rows that do not fit the shipped knowledge any more and were left out. */
  readonly leftOut: readonly string[];
}

/** The id of an own item in plans and lists. */
export function ownItemId(id: string): string {
  return OWN_ITEM_PREFIX + id.replaceAll('-', '');
}

/** The id of the row behind an own item; null for an id that is none. */
export function rowIdOfOwnItem(exerciseId: string): string | null {
  const [, a, b, c, d, e] =
    /^own_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/.exec(exerciseId) ?? [];
  return a === undefined ? null : [a, b, c, d, e].join('-');
}

/** An own item in the form of the shipped ones, not yet checked. */
export function toExercise(exerciseId: string, item: OwnItem): unknown {
  const { isPerSide, needsHelper, stopRule, dosage, ...rest } = item;
  return {
    ...rest,
    id: exerciseId,
    dosage: { ...dosage, perSide: isPerSide },
    partner: needsHelper,
    stopRule: stopRule ?? 'default',
    easierId: null,
    harderId: null,
    chainOrder: null,
    reviewPriority: 1,
  };
}

/** An own item as it is edited: the way back from `toExercise`. */
export function toOwnItem(exercise: Exercise): OwnItem {
  const { perSide, ...dosage } = exercise.dosage;
  return {
    name: exercise.name,
    purpose: exercise.purpose,
    kind: exercise.kind,
    phase: exercise.phase,
    targets: { primary: [...exercise.targets.primary], secondary: [...exercise.targets.secondary] },
    equipment: [...exercise.equipment],
    position: exercise.position,
    steps: [...exercise.steps],
    feel: exercise.feel,
    dosage,
    isPerSide: perSide,
    level: exercise.level,
    cautions: [...exercise.cautions],
    movementTags: [...exercise.movementTags],
    extraExclude: [...exercise.extraExclude],
    extraCaution: [...exercise.extraCaution],
    needsTeaching: exercise.needsTeaching,
    needsHelper: exercise.partner,
    recheckMinutes: exercise.recheckMinutes,
    progressRule: exercise.progressRule,
    stopRule: exercise.stopRule === 'default' ? null : exercise.stopRule,
  };
}

/** A shipped item with a practice's own words and dose. Sides stay as shipped: steps and picture follow them. */
export function overruledExercise(exercise: Exercise, content: unknown): Exercise | null {
  const changes = ExerciseChangesSchema.safeParse(content);
  if (!changes.success) return null;
  const { dosage, ...words } = changes.data;
  const merged = {
    ...exercise,
    ...words,
    dosage: { ...exercise.dosage, ...dosage },
  };
  return ExerciseSchema.safeParse(merged).data ?? null;
}

export function overruledCondition(condition: Condition, content: unknown): Condition | null {
  const changes = ConditionChangesSchema.safeParse(content);
  if (!changes.success) return null;
  return ConditionSchema.safeParse({ ...condition, ...changes.data }).data ?? null;
}

/**
 * The shipped knowledge with what a practice has of its own laid over it, checked as the shipped data is. A row that
 * does not fit, because the shipped row is gone or what it names is, is left out: what was shipped then stands.
 */
export function mergeKnowledge(
  shipped: Knowledge,
  rows: readonly OwnRow[],
  revision: string | null,
): MergedKnowledge {
  const first = layOver(shipped, rows);
  const bad = new Set(
    findProblems(first.files)
      .map(({ file, row }) => `${file}/${row}`)
      .filter((key) => first.changes.has(key)),
  );
  const { files, archived, changes, fitting } =
    bad.size === 0
      ? first
      : layOver(
          shipped,
          first.fitting.filter((row) => !bad.has(keyOf(row))),
        );
  return {
    knowledge: new Knowledge(files, { revision, archived, changes }),
    leftOut: rows.filter((row) => !fitting.includes(row)).map(({ id }) => id),
  };
}

interface LaidOver {
  readonly files: KnowledgeFiles;
  readonly archived: readonly Exercise[];
  readonly changes: ReadonlyMap<string, OwnChange>;
  readonly fitting: readonly OwnRow[];
}

function layOver(shipped: Knowledge, rows: readonly OwnRow[]): LaidOver {
  const exercises = new Map(shipped.exercises.map((exercise) => [exercise.id, exercise]));
  const conditions = new Map(shipped.conditions.map((condition) => [condition.id, condition]));
  const archived: Exercise[] = [];
  const fitting = rows.filter((row) => {
    switch (row.kind) {
      case 'item': {
        const item = OwnItemSchema.safeParse(row.content);
        const parsed =
          item.success && ExerciseSchema.safeParse(toExercise(ownItemId(row.id), item.data)).data;
        if (!parsed) return false;
        if (row.isArchived) archived.push(parsed);
        else exercises.set(parsed.id, parsed);
        return true;
      }
      case 'exercise':
        return replaceIn(exercises, row, overruledExercise);
      case 'condition':
        return replaceIn(conditions, row, overruledCondition);
      default:
        return row.kind satisfies never;
    }
  });
  return {
    files: {
      ...shipped.files,
      exercises: { ...shipped.files.exercises, exercises: [...exercises.values()] },
      conditions: { ...shipped.files.conditions, conditions: [...conditions.values()] },
    },
    archived,
    changes: new Map(fitting.map((row) => [keyOf(row), row])),
    fitting,
  };
}

function replaceIn<Row>(
  rows: Map<string, Row>,
  { rowId, content }: OwnRow,
  overrule: (row: Row, content: unknown) => Row | null,
): boolean {
  const shipped = rows.get(rowId);
  const overruled = shipped && overrule(shipped, content);
  if (overruled) rows.set(rowId, overruled);
  return Boolean(overruled);
}

/** The row's place in the knowledge: file and id. */
function keyOf({ kind, id, rowId }: OwnRow): string {
  if (kind === 'condition') return `conditions/${rowId}`;
  return `exercises/${kind === 'item' ? ownItemId(id) : rowId}`;
}
