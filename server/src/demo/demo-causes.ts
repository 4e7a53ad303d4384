import { isAnyRegionId } from '../body-map/fine-regions.vocabulary.js';
import { CauseBoardService } from '../cause-board/cause-board.service.js';
import type { CauseState } from '../cause-board/cause-board.vocabulary.js';
import type { ClientCause } from '../cause-board/dto/cause-board.dto.js';
import { FinderDecisions } from '../likely-sources/finder-decisions.service.js';
import { LikelySourcesService } from '../likely-sources/likely-sources.service.js';
import { newId } from '../platform/persistence/new-id.js';
import type { Course, Person } from './story/people.js';

/** How many of the finder's causes come onto the board. */
const SUSPECTED = 3;

const CONCLUSIONS: Partial<Record<Course, { to: CauseState; note: string; words: string }>> = {
  better: {
    to: 'confirmed',
    note: 'Lower on the days it was left off, back when it was forgotten. Kept as a habit.',
    words: 'It matters for you: the pain goes down with it, and comes back without. Keep it.',
  },
  graduated: {
    to: 'confirmed',
    note: 'Clear in both directions. Kept as a habit.',
    words: 'It matters for you. You have made it a habit.',
  },
  note_open: {
    to: 'confirmed',
    note: 'Better with it in the second week.',
    words: 'It seems to matter for you. We keep it and look further.',
  },
  stalls: {
    to: 'rejected',
    note: 'Two weeks of doing it made no difference.',
    words: 'We tried it for two weeks and it made no difference. One thing less to think of.',
  },
  worse: {
    to: 'rejected',
    note: 'No change with it; the pain rose for another reason.',
    words: 'It made no difference. We look for another one.',
  },
};

/** Suspects, tests and learns as the therapist of the demo would. */
export class DemoCauses {
  constructor(
    private readonly sources: LikelySourcesService,
    private readonly decisions: FinderDecisions,
    private readonly board: CauseBoardService,
  ) {}

  /** At the first visit: what the finder shows comes onto the board. */
  async suspect(clientId: string): Promise<void> {
    const { answer, fingerprint } = await this.sources.lookAgain(clientId);
    const { advice, marks } = answer;
    const [muscle] = advice?.muscles ?? [];
    if (muscle) {
      const subject = { kind: 'muscle' as const, id: muscle.id, side: muscle.side };
      const form = {
        fingerprint,
        subject,
        decision: 'agree' as const,
        why: 'Tender, and it sends to the sore place.',
      };
      await this.decisions.decide(clientId, form, newId());
    }
    const regions = marks.map(({ region }) => region).filter(isAnyRegionId);
    for (const { id: causeId, answer: note } of [...(advice?.causes ?? [])].slice(0, SUSPECTED).reverse()) {
      await this.board.addCause(
        clientId,
        { causeId, label: null, source: 'finder', regions, note: `Asked in the intake: ${note}.` },
        newId(),
      );
    }
  }

  /** One at a time: the next suspected cause, one with an item in the plan before the others. */
  async testNext(clientId: string): Promise<void> {
    const { items } = await this.board.getBoard(clientId);
    if (items.some(({ state }) => state === 'testing')) return;
    const suspected = items.filter(({ state }) => state === 'suspected');
    const next =
      suspected.find(({ exercises }) => exercises.some(({ isInPlan }) => isInPlan)) ?? suspected[0];
    if (!next) return;
    const words = 'It may add load. We change this one thing for two weeks and look at your numbers.';
    await this.move(clientId, await this.share(clientId, next, words), 'testing', '');
  }

  /** After the test: confirmed or set aside, as the person's course has it. */
  async learn(clientId: string, { course }: Person): Promise<void> {
    const conclusion = CONCLUSIONS[course];
    const { items } = await this.board.getBoard(clientId);
    const tested = items.find(({ state }) => state === 'testing');
    if (!conclusion || !tested) return;
    const { to, note, words } = conclusion;
    const changed = await this.share(clientId, tested, words);
    await this.move(clientId, changed, to, note);
  }

  private async share(clientId: string, cause: ClientCause, words: string): Promise<ClientCause> {
    const { id, regions, note, exercises, version } = cause;
    const exerciseIds = exercises.map((exercise) => exercise.id);
    const change = { note, exerciseIds, isShared: true, sharedWords: words, version };
    const board = await this.board.changeCause(
      { clientId, clientCauseId: id },
      { ...change, regions: regions.filter(isAnyRegionId) },
    );
    return board.items.find((item) => item.id === id) ?? cause;
  }

  private async move(
    clientId: string,
    { id, version }: ClientCause,
    to: CauseState,
    note: string,
  ): Promise<void> {
    await this.board.moveCause({ clientId, clientCauseId: id }, { to, note, version }, newId());
  }
}
