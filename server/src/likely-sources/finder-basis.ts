import { isRatedKind, type MarkKind, type MarkQuality } from '../body-map/marks.vocabulary.js';
import { markedRegions } from '../body-map/strokes.vocabulary.js';
import type { FinderQuery } from '../cause-finder/dto/finder-query.dto.js';
import { FINDER_LIMITS } from '../cause-finder/finder.vocabulary.js';
import { type HabitAnswer, HabitAnswerSchema } from '../intake/dto/intake-answer.dto.js';
import { type SignedIntake, SignedIntakeSchema } from '../intake/dto/signed-intake.dto.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { INTERVIEW_VALUES } from './interview-values.js';
import type { FoundBasis, FoundInterviewAnswer } from './likely-sources.repository.js';
import type { InterviewTopic } from './likely-sources.vocabulary.js';

const CAUSE_PREFIX = 'cause.';
const RED_FLAG_PREFIX = 'red_flags.';

/** Kinds of mark that say a quality by themselves. */
const QUALITY_OF_KIND: Partial<Record<MarkKind, MarkQuality>> = {
  tight: 'tight',
  numb_tingling: 'numb',
  weak: 'weak',
};

type BasisKnowledge = Pick<Knowledge, 'findCause' | 'findCondition' | 'findRedFlag' | 'findExercise'>;
type CountedMark = SignedIntake['marks'][number] & { readonly intensity: number };

export interface Place {
  readonly markId: string;
  readonly region: string;
  readonly isInWords: boolean;
}

/** What the finder is to look at, and what of it the screen needs besides. */
export interface FinderBasis {
  readonly query: FinderQuery;
  readonly places: readonly Place[];
  readonly habits: number;
  /** Marks above 0, each once however many regions it marks. */
  readonly spots: number;
}

/**
 * The finder's query from the latest intake, completed by what the therapist learned since. The later answer counts:
 * a new intake outdates an interview before it, except what does not depend on a form (clearance, helper, taught).
 * What the data no longer knows is left out.
 */
export function toFinderBasis(
  knowledge: BasisKnowledge,
  found: FoundBasis & { readonly content: string; readonly submittedAt: Date },
): FinderBasis {
  const signed = SignedIntakeSchema.parse(JSON.parse(found.content));
  const interview = new Interview(found.interview, found.submittedAt);
  const places = interview.since('place');
  const marks = signed.marks.filter(counts);
  const answers = findAnswers(knowledge, signed, [
    ...interview.timedSince('cause'),
    ...toClientAnswers(found.sentQuestions, found.submittedAt),
  ]);
  const conditions = found.conditionIds.filter((id) => knowledge.findCondition(id));
  const cleared = interview.everSaid('clearance');
  return {
    habits: Object.keys(answers).length,
    spots: marks.filter(({ intensity }) => intensity > 0).length,
    places: marks.map((mark) => ({
      markId: mark.id,
      region: places.get(mark.id) ?? mark.regionId,
      isInWords: isInWords(mark) && !places.has(mark.id),
    })),
    query: {
      marks: findPlaces(marks, places).map(({ mark, region }) => {
        const { id, kind, intensity, qualities } = mark;
        const own = QUALITY_OF_KIND[kind];
        return {
          region,
          nprs: intensity,
          qualities: own && !qualities.includes(own) ? [...qualities, own] : qualities,
          source: places.has(id) ? 'therapist' : isInWords(mark) ? 'words' : 'tap',
          confirmed: places.has(id),
        };
      }),
      answers,
      conditions,
      clearances: conditions.filter((id) => cleared.has(id)),
      redFlags: findRedFlags(knowledge, signed, interview, found.redFlags),
      nerveScreenDone: interview.since('nerve_screen').get('') ?? false,
      hasHelper: interview.everSaid('helper').get('') ?? false,
      taught: [...interview.everSaid('taught')]
        .filter(([id, isTaught]) => isTaught && knowledge.findExercise(id))
        .map(([id]) => id)
        .sort(),
    },
  };
}

/** The interview's answers by topic and subject. */
class Interview {
  constructor(
    private readonly answers: readonly FoundInterviewAnswer[],
    private readonly submittedAt: Date,
  ) {}

  everSaid<Topic extends InterviewTopic>(topic: Topic): Map<string, ValueOf<Topic>> {
    return this.read(topic, () => true);
  }

  since<Topic extends InterviewTopic>(topic: Topic): Map<string, ValueOf<Topic>> {
    return this.read(topic, (answer) => this.isNewer(answer));
  }

