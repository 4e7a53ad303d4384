import { REGIONS } from '../body-map/regions.vocabulary.js';
import type { SafetyReason } from '../knowledge/contraindications.js';
import { defaultDose, minutesPerDay } from '../knowledge/exercise-dose.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Muscle } from '../knowledge/schema/body.schema.js';
import type { Condition, RedFlag } from '../knowledge/schema/conditions.schema.js';
import type { Exercise } from '../knowledge/schema/exercises.schema.js';
import { causeAnswerWords } from './cause-answer-words.js';
import type { FinderAdvice, FinderResult, LimitedItem } from './cause-finder.js';
import { type AnsweredCause, type BodyHalf, loadOf, PAIRED_HALVES } from './cause-loads.js';
import { reasonOf } from './draft-reasons.js';
import type * as Answer from './dto/finder-answer.dto.js';
import { FINDER_RULES_VERSION } from './finder.constants.js';
import { DRAFT_SLOTS, type MuscleSide } from './finder.vocabulary.js';
import { FINDER_STATEMENT, NOTICE_TEXTS } from './finder-words.js';
import { fitHomeBudget } from './home-budget.js';
import { bandOf } from './muscle-band.js';
import { type MuscleRow, referralWeight, speaksFor } from './muscle-scores.js';
import type { WeightedMark } from './weighted-marks.js';

type Words = Pick<Knowledge, 'version' | 'findMuscle' | 'findCause' | 'findCondition'>;

const NERVE_TENSION = {
  id: 'nerve_tension',
  label: 'Nerve-like symptoms',
  why: 'Leave out: it pulls on a nerve.',
};
const NO_HELPER = { id: 'no_helper', label: 'No helper at home', why: 'It needs a second person.' };

/** The result in words, with every reason and the versions it was made with. */
export function toFinderAnswer(
  knowledge: Words,
  { marks, safety, advice }: FinderResult,
): Answer.FinderAnswer {
  const { isShareable, status, nerveScreen, notices, clarifications } = safety;
  return {
    rulesVersion: FINDER_RULES_VERSION,
    dataVersion: knowledge.version,
    statement: FINDER_STATEMENT,
    safety: {
      status,
      isShareable,
      nerveScreen,
      raised: safety.raised.map(toFlag),
      askFirst: safety.askFirst.map(toFlag),
      doNotTreat: safety.doNotTreat.map(toCondition),
      needsClearance: safety.needsClearance.map(toCondition),
      adapted: safety.adapted.map(toCondition),
      notices: notices.map((id) => ({ id, text: NOTICE_TEXTS[id] })),
      clarifications: clarifications.map(({ region, alternatives }) => ({
        region,
        alternatives: [...alternatives],
      })),
    },
    marks: marks.map(({ region, mark }) => ({
      region: region.id,
      nprs: mark.nprs,
      qualities: [...mark.qualities],
    })),
    advice: advice && toAdvice(knowledge, advice, marks),
  };
}

type Safety = Answer.FinderSafety;

function toFlag(flag: RedFlag): Safety['raised'][number] {
  const { id, label, question, severity, clientAction, therapistAction } = flag;
  return { id, label, question, severity, clientAction, therapistAction };
}

function toCondition(condition: Condition): Safety['adapted'][number] {
  const { id, label, handling, massageNote, clearanceFrom } = condition;
  return { id, label, handling, massageNote, clearanceFrom };
}

function toAdvice(
  knowledge: Words,
  advice: FinderAdvice,
  marks: readonly WeightedMark[],
): Answer.FinderAdvice {
  const muscle = (id: string) => ({ id, name: knowledge.findMuscle(id)?.commonName ?? id });
  const condition = (id: string) => ({ id, name: knowledge.findCondition(id)?.label ?? id });
  return {
    muscles: advice.muscles.map((row) => toMuscle(row, marks, advice.answered, muscle)),
    causes: advice.causes.map(({ cause, answer, score }) => ({
      id: cause.id,
      label: cause.label,
      layLabel: cause.layLabel,
      score,
      isModifiable: cause.modifiable,
      answer: causeAnswerWords(cause, answer),
      loads: advice.muscles
        .filter((row) => cause.muscles.some((link) => link.muscle === row.muscle.id))
        .map((row) => muscle(row.muscle.id))
        .filter(({ id }, index, all) => all.findIndex((each) => each.id === id) === index),
    })),
    tableOrder: advice.table.order.map((id) => ({
      ...muscle(id),
      tier: knowledge.findMuscle(id)?.releaseTier ?? 3,
    })),
    checkFirst: advice.table.checkFirst.map(({ before, check }) => ({
      before: muscle(before),
      check: muscle(check),
    })),
    conditionChecks: advice.table.conditionChecks.map((row) => ({
      condition: condition(row.condition),
      muscles: row.muscles.map(muscle),
    })),
    teachInSession: advice.teachInSession.map(({ id, name }) => ({ id, name })),
    plan: toPlan(knowledge, advice, marks),
    leftOut: advice.excluded.map(toLeftOut),
    questions: advice.questions.map(({ cause: { id, label, question }, because }) => ({
      causeId: id,
      label,
      question: question.text,
      help: question.help,
      answerType: question.answerType,
      askSide: question.askSide,
      answeredBy: question.answeredBy,
      because,
    })),
  };
}

