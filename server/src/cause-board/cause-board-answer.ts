import type { Knowledge } from '../knowledge/knowledge.js';
import type { FoundBoard, FoundCause, FoundShared } from './cause-board.repository.js';
import type { CauseState, PortalCauseSection } from './cause-board.vocabulary.js';
import { toCauseTest } from './cause-test.js';
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
  const { causeId, regionIds: regions, exerciseIds, testingSince, pains, doneDays, moves, ...rest } = found;
  const { id, state, source, note, isShared, sharedWords, version } = rest;
  const { inPlan, timeZone, now } = around;
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
    test:
      testingSince === null
        ? null
        : toCauseTest({ since: new Date(testingSince), pains, doneDays }, timeZone, now),
    moves: moves.map((move) => ({ ...move, movedAt: new Date(move.movedAt).toISOString() })),
  };
}

export function toPortalCauses(knowledge: BoardKnowledge, shared: readonly FoundShared[]): PortalCauseList {
  return {
    items: shared.map((found) => ({
      id: found.id,
      section: SECTIONS[found.state],
      label: namesOf(knowledge, found).layLabel,
      words: found.sharedWords,
      isConfirmed: found.state === 'confirmed' ? true : found.state === 'rejected' ? false : null,
      since: found.movedAt.toISOString(),
    })),
  };
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
