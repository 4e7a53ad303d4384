import type { ExerciseKind } from './exercises.vocabulary.js';
import { type KnowledgeFiles, readKnowledgeFiles } from './knowledge-files.js';
import { parseKnowledge } from './knowledge-validation.js';
import { type Muscle, type RegionKnowledge } from './schema/body.schema.js';
import { type Cause } from './schema/causes.schema.js';
import { type Condition, type MovementTag, type RedFlag } from './schema/conditions.schema.js';
import { type Exercise } from './schema/exercises.schema.js';
import { type ConsentText } from './schema/forms.schema.js';

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

/** Who in a practice changed or made a row, and beside which shipped version. */
export interface OwnChange {
  readonly version: number;
  readonly changedAt: Date;
  readonly changedBy: { readonly id: string; readonly name: string };
  readonly reason: string | null;
  readonly dataVersion: string;
  readonly isArchived: boolean;
}

/** What of a knowledge is a practice's own. */
export interface OwnKnowledge {
  /** Names the state of it; null where the practice has nothing of its own. */
  readonly revision: string | null;
  /** Own items that are not offered any more; they are found, and listed nowhere. */
  readonly archived: readonly Exercise[];
  /** By `exercises/…` or `conditions/…` and the row's id. */
  readonly changes: ReadonlyMap<string, OwnChange>;
}

const NOTHING_OWN: OwnKnowledge = { revision: null, archived: [], changes: new Map() };

/**
 * The clinical knowledge: as shipped, or with a practice's own laid over it. Checked and frozen. Lists keep the order of
 * the data; `find…` answers undefined for an unknown id.
 */
export class Knowledge {
  /** Stands beside whatever was decided or shared with this data. */
  readonly version: string;
  readonly muscles: readonly Muscle[];
  readonly causes: readonly Cause[];
  readonly movementTags: readonly MovementTag[];
  readonly conditions: readonly Condition[];
  readonly redFlags: readonly RedFlag[];
  readonly exercises: readonly Exercise[];
  readonly consents: readonly ConsentText[];
  readonly forms: KnowledgeFiles['forms'];
  readonly measures: KnowledgeFiles['measures'];
  /** The rule of every exercise that has none of its own. */
  readonly defaultStopRule: string;
  /** Where it comes from, in words. */
  readonly exerciseSources: Readonly<Record<ExerciseKind, readonly string[]>>;
  readonly conditionSources: readonly string[];
  readonly redFlagSources: readonly string[];
  /** What the weights of referred pain mean, and how sure they are. */
  readonly referralNote: string;

  private readonly regionById: ReadonlyMap<string, RegionKnowledge>;
  private readonly muscleById: ReadonlyMap<string, Muscle>;
  private readonly causeById: ReadonlyMap<string, Cause>;
  private readonly tagById: ReadonlyMap<string, MovementTag>;
  private readonly conditionById: ReadonlyMap<string, Condition>;
  private readonly redFlagById: ReadonlyMap<string, RedFlag>;
  private readonly exerciseById: ReadonlyMap<string, Exercise>;
  private readonly consentById: ReadonlyMap<string, ConsentText>;

  constructor(
    readonly files: KnowledgeFiles,
    readonly own: OwnKnowledge = NOTHING_OWN,
  ) {
    this.version = files.exercises.version;
    this.muscles = files.muscles.muscles;
    this.causes = files.causes.causes;
    this.movementTags = files.conditions.movementTags;
    this.conditions = files.conditions.conditions;
    this.redFlags = files.conditions.redFlags;
    this.exercises = files.exercises.exercises;
    this.consents = files.consents.consents;
    this.forms = files.forms;
    this.measures = files.measures;
    this.defaultStopRule = files.exercises.defaultStopRule;
    this.exerciseSources = files.exercises.sources;
    this.conditionSources = files.conditions.sources;
    this.redFlagSources = files.conditions.redFlagSources;
    this.referralNote = files.muscles.referralNote;
    this.regionById = byId(files.regions.regions);
    this.muscleById = byId(this.muscles);
    this.causeById = byId(this.causes);
    this.tagById = byId(this.movementTags);
    this.conditionById = byId(this.conditions);
    this.redFlagById = byId(this.redFlags);
    this.exerciseById = byId([...own.archived, ...this.exercises]);
    this.consentById = byId(this.consents);
  }

  /** What the practice did to a row; undefined for a row as shipped. */
  findChange(file: 'exercises' | 'conditions', id: string): OwnChange | undefined {
    return this.own.changes.get(`${file}/${id}`);
  }

  findRegion(id: string): RegionKnowledge | undefined {
    return this.regionById.get(id);
  }

  findMuscle(id: string): Muscle | undefined {
    return this.muscleById.get(id);
  }

  findCause(id: string): Cause | undefined {
    return this.causeById.get(id);
  }

  findMovementTag(id: string): MovementTag | undefined {
    return this.tagById.get(id);
  }

  findCondition(id: string): Condition | undefined {
    return this.conditionById.get(id);
  }

  findRedFlag(id: string): RedFlag | undefined {
    return this.redFlagById.get(id);
  }

  findExercise(id: string): Exercise | undefined {
    return this.exerciseById.get(id);
  }

  findConsent(id: string): ConsentText | undefined {
    return this.consentById.get(id);
  }
}

/** Reads and checks the shipped files. @throws KnowledgeDataError when they are not usable: the start must stop. */
export function loadKnowledge(): Knowledge {
  return new Knowledge(parseKnowledge(readKnowledgeFiles()));
}
