import type { Knowledge } from '../knowledge/knowledge.js';
import type { Cause } from '../knowledge/schema/causes.schema.js';
import { type AnsweredCause, type BodyHalf, type CauseMuscle, sideFactor } from './cause-loads.js';
import { compareIds, FINDER, rounded } from './finder.constants.js';
import type { FinderInput } from './finder-input.js';
import type { AskReason } from './finder.vocabulary.js';
import type { HalfScore, MuscleScores } from './muscle-scores.js';
import { isOneSided, type WeightedMark } from './weighted-marks.js';

/** A muscle through which a cause may feed the pain, on the half where it says most. */
export interface CausePath {
  readonly muscleId: string;
  readonly half: BodyHalf;
  /** 0–1. */
  readonly share: number;
}

export interface ScoredCause extends AnsweredCause {
  /** 0–100, one decimal. */
  readonly score: number;
  /** The muscles that carry the score, best first, at most three. */
  readonly paths: readonly CausePath[];
}

export interface OpenQuestion {
  readonly cause: Cause;
  /** One decimal; how much the answer may tell. */
  readonly value: number;
  readonly because: AskReason;
}

/** The answered causes that go with the pain, best first; rule 7. */
export function scoreCauses(answered: readonly AnsweredCause[], muscles: MuscleScores): ScoredCause[] {
  return answered
    .filter(({ intensity }) => intensity > 0)
    .map((each) => {
      const paths = pathsOf(each.cause, muscles, (link, half) => sideFactor(link, half, each.answer.side));
      return { ...each, paths: paths.slice(0, 3), score: rounded(100 * each.intensity * fitOf(paths), 1) };
    })
    .filter(({ score }) => score >= FINDER.causeFrom)
    .sort(
      (a, b) =>
        b.score - a.score ||
        b.intensity - a.intensity ||
        Number(b.cause.modifiable) - Number(a.cause.modifiable) ||
        a.cause.askPriority - b.cause.askPriority ||
        compareIds(a.cause.id, b.cause.id),
    )
    .slice(0, FINDER.causesAtMost);
}

/** What is still worth asking, most telling first, those that a ticked condition asks for before the others; rule 8. */
export function findOpenQuestions(
  knowledge: Pick<Knowledge, 'causes' | 'findCondition'>,
  { answers, conditions }: Pick<FinderInput, 'answers' | 'conditions'>,
  marks: readonly WeightedMark[],
  muscles: MuscleScores,
): OpenQuestion[] {
  const asked = conditions
    .flatMap((id) => knowledge.findCondition(id)?.askCauses ?? [])
    .filter((id) => !answers.has(id));
  const forConditions = new Set([...new Set(asked)].slice(0, FINDER.conditionAsksAtMost));
  const oneSided = isOneSided(marks);
  return knowledge.causes
    .filter(({ id }) => !answers.has(id))
    .flatMap((cause): OpenQuestion[] => {
      const fit = fitOf(pathsOf(cause, muscles, () => 1));
      const because = forConditions.has(cause.id) ? 'condition' : 'score';
      if (because === 'score' && 100 * fit < FINDER.askFrom) return [];
      const boost = oneSided && cause.question.askSide !== null ? FINDER.oneSidedBoost : 1;
      return [{ cause, because, value: rounded(100 * fit * (1.1 - 0.1 * cause.askPriority) * boost, 1) }];
    })
    .sort(
      (a, b) =>
        compareIds(a.because, b.because) ||
        b.value - a.value ||
        a.cause.askPriority - b.cause.askPriority ||
        compareIds(a.cause.id, b.cause.id),
    )
    .slice(0, FINDER.asksAtMost);
}

function pathsOf(
  cause: Cause,
  muscles: MuscleScores,
  sideOf: (link: CauseMuscle, half: BodyHalf) => number,
): CausePath[] {
  return cause.muscles
    .flatMap((link) => {
      const paths = muscles.halvesOf(link.muscle).map((score): CausePath => ({
        muscleId: link.muscle,
        half: score.half,
        share: (link.weight / 3) * relevanceOf(score) * sideOf(link, score.half),
      }));
      const [first, ...others] = paths;
      return first ? [others.reduce((best, path) => (path.share > best.share ? path : best), first)] : [];
    })
    .sort((a, b) => b.share - a.share);
}

/** P: a muscle matters where it hurts, or where it feeds what hurts. */
function relevanceOf({ location, driver }: HalfScore): number {
  return Math.max(location, driver);
}

function fitOf(paths: readonly CausePath[]): number {
  const [first = 0, second = 0, third = 0] = paths.map(({ share }) => share);
  return 0.6 * first + (0.4 * (first + second + third)) / 3;
}
