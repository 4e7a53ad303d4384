import { Injectable } from '@nestjs/common';
import { Knowledge } from '../knowledge/knowledge.js';
import { Audit } from '../platform/audit/audit.service.js';
import { PlatformError } from '../platform/errors/platform.errors.js';
import { Clock } from '../platform/persistence/clock.js';
import { newId } from '../platform/persistence/new-id.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import { dayIn } from '../practices/practice-day.js';
import { PracticesService } from '../practices/practices.service.js';
import type { ClinicianAnswerForm, RedFlagEvent, RedFlagList } from './dto/red-flag.dto.js';
import { RedFlagsError } from './red-flags.errors.js';
import { type FoundOfOrigin, type RedFlagOrigin, RedFlagsRepository } from './red-flags.repository.js';

export interface Raised {
  eventId: string;
  raisedAt: Date;
}

@Injectable()
export class RedFlagsService {
  private readonly followUps: ((clientId: string) => Promise<void>)[] = [];

  constructor(
    private readonly tenant: TenantContext,
    private readonly redFlags: RedFlagsRepository,
    private readonly knowledge: Knowledge,
    private readonly practices: PracticesService,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** `act` follows each red flag that is raised, wherever the yes came from, in the same transaction. */
  onRaised(act: (clientId: string) => Promise<void>): void {
    this.followUps.push(act);
  }

  /**
   * Records a yes to a safety question with the exact words shown, in the transaction of the answer. While an event of the
   * same origin is open, a yes again is noted with it and raises no second one.
   */
  async raise({ textShown, ...origin }: RedFlagOrigin & { textShown: string }): Promise<Raised> {
    const redFlag = this.knowledge.findRedFlag(origin.redFlagId);
    if (!redFlag) throw new Error('a red flag that the knowledge does not have');
    return this.tenant.tx(async () => {
      const { clientId } = origin;
      const found = await this.redFlags.findNewestOfOrigin(origin);
      if (found?.isOpen) {
        if (found.isTakenBack) await this.state(found, 'said_again');
        return { eventId: found.id, raisedAt: found.raisedAt };
      }
      const { label, severity, therapistAction } = redFlag;
      const raised = { eventId: newId(), raisedAt: this.clock.now() };
      await this.redFlags.insert({
        ...origin,
        id: raised.eventId,
        raisedAt: raised.raisedAt,
        label,
        severity,
        therapistAction,
        textShown,
      });
      await this.record('red_flag.raise', clientId, raised.eventId);
      for (const act of this.followUps) await act(clientId);
      return raised;
    });
  }

  /** Notes that the client calls her yes a slip. The event stays open: only a clinician's answer closes it. */
  async takeBack(origin: RedFlagOrigin): Promise<void> {
    await this.tenant.tx(async () => {
      const found = await this.redFlags.findNewestOfOrigin(origin);
      if (found?.isOpen && !found.isTakenBack) await this.state(found, 'taken_back');
    });
  }

  /** The newest event of this origin, open or closed. */
  async findRaised(origin: RedFlagOrigin): Promise<Raised | null> {
    return this.tenant.tx(async () => {
      const found = await this.redFlags.findNewestOfOrigin(origin);
      return found ? { eventId: found.id, raisedAt: found.raisedAt } : null;
    });
  }

  /** @throws {PlatformError} `not_found` when the practice has no such client */
  async listOfClient(clientId: string): Promise<RedFlagList> {
    const items = await this.redFlags.listOfClient(clientId);
    if (!items) throw new PlatformError('not_found');
    return { items };
  }

  /** The client's red flags without a clinician's answer. */
  async listOpen(clientId: string): Promise<RedFlagEvent[]> {
    return (await this.listOfClient(clientId)).items.filter((event) => !event.clinicianAnswer);
  }

  /** While true, no home-care plan of this client may be shared. */
  async hasOpen(clientId: string): Promise<boolean> {
    return this.redFlags.hasOpen(clientId);
  }

  /** The open red flags of the whole practice, newest first, 200 at most. */
  async listOpenOfPractice(): Promise<RedFlagList> {
    return { items: await this.redFlags.listOpen() };
  }

  /**
   * Closes a red flag with what a clinician answered. The same answer again changes nothing.
   * @throws {RedFlagsError} `red_flag_not_found`, or `red_flag_already_closed` when another answer is recorded
   */
  async close(eventId: string, form: ClinicianAnswerForm): Promise<RedFlagEvent> {
    const { timeZone } = await this.practices.getPractice();
    if (form.answeredOn > dayIn(timeZone, this.clock.now())) {
      throw new PlatformError('validation_failed', [
        { path: 'answeredOn', message: 'Enter a day that is not in the future.' },
      ]);
    }
    return this.tenant.tx(async () => {
      const { clientId } = await this.getEvent(eventId);
      const isClosed = await this.redFlags.insertAnswer({
        ...form,
        redFlagEventId: eventId,
        recordedBy: this.tenant.staff.actorId,
        recordedAt: this.clock.now(),
      });
      if (isClosed) await this.record('red_flag.close', clientId, eventId);
      const event = await this.getEvent(eventId);
      if (!isClosed && !saysTheSame(event, form))
        throw new RedFlagsError('red_flag_already_closed', { current: event });
      return event;
    });
  }

  private async getEvent(id: string): Promise<RedFlagEvent> {
    const event = await this.redFlags.find(id);
    if (!event) throw new RedFlagsError('red_flag_not_found');
    return event;
  }

  private async state(
    { clientId, id: eventId }: FoundOfOrigin,
    kind: 'taken_back' | 'said_again',
  ): Promise<void> {
    await this.redFlags.insertStatement(clientId, eventId, kind, this.clock.now());
    await this.record(`red_flag.${kind === 'taken_back' ? 'take_back' : 'say_again'}`, clientId, eventId);
  }

  private async record(action: string, clientId: string, eventId: string): Promise<void> {
    await this.audit.record({ action, objectKind: 'red_flag', objectIds: [eventId], clientId });
  }
}

function saysTheSame({ clinicianAnswer }: RedFlagEvent, form: ClinicianAnswerForm): boolean {
  return (
    clinicianAnswer?.clinicianName === form.clinicianName &&
    clinicianAnswer.clinicianRole === form.clinicianRole &&
    clinicianAnswer.answer === form.answer &&
    clinicianAnswer.answeredOn === form.answeredOn
  );
}