function toMuscle(
  { muscle, side, score, drivenMuscles }: MuscleRow,
  marks: readonly WeightedMark[],
  answered: readonly AnsweredCause[],
  named: (id: string) => { id: string; name: string },
): Answer.FoundMuscle {
  const halves: readonly BodyHalf[] = side === 'both' ? PAIRED_HALVES : [side];
  return {
    ...named(muscle.id),
    latin: muscle.latin,
    layName: muscle.layName,
    side,
    score,
    band: bandOf(score),
    regions: regionsOf(muscle, side),
    feltAt: marks.flatMap((mark) => {
      const weight = referralWeight(muscle, mark);
      if (weight === 0 || !halves.some((half) => speaksFor(mark, half))) return [];
      return [{ region: mark.region.id, nprs: mark.mark.nprs, weight }];
    }),
    loadedBy: answered
      .filter((each) =>
        each.cause.muscles.some(
          (link) => link.muscle === muscle.id && halves.some((half) => loadOf(each, link, half) > 0),
        ),
      )
      .map(({ cause }) => ({ id: cause.id, name: cause.label })),
    pullsOn: drivenMuscles.map(named),
  };
}

function regionsOf({ localRegions }: Muscle, side: MuscleSide): string[] {
  const isOnSide = (other: string) => other === 'midline' || side === 'both' || other === side;
  return REGIONS.filter((region) => localRegions.includes(region.base) && isOnSide(region.side)).map(
    ({ id }) => id,
  );
}

function toPlan(
  knowledge: Words,
  { plan, cautioned, muscles }: FinderAdvice,
  marks: readonly WeightedMark[],
): Answer.DraftedItem[] {
  const items = DRAFT_SLOTS.flatMap((slot) =>
    plan[slot].map((drafted) => {
      const { exercise, forMuscle } = drafted;
      const dose = defaultDose(exercise);
      const { perSide: isPerSide } = exercise.dosage;
      const side = isPerSide ? sideOf(muscles, forMuscle) : null;
      return {
        exerciseId: exercise.id,
        name: exercise.name,
        kind: exercise.kind,
        slot,
        dose,
        isPerSide,
        side,
        minutes: minutesPerDay(dose, side === 'both' ? 2 : 1),
        why: reasonOf(knowledge, drafted, slot, marks),
        cautions: limitsFor(cautioned, exercise),
      };
    }),
  );
  const fitting = fitHomeBudget(items);
  return items.map((item) => ({ ...item, isWithinBudget: fitting.has(item.exerciseId) }));
}

/** An item done on each side is asked for on the sore side; on both where both are, or where no side is known. */
function sideOf(rows: readonly MuscleRow[], forMuscle: string | null): 'left' | 'right' | 'both' {
  const sides = new Set(rows.filter(({ muscle }) => muscle.id === forMuscle).map(({ side }) => side));
  if (sides.size !== 1) return 'both';
  return sides.has('left') ? 'left' : sides.has('right') ? 'right' : 'both';
}

function limitsFor(cautioned: readonly LimitedItem[], exercise: Exercise): Answer.DraftedItem['cautions'] {
  return toLimits(cautioned.find((item) => item.exercise === exercise)?.limits.cautionedBy ?? []);
}

function toLimits(reasons: readonly SafetyReason[]): Answer.DraftedItem['cautions'] {
  return reasons.map(({ conditionId, label, why }) => ({ id: conditionId, label, why }));
}

function toLeftOut({ exercise, limits }: LimitedItem): Answer.LeftOutItem {
  return {
    exerciseId: exercise.id,
    name: exercise.name,
    reasons: [
      ...toLimits(limits.excludedBy),
      ...(limits.isExcludedByNerves ? [NERVE_TENSION] : []),
      ...(limits.lacksHelper ? [NO_HELPER] : []),
    ],
  };
}
