import type { ItemLogForm } from '@api/check-ins/dto/check-in.dto';
import type { SharedItem } from '@api/home-care/dto/plan.dto';

/** An item of the plan with the last word about it today. */
export interface TodayItem {
  readonly item: SharedItem;
  /** Null while nothing was said, and after it was taken back. */
  readonly log: ItemLogForm | null;
}

/** The items in the plan's order; of several entries about one item the latest counts. */
export function itemsOfDay(
  items: readonly SharedItem[],
  logs: readonly ItemLogForm[],
  day: string,
): readonly TodayItem[] {
  const latest = new Map<string, ItemLogForm>();
  for (const log of logs) {
    const known = latest.get(log.itemId);
    if (log.day === day && (!known || log.at >= known.at)) latest.set(log.itemId, log);
  }
  return items.map((item) => {
    const log = latest.get(item.id);
    return { item, log: log && log.result !== 'cleared' ? log : null };
  });
}

export const isHabit = ({ item }: TodayItem): boolean => item.phase === 'habit';

/** Whole minutes that doing an item once takes, at least 1; a habit takes none of its own. */
export function minutesOnce({ minutes, dose }: SharedItem): number {
  return minutes === 0 ? 0 : Math.max(1, Math.round(minutes / dose.timesPerDay));
}

export const minutesOf = (items: readonly TodayItem[]): number =>
  items.reduce((sum, { item }) => sum + minutesOnce(item), 0);

/** From here on a repetition is a hold that a timer counts; below it is a movement that the person counts. */
const SHORTEST_HOLD = 10;

export const isHeld = ({ holdSeconds }: SharedItem['dose']): boolean => (holdSeconds ?? 0) >= SHORTEST_HOLD;
