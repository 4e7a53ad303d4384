import type { CheckIn } from '@api/check-ins/dto/check-in.dto';

interface Frame {
  readonly left: number;
  readonly right: number;
  /** Height of a score of 0, and how much each score lies above the one before. */
  readonly zero: number;
  readonly perScore: number;
}

const DAY = 86_400_000;
const rounded = (value: number) => Math.round(value * 10) / 10;

/** Where each check-in lies, oldest first, by its moment: a week without a number is a week of line. */
export function linePoints(newestFirst: readonly CheckIn[], { left, right, zero, perScore }: Frame) {
  const checkIns = [...newestFirst].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const start = Date.parse(checkIns[0]?.at ?? '');
  const span = Date.parse(checkIns.at(-1)?.at ?? '') - start;
  return checkIns.map(({ id, pain, at }) => ({
    id,
    pain,
    x: rounded(left + (span > 0 ? ((Date.parse(at) - start) / span) * (right - left) : 0)),
    y: zero - pain * perScore,
  }));
}

/** "From 6 down to 3 in 18 days": from the first number to the newest. */
export function painSummary(newestFirst: readonly CheckIn[]): string {
  const first = newestFirst.at(-1);
  const last = newestFirst[0];
  if (!first || !last) return '';
  if (newestFirst.length === 1) return $localize`${last.pain}:pain: of 10, your first number`;
  const days = Math.round((Date.parse(last.day) - Date.parse(first.day)) / DAY);
  const span =
    days === 0 ? $localize`today` : days === 1 ? $localize`in 1 day` : $localize`in ${days}:days: days`;
  if (first.pain === last.pain) return $localize`${last.pain}:pain: of 10 at first and now, ${span}:span:`;
  return last.pain < first.pain
    ? $localize`From ${first.pain}:from: down to ${last.pain}:to: ${span}:span:`
    : $localize`From ${first.pain}:from: up to ${last.pain}:to: ${span}:span:`;
}
