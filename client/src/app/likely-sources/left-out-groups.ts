import type { DraftedItem, LeftOutItem } from '@api/cause-finder/dto/finder-answer.dto';

type Limit = LeftOutItem['reasons'][number];

/** Items that share a reason. */
export interface LimitGroup {
  readonly key: string;
  readonly count: number;
  /** "Blood thinners" */
  readonly label: string;
  /** Why, each sentence once. */
  readonly why: readonly string[];
  readonly names: readonly string[];
}

/** What is left out, by what it is left out for; the largest group first, else in the order given. */
export function leftOutGroups(items: readonly LeftOutItem[]): LimitGroup[] {
  return groups(items);
}

/** What stays in the draft but with care, by what the care is for. */
export function withCareGroups(plan: readonly DraftedItem[]): LimitGroup[] {
  return groups(plan.map(({ name, cautions }) => ({ name, reasons: cautions })));
}

function groups(
  items: readonly { readonly name: string; readonly reasons: readonly Limit[] }[],
): LimitGroup[] {
  const byReason = new Map<string, { reasons: readonly Limit[]; names: string[]; why: Set<string> }>();
  for (const { name, reasons } of items) {
    if (reasons.length === 0) continue;
    const key = reasons.map(({ id }) => id).join('+');
    const group = byReason.get(key) ?? { reasons, names: [], why: new Set<string>() };
    group.names.push(name);
    for (const { why } of reasons) group.why.add(why);
    byReason.set(key, group);
  }
  return [...byReason]
    .map(([key, { reasons, names, why }]) => ({
      key,
      count: names.length,
      label: reasons.map(({ label }) => label).join(', '),
      why: [...why],
      names,
    }))
    .sort((a, b) => b.count - a.count);
}
