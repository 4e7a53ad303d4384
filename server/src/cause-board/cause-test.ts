import { dayIn, daysAfter } from '../practices/practice-day.js';
import { CAUSE_TEST, type TestVerdict } from './cause-board.vocabulary.js';
import type { CauseTest, PainSpread } from './dto/cause-board.dto.js';

export interface TestRecord {
  readonly since: Date;
  /** The last check-in of each day, in order. */
  readonly pains: readonly { readonly day: string; readonly pain: number }[];
  /** Days on which a linked item was done at least in part. */
  readonly doneDays: readonly string[];
}

/** What the check-ins of two weeks say against the two weeks before; days are the practice's. */
export function toCauseTest({ since, pains, doneDays }: TestRecord, timeZone: string, now: Date): CauseTest {
  const first = dayIn(timeZone, since);
  const last = daysAfter(first, CAUSE_TEST.days - 1);
  const today = dayIn(timeZone, now);
  const end = today < last ? today : last;
  const within = (from: string, to: string) => pains.filter(({ day }) => day >= from && day <= to);
  const before = spreadOf(within(daysAfter(first, -CAUSE_TEST.days), daysAfter(first, -1)));
  const after = spreadOf(within(first, end));
  const days: CauseTest['days'] = [];
  for (let day = first; day <= end; day = daysAfter(day, 1)) {
    days.push({ day, pain: pains.find((each) => each.day === day)?.pain ?? null });
  }
  return {
    since: first,
    until: last,
    days,
    before,
    after,
    verdict: verdictOf(before, after),
    doneDays: doneDays.filter((day) => day >= first && day <= end).length,
  };
}

function spreadOf(days: readonly { readonly pain: number }[]): PainSpread | null {
  if (days.length === 0) return null;
  const pains = days.map(({ pain }) => pain);
  const mean = Math.round((pains.reduce((sum, pain) => sum + pain, 0) / pains.length) * 10) / 10;
  return { mean, min: Math.min(...pains), max: Math.max(...pains), n: pains.length };
}

/** Less than a point is no change; few days say nothing. */
function verdictOf(before: PainSpread | null, after: PainSpread | null): TestVerdict {
  if (!before || !after || Math.min(before.n, after.n) < CAUSE_TEST.leastDays) return 'too_little';
  const change = after.mean - before.mean;
  if (Math.abs(change) < CAUSE_TEST.leastChange) return 'same';
  return change < 0 ? 'lower' : 'higher';
}
