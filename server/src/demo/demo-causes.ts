import { isAnyRegionId } from '../body-map/fine-regions.vocabulary.js';
import { CauseBoardService } from '../cause-board/cause-board.service.js';
import type { CauseState, TestVerdict } from '../cause-board/cause-board.vocabulary.js';
import type { ClientCause } from '../cause-board/dto/cause-board.dto.js';
import { FinderDecisions } from '../likely-sources/finder-decisions.service.js';
import { LikelySourcesService } from '../likely-sources/likely-sources.service.js';
import { newId } from '../platform/persistence/new-id.js';

/** How many of the finder's causes come onto the board. */
const SUSPECTED = 3;

/** What the numbers of a test let a therapist say; with too few of them she goes on testing. */
const CONCLUSIONS: Partial<Record<TestVerdict, { to: CauseState; note: string; words: string }>> = {
  lower: {
    to: 'confirmed',
    note: 'Lower since it was left off. Kept as a habit.',
    words: 'It matters for you: the pain went down with it. Keep it.',
  },
  same: {
    to: 'rejected',
    note: 'Two weeks of doing it made no difference.',
    words: 'We tried it for two weeks and it made no difference. One thing less to think of.',
  },
  higher: {
    to: 'rejected',
    note: 'The pain rose all the same: it is fed from somewhere else.',
    words: 'The pain rose all the same, so it comes from something else. We look for that.',
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

  /** After the test: confirmed or set aside, as the numbers have it. */
  async learn(clientId: string): Promise<void> {
    const { items } = await this.board.getBoard(clientId);
    const tested = items.find(({ state }) => state === 'testing');
    const conclusion = tested?.test && CONCLUSIONS[tested.test.verdict];
    if (!conclusion) return;
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
