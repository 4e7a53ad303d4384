import type { ClientMark } from '../body-map/dto/mark.dto.js';
import { isRatedKind } from '../body-map/marks.vocabulary.js';
import { markedRegions } from '../body-map/strokes.vocabulary.js';
import { findCauses } from '../cause-finder/cause-finder.js';
import { toFinderInput } from '../cause-finder/parse-finder-input.js';
import { findHabitQuestions } from '../knowledge/habit-questions.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Cause } from '../knowledge/schema/causes.schema.js';
import type { HabitQuestion } from './dto/intake-answer.dto.js';
import { CAUSE_PREFIX } from './intake.vocabulary.js';

/** How strong a mark counts that does not say it yet: enough to be looked at. */
const NOT_SAID = 5;

interface HabitBasis {
  readonly marks: readonly ClientMark[];
  readonly conditionIds: readonly string[];
  /** Ids of the causes that are answered on the form. */
  readonly answered: ReadonlySet<string>;
}

/**
 * The habits worth asking a client about: what the finder would still ask, most telling first, as if nothing were answered,
 * so that no answer moves a question. Answered ones that the map no longer brings up stay, first. Without a mark, or where
 * the finder has nothing to say, the most telling ones for anybody.
 */
export function findHabits(
  knowledge: Knowledge,
  { marks, conditionIds, answered }: HabitBasis,
): readonly Cause[] {
  const wanted = askedByFinder(knowledge, marks, conditionIds);
  const base = wanted.length > 0 ? wanted : findHabitQuestions(knowledge.causes);
  const kept = knowledge.causes.filter(
    ({ id }) => answered.has(id) && !base.some((cause) => cause.id === id),
  );
  return [...kept, ...base];
}

function askedByFinder(
  knowledge: Knowledge,
  marks: readonly ClientMark[],
  conditions: readonly string[],
): Cause[] {
  const felt = marks.filter(({ kind, intensity }) => isRatedKind(kind) && intensity !== 0);
  if (felt.length === 0) return [];
  const input = toFinderInput(knowledge, {
    marks: felt.flatMap((mark) =>
      markedRegions(mark).map((region) => ({
        region,
        nprs: mark.intensity ?? NOT_SAID,
        qualities: [],
        source: 'tap' as const,
        confirmed: true,
      })),
    ),
    conditions: [...conditions],
  });
  const { advice } = findCauses(knowledge, input);
  return (advice?.questions ?? [])
    .map(({ cause }) => cause)
    .filter(({ question }) => question.answeredBy === 'client');
}

export function toHabitQuestion({ id, question }: Cause): HabitQuestion {
  const { text, help, answerType, askSide } = question;
  return { questionId: CAUSE_PREFIX + id, text, help, answerType, sideText: askSide };
}
