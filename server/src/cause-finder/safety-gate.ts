import { AREA_DETAILS } from '../body-map/area-details.vocabulary.js';
import { REGIONS, type RegionId } from '../body-map/regions.vocabulary.js';
import { GATE_AFTER_YES } from '../knowledge/conditions.vocabulary.js';
import { findConditionsWith } from '../knowledge/contraindications.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { findSafetyQuestions } from '../knowledge/safety-questions.js';
import type { Condition, RedFlag } from '../knowledge/schema/conditions.schema.js';
import { FINDER } from './finder.constants.js';
import type { FinderInput } from './finder-input.js';
import type { FinderNotice, FinderStatus, NerveScreen } from './finder.vocabulary.js';
import { SHAREABLE_STATUSES } from './finder.vocabulary.js';
import { isNerveLike, type WeightedMark } from './weighted-marks.js';

/** A place that came in words and may be another one. */
export interface Clarification {
  readonly region: RegionId;
  readonly alternatives: readonly RegionId[];
}

export interface Safety {
  readonly status: FinderStatus;
  readonly isShareable: boolean;
  readonly raised: readonly RedFlag[];
  readonly doNotTreat: readonly Condition[];
  readonly needsClearance: readonly Condition[];
  /** Ticked conditions for which massage and exercises are adapted. */
  readonly adapted: readonly Condition[];
  /** Safety questions that must be asked and were not answered. */
  readonly askFirst: readonly RedFlag[];
  readonly nerveScreen: NerveScreen | null;
  readonly notices: readonly FinderNotice[];
  readonly clarifications: readonly Clarification[];
}

type SafetyKnowledge = Pick<Knowledge, 'redFlags' | 'findCondition'>;

/** The gate that stands before everything else; rule 2. `marks` are those above 0. */
export function checkSafety(
  knowledge: SafetyKnowledge,
  input: FinderInput,
  marks: readonly WeightedMark[],
): Safety {
  const having = (handling: Condition['handling']) =>
    findConditionsWith(knowledge, handling, input.conditions);
  const isNerveLikePain = marks.some(({ mark }) => isNerveLike(mark));
  const found = {
    raised: knowledge.redFlags.filter(({ id }) => input.redFlags.get(id) === true),
    doNotTreat: having('do_not_treat'),
    needsClearance: having('clearance').filter(({ id }) => !input.clearances.includes(id)),
    adapted: input.conditions.flatMap((id) => {
      const condition = knowledge.findCondition(id);
      return condition && isAdapted(condition, input.clearances) ? [condition] : [];
    }),
    askFirst: findRequiredFlags(knowledge, input, marks).filter(({ id }) => !input.redFlags.has(id)),
    nerveScreen: isNerveLikePain ? (input.isNerveScreenDone ? 'done' : 'needed') : null,
    notices: [
      ...(isNerveLikePain ? (['nerve_like_symptoms'] as const) : []),
      ...(marks.length > FINDER.widespreadOver ? (['widespread_pain'] as const) : []),
    ],
    clarifications: marks.flatMap(findClarification),
  } satisfies Omit<Safety, 'status' | 'isShareable'>;
  const status = statusOf(found, marks.length > 0);
  return { status, isShareable: SHAREABLE_STATUSES.some((each) => each === status), ...found };
}

/** The first test that holds decides. */
function statusOf(found: Omit<Safety, 'status' | 'isShareable'>, hasMarks: boolean): FinderStatus {
  if (found.raised.some(({ severity }) => GATE_AFTER_YES[severity] === 'stop') || found.doNotTreat.length > 0)
    return 'stop';
  if (found.raised.length > 0 || found.needsClearance.length > 0 || found.nerveScreen === 'needed') {
    return 'hold';
  }
  if (found.askFirst.length > 0) return 'incomplete';
  if (!hasMarks) return 'no_marks';
  if (found.clarifications.length > 0) return 'check_location';
  return found.adapted.length > 0 || found.nerveScreen !== null ? 'go_adapted' : 'go';
}

function isAdapted({ id, handling }: Condition, clearances: readonly string[]): boolean {
  return (
    handling === 'adapt' ||
    handling === 'local_contraindication' ||
    (handling === 'clearance' && clearances.includes(id))
  );
}

function findRequiredFlags(
  knowledge: SafetyKnowledge,
  { conditions }: FinderInput,
  marks: readonly WeightedMark[],
): RedFlag[] {
  return findSafetyQuestions(knowledge, {
    conditionIds: conditions,
    marks: marks.map(({ region, mark }) => ({ regionId: region.id, kind: 'pain', intensity: mark.nprs })),
  });
}

function findClarification({ mark, region }: WeightedMark): Clarification[] {
  const confusable: readonly string[] = AREA_DETAILS[region.area].confusableWith;
  if (mark.source !== 'words' || mark.isConfirmed || confusable.length === 0) return [];
  const alternatives = confusable.flatMap((base) => {
    const found = REGIONS.find(
      (other) => other.base === base && (other.side === region.side || other.side === 'midline'),
    );
    return found ? [found.id] : [];
  });
  return [{ region: region.id, alternatives }];
}