  /** The answers of a topic since the form, each with its time. */
  timedSince<Topic extends InterviewTopic>(topic: Topic): Timed<ValueOf<Topic>>[] {
    return this.answers
      .filter((answer) => answer.topic === topic && this.isNewer(answer))
      .map(({ subjectId, value, answeredAt }) => ({
        id: subjectId,
        value: INTERVIEW_VALUES[topic].parse(value) as ValueOf<Topic>,
        at: new Date(answeredAt),
      }));
  }

  private isNewer({ answeredAt }: FoundInterviewAnswer): boolean {
    return new Date(answeredAt) > this.submittedAt;
  }

  private read<Topic extends InterviewTopic>(
    topic: Topic,
    counted: (answer: FoundInterviewAnswer) => boolean,
  ): Map<string, ValueOf<Topic>> {
    return new Map(
      this.answers
        .filter((answer) => answer.topic === topic && counted(answer))
        .map((answer) => [answer.subjectId, INTERVIEW_VALUES[topic].parse(answer.value) as ValueOf<Topic>]),
    );
  }
}
interface Timed<Value> {
  readonly id: string;
  readonly value: Value;
  readonly at: Date;
}

type ValueOf<Topic extends InterviewTopic> = ReturnType<(typeof INTERVIEW_VALUES)[Topic]['parse']>;

function counts(mark: SignedIntake['marks'][number]): mark is CountedMark {
  return isRatedKind(mark.kind) && mark.intensity !== null;
}

/** Picked by its name, neither tapped nor drawn. */
function isInWords({ point, strokes }: CountedMark): boolean {
  return point === null && strokes.length === 0;
}

/**
 * A mark in every region that it marks; one that was looked at again in the one that was found. Where that is more than
 * the finder takes, what is covered least is left out, and no mark altogether.
 */
function findPlaces(marks: readonly CountedMark[], found: ReadonlyMap<string, string>) {
  const all = marks.flatMap((mark) => {
    const place = found.get(mark.id);
    const regions = place === undefined ? markedRegions(mark) : [place];
    return regions.map((region, turn) => ({ mark, region, turn, percent: mark.areas[turn]?.percent ?? 0 }));
  });
  const foremost = all.toSorted((a, b) => Math.min(a.turn, 1) - Math.min(b.turn, 1) || b.percent - a.percent);
  const kept = new Set(foremost.slice(0, FINDER_LIMITS.marks));
  return all.filter((place) => kept.has(place));
}

/** What the client answered to questions that were sent to her, since the form. */
function toClientAnswers(sent: FoundBasis['sentQuestions'], submittedAt: Date): Timed<HabitAnswer>[] {
  return sent.flatMap(({ causeId, value, settledAt }) => {
    const at = settledAt === null ? null : new Date(settledAt);
    return value && at && at > submittedAt ? [{ id: causeId, value, at }] : [];
  });
}

/** Of several answers to one question the last counts, whoever gave it. */
function findAnswers(
  knowledge: BasisKnowledge,
  signed: SignedIntake,
  since: readonly Timed<HabitAnswer>[],
): NonNullable<FinderQuery['answers']> {
  const told = signed.habits.flatMap(({ questionId, value }) => {
    const habit = HabitAnswerSchema.safeParse(value);
    return habit.success ? [[questionId.replace(CAUSE_PREFIX, ''), habit.data] as const] : [];
  });
  const later = [...since].sort((a, b) => a.at.getTime() - b.at.getTime());
  const all = new Map([...told, ...later.map(({ id, value }) => [id, value] as const)]);
  return Object.fromEntries([...all].filter(([id]) => knowledge.findCause(id)).sort(byId));
}

/** An open red flag is a yes wherever it came from; one that a clinician answered no longer stops anything. */
function findRedFlags(
  knowledge: BasisKnowledge,
  signed: SignedIntake,
  interview: Interview,
  events: FoundBasis['redFlags'],
): Record<string, boolean> {
  const told = signed.safety.flatMap(({ questionId, value }) =>
    typeof value === 'boolean' ? [[questionId.replace(RED_FLAG_PREFIX, ''), value] as const] : [],
  );
  const all = new Map([...told, ...interview.since('red_flag')]);
  for (const { redFlagId } of events) all.set(redFlagId, false);
  for (const { redFlagId, isOpen } of events) if (isOpen) all.set(redFlagId, true);
  return Object.fromEntries([...all].filter(([id]) => knowledge.findRedFlag(id)).sort(byId));
}

function byId([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
