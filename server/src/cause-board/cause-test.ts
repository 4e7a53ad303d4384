import { dayIn, daysAfter, daysBetween } from '../practices/practice-day.js';
import { CAUSE_TEST, TEST_EXTENSIONS, type TestVerdict } from './cause-board.vocabulary.js';
import type { CauseTest, PainSpread } from './dto/cause-board.dto.js';

/** When a test began, and how many days it takes. */
export interface TestSpan {
  readonly since: Date;
  readonly length: number;
}

interface TestDays {
  readonly first: string;
  readonly last: string;
  readonly today: string;
  readonly isOver: boolean;
}

export interface TestRecord extends TestSpan {
  /** The last check-in of each day, in order. */
  readonly pains: readonly { readonly day: string; readonly pain: number }[];
  /** Days on which a linked item was done at least in part. */
  readonly doneDays: readonly string[];
}

/** What the check-ins of a test say against the two weeks before it; days are the practice's. */
export function toCauseTest(record: TestRecord, timeZone: string, now: Date): CauseTest {
  const { length, pains, doneDays } = record;
  const span = toTestDays(record, timeZone, now);
  const { first, last, today, isOver } = span;
  const end = isOver ? last : today;
  const within = (from: string, to: string) => pains.filter(({ day }) => day >= from && day <= to);
  const before = spreadOf(within(daysAfter(first, -CAUSE_TEST.days), daysAfter(first, -1)));
  const after = spreadOf(within(first, end));
  const days: CauseTest['days'] = [];
  for (let day = first; day <= end; day = daysAfter(day, 1)) {
    days.push({ day, pain: pains.find((each) => each.day === day)?.pain ?? null });
  }
  const verdict = verdictOf(before, after);
  return {
    since: first,
    until: last,
    length,
    isOver,
    longerBy: verdict === 'too_little' ? extensionsOf(span) : [],
    days,
    before,
    after,
    verdict,
    doneDays: doneDays.filter((day) => day >= first && day <= end).length,
  };
}

/** By how much a test may be made longer: from its last day on, or from today where that has passed. */
function extensionsOf({ first, last, today, isOver }: TestDays): CauseTest['longerBy'] {
  if (today < daysAfter(last, -CAUSE_TEST.daysNearEnd)) return [];
  return TEST_EXTENSIONS.map((days) => ({ days, until: daysAfter(isOver ? today : last, days) })).filter(
    ({ until }) => daysBetween(first, until) < CAUSE_TEST.mostDays,
  );
}

/** The days of a test on the practice's calendar. */
export function toTestDays({ since, length }: TestSpan, timeZone: string, now: Date): TestDays {
  const first = dayIn(timeZone, since);
  const last = daysAfter(first, length - 1);
  const today = dayIn(timeZone, now);
  return { first, last, today, isOver: today > last };
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
