import { Injectable } from '@nestjs/common';
import { Knowledge } from '../knowledge/knowledge.js';
import type { Cause } from '../knowledge/schema/causes.schema.js';
import { LikelySourcesService } from '../likely-sources/likely-sources.service.js';
import { Audit } from '../platform/audit/audit.service.js';
import { brokenConstraint } from '../platform/errors/problem-of.js';
import { PlatformError } from '../platform/errors/platform.errors.js';
import { Clock } from '../platform/persistence/clock.js';
import { Idempotency } from '../platform/persistence/idempotency.service.js';
import { newId } from '../platform/persistence/new-id.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import { daysBetween } from '../practices/practice-day.js';
import { PracticesService } from '../practices/practices.service.js';
import { toBoard, toPortalCauses } from './cause-board-answer.js';
import { CauseBoardError } from './cause-board.errors.js';
import { CauseBoardRepository, type FoundBoard, type FoundCause } from './cause-board.repository.js';
import { CAUSE_TEST, type TestExtension } from './cause-board.vocabulary.js';
import type {
  CauseBoard,
  CauseExtensionForm,
  CauseMoveForm,
  ClientCauseChange,
  ClientCausePath,
  NewClientCause,
  PortalCauseList,
} from './dto/cause-board.dto.js';

/** The causes that are suspected, tested, confirmed or set aside for a client. */
@Injectable()
export class CauseBoardService {
  constructor(
    private readonly tenant: TenantContext,
    private readonly board: CauseBoardRepository,
    private readonly sources: LikelySourcesService,
    private readonly practices: PracticesService,
    private readonly knowledge: Knowledge,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** @throws {PlatformError} `not_found` when the practice has no such client */
  async getBoard(clientId: string): Promise<CauseBoard> {
    const { timeZone } = await this.practices.getPractice();
    return toBoard(this.knowledge, await this.find(clientId), timeZone, this.clock.now());
  }

  /** What the client may read of the board. */
  async listShared(clientId: string): Promise<PortalCauseList> {
    const { timeZone } = await this.practices.getPractice();
    const around = { timeZone, now: this.clock.now() };
    return toPortalCauses(this.knowledge, await this.board.listShared(clientId), around);
  }

  /**
   * Puts a cause on the board as suspected. One that the finder brought keeps the run it comes from.
   * @throws {CauseBoardError} `unknown_cause`, `cause_not_found_by_finder` or `client_cause_on_board`
   */
  async addCause(clientId: string, form: NewClientCause, key: string): Promise<CauseBoard> {
    return this.tenant.tx(async () => {
      const request = { clientId, ...form };
      await this.idempotency.once({ key, operation: 'addClientCause', request }, (id) =>
        this.add(id, clientId, form),
      );
      return this.getBoard(clientId);
    });
  }

  /** @throws {CauseBoardError} `client_cause_not_found`, `unknown_cause` or `client_cause_changed_elsewhere` */
  async changeCause(path: ClientCausePath, change: ClientCauseChange): Promise<CauseBoard> {
    return this.tenant.tx(async () => {
      await this.get(path);
      const unknown = change.exerciseIds.findIndex((id) => !this.knowledge.findExercise(id));
      if (unknown >= 0) {
        throw new CauseBoardError('unknown_cause', [
          { path: `exerciseIds.${unknown}`, message: 'There is no such item in the library.' },
        ]);
      }
      const { regions: regionIds, version, ...rest } = change;
      await this.update(path, version, { ...rest, regionIds });
      await this.record('cause_board.change', path);
      return this.getBoard(path.clientId);
    });
  }

  /**
   * Moves a cause, with who and when. A test begins with its move to `testing`.
   * @throws {CauseBoardError} `client_cause_not_found`, `client_cause_stands_there` or `client_cause_changed_elsewhere`
   */
  async moveCause(path: ClientCausePath, form: CauseMoveForm, key: string): Promise<CauseBoard> {
    return this.tenant.tx(async () => {
      const request = { ...path, ...form };
      await this.idempotency.once({ key, operation: 'moveClientCause', request }, async (id) => {
        const { state: from, recordId } = await this.get(path);
        const { to, note, version } = form;
        if (from === to) throw new CauseBoardError('client_cause_stands_there');
        const movedAt = this.clock.now();
        const begins =
          to === 'testing'
            ? { testingSince: movedAt, testingDays: CAUSE_TEST.days }
            : to === 'suspected'
              ? { testingSince: null }
              : {};
        await this.update(path, version, { state: to, movedAt, ...begins });
        await this.board.insertMove({
          id,
          ...path,
          clientId: recordId,
          fromState: from,
          toState: to,
          extraDays: null,
          note,
          movedBy: this.tenant.staff.actorId,
          movedAt,
        });
        await this.record('cause_board.move', path, { to });
      });
      return this.getBoard(path.clientId);
    });
  }

  /**
   * Makes a test longer that has too little to say near its end, or after it.
   * @throws {CauseBoardError} `client_cause_not_found`, `client_cause_not_tested`, `cause_test_stays` or
   *   `client_cause_changed_elsewhere`
   */
  async testLonger(path: ClientCausePath, form: CauseExtensionForm, key: string): Promise<CauseBoard> {
    return this.tenant.tx(async () => {
      const request = { ...path, ...form };
      await this.idempotency.once({ key, operation: 'testClientCauseLonger', request }, async (id) => {
        const { extraDays, note, version } = form;
        const { recordId: clientId } = await this.get(path);
        await this.update(path, version, { testingDays: await this.lengthWith(path, extraDays) });
        const movedAt = this.clock.now();
        const stays = { fromState: 'testing' as const, toState: 'testing' as const };
        const movedBy = this.tenant.staff.actorId;
        await this.board.insertMove({ id, ...path, clientId, ...stays, extraDays, note, movedBy, movedAt });
        await this.record('cause_board.test_longer', path, { days: String(extraDays) });
      });
      return this.getBoard(path.clientId);
    });
  }

  private async lengthWith(
    { clientId, clientCauseId }: ClientCausePath,
    extra: TestExtension,
  ): Promise<number> {
    const { items } = await this.getBoard(clientId);
    const cause = items.find(({ id }) => id === clientCauseId);
    if (!cause) throw new CauseBoardError('client_cause_not_found');
    if (cause.state !== 'testing' || !cause.test) throw new CauseBoardError('client_cause_not_tested');
    const longer = cause.test.longerBy.find(({ days }) => days === extra);
    if (!longer) throw new CauseBoardError('cause_test_stays');
    return daysBetween(cause.test.since, longer.until) + 1;
  }

  private async add(id: string, clientId: string, form: NewClientCause): Promise<void> {
    const { inPlan, causes } = await this.find(clientId);
    if (form.causeId !== null && causes.some(({ causeId }) => causeId === form.causeId)) {
      throw new CauseBoardError('client_cause_on_board');
    }
    const cause = this.causeOf(form);
    if (form.source === 'finder') await this.keepRun(clientId, form.causeId);
    const movedAt = this.clock.now();
    const { causeId, label, source, regions: regionIds, note } = form;
    try {
      await this.board.insert({
        id,
        clientId,
        causeId,
        label,
        source,
        regionIds,
        note,
        movedAt,
        state: 'suspected',
        exerciseIds: cause ? itemsFor(cause, inPlan) : [],
        isShared: false,
        sharedWords: cause ? `${cause.layLabel}: we look at whether it may add load.` : '',
        testingSince: null,
        testingDays: CAUSE_TEST.days,
      });
    } catch (error) {
      if (brokenConstraint(error) === 'uq_client_cause_cause')
        throw new CauseBoardError('client_cause_on_board');
      throw error;
    }
    const move = { clientId, clientCauseId: id, fromState: null, toState: 'suspected' as const, note: '' };
    const movedBy = this.tenant.staff.actorId;
    await this.board.insertMove({ ...move, extraDays: null, id: newId(), movedBy, movedAt });
    await this.record('cause_board.add', { clientId, clientCauseId: id }, { source });
  }

  private causeOf({ causeId }: NewClientCause): Cause | undefined {
    const cause = causeId === null ? undefined : this.knowledge.findCause(causeId);
    if (causeId !== null && !cause) {
      throw new CauseBoardError('unknown_cause', [
        { path: 'causeId', message: 'Choose a cause of the list.' },
      ]);
    }
    return cause;
  }

  private async keepRun(clientId: string, causeId: string | null): Promise<void> {
    const look = await this.sources.lookAgain(clientId);
    if (!look.answer.advice?.causes.some(({ id }) => id === causeId)) {
      throw new CauseBoardError('cause_not_found_by_finder');
    }
    await this.sources.keepRun(clientId, look);
  }

  private async find(clientId: string): Promise<FoundBoard> {
    const found = await this.board.find(clientId);
    if (!found) throw new PlatformError('not_found');
    return found;
  }

  private async get({ clientId, clientCauseId }: ClientCausePath): Promise<FoundCause> {
    const found = (await this.find(clientId)).causes.find(({ id }) => id === clientCauseId);
    if (!found) throw new CauseBoardError('client_cause_not_found');
    return found;
  }

  private async update(
    { clientId, clientCauseId: id }: ClientCausePath,
    version: number,
    change: Parameters<CauseBoardRepository['update']>[1],
  ): Promise<void> {
    if (await this.board.update({ id, version }, change)) return;
    throw new CauseBoardError('client_cause_changed_elsewhere', [], {
      current: await this.getBoard(clientId),
    });
  }

  private async record(
    action: string,
    { clientId, clientCauseId }: ClientCausePath,
    details: Record<string, string> = {},
  ): Promise<void> {
    const objectIds = [clientCauseId];
    await this.audit.record({ action, objectKind: 'client_cause', objectIds, clientId, details });
  }
}

/** What is in the plan of the cause's substitutions, or else the first one, is how it is tested. */
function itemsFor({ substitutions }: Cause, inPlan: readonly string[]): string[] {
  const planned = substitutions.filter((id) => inPlan.includes(id));
  return planned.length > 0 ? planned : substitutions.slice(0, 1);
}
