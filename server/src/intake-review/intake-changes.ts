import type { ClientMark } from '../body-map/dto/mark.dto.js';
import { canonicalJson } from '../intake/canonical-json.js';
import type { SignedIntake } from '../intake/dto/signed-intake.dto.js';
import type { IntakeChanges } from './dto/intake-changes.dto.js';
import type { AnswerPart } from './intake-review.vocabulary.js';

type Differences = Pick<IntakeChanges, 'marks' | 'conditions' | 'answers'>;

/** Whether a form asks a question, or (`conditions`) about conditions at all. */
export type Asks = (questionId: string) => boolean;

/** What a form says otherwise than an earlier one: what was signed then against what was signed now. */
export function changesBetween(
  before: SignedIntake,
  after: SignedIntake,
  { asked, asks }: { asked: Asks; asks: Asks },
): Differences {
  return {
    marks: after.hasBodyMap && before.hasBodyMap ? changesOfMarks(before.marks, after.marks) : [],
    conditions: changesOfConditions(before.conditions, after.conditions, asks),
    answers: changesOfAnswers(answersOf(before), answersOf(after), { asked, asks }),
  };
}

/** A mark is the same one in the same region; of several there, first those of one kind belong together. */
function changesOfMarks(before: readonly ClientMark[], after: readonly ClientMark[]): Differences['marks'] {
  const left = [...before];
  const take = (fits: (mark: ClientMark) => boolean) => {
    const at = left.findIndex(fits);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const pairs = after.map((mark) => ({
    after: mark,
    before: take(({ regionId, kind }) => regionId === mark.regionId && kind === mark.kind),
  }));
  const changes = pairs.map((pair) => {
    const other = pair.before ?? take(({ regionId }) => regionId === pair.after.regionId) ?? null;
    return { change: other ? ('changed' as const) : ('new' as const), before: other, after: pair.after };
  });
  return [
    ...changes.filter((pair) => !pair.before || said(pair.before) !== said(pair.after)),
    ...left.map((mark) => ({ change: 'gone' as const, before: mark, after: null })),
  ];
}

/** What a mark says: not which one it is, nor where exactly the finger or the line was. */
function said({ id: _, point: __, strokes: ___, areas, ...rest }: ClientMark): string {
  return canonicalJson({ ...rest, regions: areas.map(({ regionId }) => regionId).toSorted() });
}

function changesOfConditions(
  before: SignedIntake['conditions'],
  after: SignedIntake['conditions'],
  asks: Asks,
): Differences['conditions'] {
  const without = (those: SignedIntake['conditions'], others: SignedIntake['conditions']) =>
    those.filter(({ conditionId }) => !others.some((other) => other.conditionId === conditionId));
  return [
    ...without(after, before).map(({ conditionId, label }) => ({
      change: 'new' as const,
      conditionId,
      label,
    })),
    ...(asks('conditions')
      ? without(before, after).map(({ conditionId, label }) => ({
          change: 'gone' as const,
          conditionId,
          label,
        }))
      : []),
  ];
}

interface Said {
  part: AnswerPart;
  questionId: string;
  question: string;
  words: string;
}

/** In the order in which they are read: what could stop the therapist first. */
function answersOf({ safety, conditions, pages, habits, consents }: SignedIntake): Said[] {
  const of = (part: AnswerPart, answers: readonly Omit<Said, 'part'>[]) =>
    answers.map(({ questionId, question, words }) => ({ part, questionId, question, words }));
  return [
    ...of('safety', safety),
    ...conditions.flatMap(({ followUps }) => of('condition', followUps)),
    ...pages.flatMap(({ answers }) => of('page', answers)),
    ...of('habit', habits),
    ...consents.map(({ kind, title, isGiven }) => ({
      part: 'consent' as const,
      questionId: kind,
      question: title,
      words: isGiven ? 'yes' : 'no',
    })),
  ];
}

function changesOfAnswers(
  before: Said[],
  after: Said[],
  { asked, asks }: { asked: Asks; asks: Asks },
): Differences['answers'] {
  const then = new Map(before.map((answer) => [answer.questionId, answer]));
  const now = new Set(after.map(({ questionId }) => questionId));
  return [
    ...after.flatMap(({ words, ...answer }): Differences['answers'] => {
      const was = then.get(answer.questionId);
      if (was?.words === words) return [];
      if (was) return [{ ...answer, change: 'changed', before: was.words, after: words }];
      // Which safety questions are asked changes with the marks: another no says nothing.
      const saysNothing = answer.part === 'safety' && words === 'no';
      return saysNothing || !asked(answer.questionId)
        ? []
        : [{ ...answer, change: 'new', before: null, after: words }];
    }),
    ...before
      .filter(({ questionId }) => !now.has(questionId) && asks(questionId))
      .map(({ words, ...answer }) => ({ ...answer, change: 'gone' as const, before: words, after: null })),
  ];
}
