import type { Knowledge } from '../knowledge/knowledge.js';
import type { Muscle } from '../knowledge/schema/body.schema.js';
import { compareIds, FINDER } from './finder.constants.js';
import type { MuscleScores } from './muscle-scores.js';

/** The neck is not worked on at the side before its front was: this muscle always takes its predecessors along. */
const ALWAYS_AFTER_OTHERS = 'scalenes';

export interface CheckFirst {
  /** The muscle that is to be worked on. */
  readonly before: string;
  /** The one to look at first. */
  readonly check: string;
}

export interface ConditionCheck {
  readonly condition: string;
  readonly muscles: readonly string[];
}

export interface TableOrder {
  /** Muscle ids, in the order of work. */
  readonly order: readonly string[];
  readonly checkFirst: readonly CheckFirst[];
  readonly conditionChecks: readonly ConditionCheck[];
}

type OrderKnowledge = Pick<Knowledge, 'findMuscle' | 'findCondition'>;

/** What to work on with the hands, and what before it; rule 10. */
export function orderTable(
  knowledge: OrderKnowledge,
  conditions: readonly string[],
  muscles: MuscleScores,
): TableOrder {
  const conditionChecks = conditions.flatMap((condition): ConditionCheck[] => {
    const checked = knowledge.findCondition(condition)?.checkMuscles ?? [];
    return checked.length > 0 ? [{ condition, muscles: checked }] : [];
  });
  const start = [
    ...muscles.listed
      .filter(({ score, muscle }) => score >= FINDER.pickedFrom && isWorkedByHand(muscle))
      .slice(0, FINDER.tableStartAtMost)
      .map(({ muscle }) => muscle.id),
    ...conditionChecks.flatMap((check) => check.muscles),
  ];
  const order = new Set(start);
  const checkFirst: CheckFirst[] = [];
  const walk = (id: string): void => {
    for (const before of knowledge.findMuscle(id)?.releaseAfter ?? []) {
      if (order.has(before)) continue;
      if (muscles.scoreOf(before) >= FINDER.listedFrom) {
        order.add(before);
        walk(before);
        continue;
      }
      checkFirst.push({ before: id, check: before });
      if (id === ALWAYS_AFTER_OTHERS) order.add(before);
    }
  };
  for (const id of [...order]) walk(id);
  return { order: sortForTable(knowledge, order, muscles), checkFirst, conditionChecks };
}

/** One muscle at a time, each after those that come before it; among the free ones the tight front, then the sorest. */
export function sortForTable(
  knowledge: OrderKnowledge,
  ids: Iterable<string>,
  muscles: MuscleScores,
): string[] {
  const waiting = new Set(ids);
  const sorted: string[] = [];
  while (waiting.size > 0) {
    const free = [...waiting]
      .flatMap((id) => knowledge.findMuscle(id) ?? [])
      .filter(({ releaseAfter }) => !releaseAfter.some((before) => waiting.has(before)))
      .sort(
        (a, b) =>
          a.releaseTier - b.releaseTier ||
          muscles.scoreOf(b.id) - muscles.scoreOf(a.id) ||
          compareIds(a.id, b.id),
      );
    const [next] = free;
    if (!next) break; // a circle, which the data check refuses
    sorted.push(next.id);
    waiting.delete(next.id);
  }
  return sorted;
}

function isWorkedByHand({ selfCare }: Muscle): boolean {
  return selfCare !== 'train_only' && selfCare !== 'refer';
}
