import type { Knowledge } from '../knowledge/knowledge.js';
import type { Muscle } from '../knowledge/schema/body.schema.js';
import { type AnsweredCause, type BodyHalf, halvesOf, loadOf } from './cause-loads.js';
import { compareIds, FINDER, rounded } from './finder.constants.js';
import type { MuscleSide } from './finder.vocabulary.js';
import type { WeightedMark } from './weighted-marks.js';

/** One muscle on one half of the body. All parts are 0–1 with four decimals. */
export interface HalfScore {
  readonly muscle: Muscle;
  readonly half: BodyHalf;
  /** L: how much of the pain is where this muscle is often felt. */
  readonly location: number;
  /** K: how much the answered causes load it. */
  readonly load: number;
  /** D: how far it is loaded and makes a sore muscle sore. */
  readonly driver: number;
  /** S: 0–100, one decimal. */
  readonly score: number;
  /** Sore muscles that it may make sore: the reason of `driver`. */
  readonly drivenMuscles: readonly string[];
}

/** A row of the list: left and right of equal score are one. */
export interface MuscleRow extends Omit<HalfScore, 'half'> {
  readonly side: MuscleSide;
}

export interface MuscleScores {
  /** The halves of a muscle; none for an unknown id. */
  halvesOf(muscleId: string): readonly HalfScore[];
  /** Every muscle, merged and in order, listed or not. */
  readonly rows: readonly MuscleRow[];
  /** Those worth showing. */
  readonly listed: readonly MuscleRow[];
  /** The better half of a muscle. */
  scoreOf(muscleId: string): number;
}

/** Scores every muscle of the data; rules 3 to 6. `marks` must not be empty. */
export function scoreMuscles(
  { muscles }: Pick<Knowledge, 'muscles'>,
  marks: readonly WeightedMark[],
  causes: readonly AnsweredCause[],
): MuscleScores {
  const locate = locator(marks);
  const located = muscles.flatMap((muscle) =>
    halvesOf(muscle).map((half) => ({
      muscle,
      half,
      location: locate(muscle, half),
      load: totalLoad(muscle, half, causes),
    })),
  );
  const locations = new Map(located.map((part) => [keyOf(part.muscle.id, part.half), part.location]));
  const halves = located.map((part): HalfScore => {
    const { muscle, half, location, load } = part;
    const sides: readonly BodyHalf[] = muscle.paired ? [half, 'midline'] : ['left', 'right', 'midline'];
    const driven = muscle.drives.map((id) => ({
      id,
      location: Math.max(...sides.map((side) => locations.get(keyOf(id, side)) ?? 0)),
    }));
    const driver = rounded(load * Math.max(0, ...driven.map((each) => each.location)), 4);
    const sore = driver > 0 ? driven.filter((each) => each.location > 0).map(({ id }) => id) : [];
    return { ...part, driver, drivenMuscles: sore, score: scoreFrom(location, load, driver) };
  });
  const rows = mergeHalves(halves).sort(byScore);
  const byMuscle = new Map<string, HalfScore[]>();
  for (const half of halves) byMuscle.set(half.muscle.id, [...(byMuscle.get(half.muscle.id) ?? []), half]);
  return {
    halvesOf: (muscleId) => byMuscle.get(muscleId) ?? [],
    rows,
    listed: rows.filter(({ score }) => score >= FINDER.listedFrom).slice(0, FINDER.listedAtMost),
    scoreOf: (muscleId) => Math.max(0, ...(byMuscle.get(muscleId) ?? []).map(({ score }) => score)),
  };
}

const keyOf = (muscleId: string, half: BodyHalf) => `${muscleId} ${half}`;

/** Whether a mark speaks for this half: those in the middle speak for both, and all of them for an unpaired muscle. */
export function speaksFor({ region }: WeightedMark, half: BodyHalf): boolean {
  return half === 'midline' || region.side === half || region.side === 'midline';
}

export function referralWeight(muscle: Muscle, { region }: WeightedMark): number {
  return muscle.referral.find((referral) => referral.region === region.base)?.weight ?? 0;
}

/** Sums in whole hundredths (a weight has two decimals), so that the order of the marks cannot show in the last digit. */
function locator(marks: readonly WeightedMark[]): (muscle: Muscle, half: BodyHalf) => number {
  const sum = (half: BodyHalf, worth: (mark: WeightedMark) => number) =>
    marks.reduce(
      (total, mark) => (speaksFor(mark, half) ? total + Math.round(mark.weight * 100) * worth(mark) : total),
      0,
    );
  const heavierSide = Math.max(
    sum('left', () => 1),
    sum('right', () => 1),
  );
  const all = sum('midline', () => 1);
  return (muscle, half) => {
    const found = sum(half, (mark) => referralWeight(muscle, mark)) / 3;
    return rounded(found / (half === 'midline' ? all : heavierSide), 4);
  };
}

function totalLoad(muscle: Muscle, half: BodyHalf, causes: readonly AnsweredCause[]): number {
  const loads = causes.flatMap((answered) =>
    answered.cause.muscles
      .filter((link) => link.muscle === muscle.id)
      .map((link) => loadOf(answered, link, half)),
  );
  return rounded(
    Math.min(
      1,
      loads.reduce((sum, load) => sum + load, 0),
    ),
    4,
  );
}

function scoreFrom(location: number, load: number, driver: number): number {
  const felt = location > 0 || driver > 0 ? 1 : 0;
  return rounded(
    100 * (FINDER.locationShare * location + FINDER.loadShare * load * felt + FINDER.driverShare * driver),
    1,
  );
}

function mergeHalves(halves: readonly HalfScore[]): MuscleRow[] {
  const rows: MuscleRow[] = [];
  for (const { half, ...part } of halves) {
    const before = rows.at(-1);
    if (before?.muscle === part.muscle && before.score === part.score) {
      const drivenMuscles = [...new Set([...before.drivenMuscles, ...part.drivenMuscles])];
      rows[rows.length - 1] = { ...before, drivenMuscles, side: 'both' };
    } else {
      rows.push({ ...part, side: half });
    }
  }
  return rows;
}

function byScore(a: MuscleRow, b: MuscleRow): number {
  return (
    b.score - a.score ||
    b.location - a.location ||
    b.load - a.load ||
    a.muscle.releaseTier - b.muscle.releaseTier ||
    compareIds(a.muscle.id, b.muscle.id) ||
    compareIds(a.side, b.side)
  );
}
