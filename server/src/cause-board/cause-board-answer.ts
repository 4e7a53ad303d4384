import type { Knowledge } from '../knowledge/knowledge.js';
import type { FoundBoard, FoundCause, FoundShared } from './cause-board.repository.js';
import { CAUSE_TEST, type CauseState, type PortalCauseSection } from './cause-board.vocabulary.js';
import { toCauseTest, toTestDays } from './cause-test.js';
import type { CauseBoard, ClientCause, PortalCauseList } from './dto/cause-board.dto.js';

type BoardKnowledge = Pick<Knowledge, 'findCause' | 'findExercise'>;

const SECTIONS: Readonly<Record<CauseState, PortalCauseSection>> = {
  suspected: 'think',
  testing: 'try',
  confirmed: 'learned',
  rejected: 'learned',
};

export function toBoard(
  knowledge: BoardKnowledge,
  { causes, inPlan }: FoundBoard,
  timeZone: string,
  now: Date,
): CauseBoard {
  return { items: causes.map((found) => toClientCause(knowledge, found, { inPlan, timeZone, now })) };
}

interface Surroundings {
  readonly inPlan: readonly string[];
  readonly timeZone: string;
  readonly now: Date;
}

function toClientCause(knowledge: BoardKnowledge, found: FoundCause, around: Surroundings): ClientCause {
  const { causeId, regionIds: regions, exerciseIds, moves, ...rest } = found;
  const { id, state, source, note, isShared, sharedWords, version } = rest;
  const { inPlan } = around;
  return {
    id,
    causeId,
    state,
    source,
    note,
    isShared,
    sharedWords,
    version,
    regions,
    ...namesOf(knowledge, found),
    exercises: exerciseIds.flatMap((exerciseId) => {
      const name = knowledge.findExercise(exerciseId)?.name;
      return name === undefined ? [] : [{ id: exerciseId, name, isInPlan: inPlan.includes(exerciseId) }];
    }),
    test: testOf(found, around),
    moves: moves.map((move) => ({ ...move, movedAt: new Date(move.movedAt).toISOString() })),
  };
}

/** While it is tested, and of the last test afterwards; only one that runs may be made longer. */
function testOf(found: FoundCause, { timeZone, now }: Surroundings): ClientCause['test'] {
  const { testingSince, testingDays: length, pains, doneDays, state } = found;
  if (testingSince === null) return null;
  const test = toCauseTest({ since: new Date(testingSince), length, pains, doneDays }, timeZone, now);
  return state === 'testing' ? test : { ...test, longerBy: [] };
}

export function toPortalCauses(
  knowledge: BoardKnowledge,
  shared: readonly FoundShared[],
  { timeZone, now }: Pick<Surroundings, 'timeZone' | 'now'>,
): PortalCauseList {
  return {
    items: shared.map((found) => ({
      id: found.id,
      section: SECTIONS[found.state],
      label: namesOf(knowledge, found).layLabel,
      words: found.sharedWords,
      isConfirmed: found.state === 'confirmed' ? true : found.state === 'rejected' ? false : null,
      since: found.movedAt.toISOString(),
      test: portalTestOf(found, timeZone, now),
    })),
  };
}

function portalTestOf(
  { state, testingSince, testingDays: length }: FoundShared,
  timeZone: string,
  now: Date,
): PortalCauseList['items'][number]['test'] {
  if (state !== 'testing' || testingSince === null) return null;
  const { last, isOver } = toTestDays({ since: testingSince, length }, timeZone, now);
  return { until: last, isLonger: length > CAUSE_TEST.days, isOver };
}

/** A cause that the list no longer holds keeps its id for a name: nothing of the record is lost. */
function namesOf(
  knowledge: BoardKnowledge,
  { causeId, label }: { causeId: string | null; label: string | null },
): Pick<ClientCause, 'label' | 'layLabel'> {
  const own = label ?? causeId ?? '';
  const cause = causeId === null ? undefined : knowledge.findCause(causeId);
  return { label: cause?.label ?? own, layLabel: cause?.layLabel ?? own };
}
