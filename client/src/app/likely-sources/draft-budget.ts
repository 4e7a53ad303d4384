import type { DraftedItem } from '@api/cause-finder/dto/finder-answer.dto';
import { HOME_BUDGET } from '@api/knowledge/exercises.vocabulary';

export interface DraftBudget {
  /** Items that take time of their own. */
  readonly timedItems: number;
  readonly minutes: number;
  readonly isOver: boolean;
}

/** What the chosen items ask of a day, against what people keep up with. */
export function draftBudget(chosen: readonly Pick<DraftedItem, 'minutes'>[]): DraftBudget {
  const timedItems = chosen.filter(({ minutes }) => minutes > 0).length;
  const minutes = Math.round(chosen.reduce((sum, item) => sum + item.minutes, 0));
  return {
    timedItems,
    minutes,
    isOver: timedItems > HOME_BUDGET.dailyItems || minutes > HOME_BUDGET.minutes,
  };
}
