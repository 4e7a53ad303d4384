import { findBaseRegion } from '../body-map/fine-regions.vocabulary.js';
import { isRatedKind, type MarkKind } from '../body-map/marks.vocabulary.js';
import { type CoveredArea, markedRegions } from '../body-map/strokes.vocabulary.js';
import { type Knowledge } from './knowledge.js';
import { type RedFlag } from './schema/conditions.schema.js';

export interface SafetyInput {
  readonly marks: readonly {
    readonly regionId: string;
    readonly kind: MarkKind;
    /** 0–10; null while the client has not said it. */
    readonly intensity: number | null;
    readonly areas?: readonly CoveredArea[];
  }[];
  /** Conditions that the client has ticked. */
  readonly conditionIds: readonly string[];
}

/**
 * The red-flag questions that this client must answer, in the order of the data: those that everybody is asked,
 * those of the marked areas, those that a ticked condition links to.
 */
export function findSafetyQuestions(
  knowledge: Pick<Knowledge, 'redFlags' | 'findCondition'>,
  { marks, conditionIds }: SafetyInput,
): RedFlag[] {
  const bases = findMarkedBases(marks);
  const linked = new Set(conditionIds.flatMap((id) => knowledge.findCondition(id)?.linksRedFlags ?? []));
  return knowledge.redFlags.filter(
    ({ id, askWhen, regions }) =>
      askWhen === 'always' || linked.has(id) || regions?.some((base) => bases.has(base)),
  );
}

/** A strength not yet said counts as felt: a question too many is safe, one too few is not. */
function findMarkedBases(marks: SafetyInput['marks']): ReadonlySet<string> {
  const felt = marks.filter(({ kind, intensity }) => isRatedKind(kind) && intensity !== 0);
  return new Set(felt.flatMap(markedRegions).map((region) => findBaseRegion(region)?.base ?? region));
}
