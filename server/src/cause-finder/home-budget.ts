import { HOME_BUDGET } from '../knowledge/exercises.vocabulary.js';
import type { DraftSlot } from './finder.vocabulary.js';

interface Timed {
  readonly exerciseId: string;
  readonly slot: DraftSlot;
  /** A day; 0 for what is done along with something else. */
  readonly minutes: number;
}

/** In this order one after the other: a little of everything that starts on the first day, then more of it. */
const FROM_DAY_ONE = ['release', 'stretch', 'habit', 'comfort'] as const satisfies readonly DraftSlot[];

/** The items that fit what people do at home: those that start on day one, in turns, until the budget is full. */
export function fitHomeBudget(items: readonly Timed[]): ReadonlySet<string> {
  const fitting = new Set<string>();
  let timed = 0;
  let minutes = 0;
  for (const item of inTurns(items)) {
    const isTimed = item.minutes > 0;
    if (isTimed && timed + 1 > HOME_BUDGET.dailyItems) continue;
    if (minutes + item.minutes > HOME_BUDGET.minutes) continue;
    fitting.add(item.exerciseId);
    timed += isTimed ? 1 : 0;
    minutes += item.minutes;
  }
  return fitting;
}

function inTurns(items: readonly Timed[]): Timed[] {
  const slots = FROM_DAY_ONE.map((slot) => items.filter((item) => item.slot === slot));
  const longest = Math.max(0, ...slots.map((slot) => slot.length));
  return Array.from({ length: longest }, (_, turn) => slots.flatMap((slot) => slot[turn] ?? [])).flat();
}
