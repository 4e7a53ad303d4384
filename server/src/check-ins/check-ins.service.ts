import { Injectable } from '@nestjs/common';
import { ClientsService } from '../clients/clients.service.js';
import { PlanSharing } from '../home-care/plan-sharing.service.js';
import { Knowledge } from '../knowledge/knowledge.js';
import { OwnQuestions } from '../likely-sources/own-questions.service.js';
import { Audit } from '../platform/audit/audit.service.js';
import { PlatformError } from '../platform/errors/platform.errors.js';
import { Clock } from '../platform/persistence/clock.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import { dayIn, daysAfter } from '../practices/practice-day.js';
import { PracticesService } from '../practices/practices.service.js';
import { RedFlagsService } from '../red-flags/red-flags.service.js';
import { CheckInMaps } from './check-in-maps.service.js';
import { CheckInsError } from './check-ins.errors.js';
import { CheckInsRepository, type FoundCheckIn, type FoundLog } from './check-ins.repository.js';
import { CHECK_IN_LIMITS, RED_FLAG_OF_SIGN } from './check-ins.vocabulary.js';
import type {
  CheckIn,
  CheckInAnswer,
  CheckInForm,
  ClientProgress,
  ItemLog,
  ItemLogForm,
  PortalDay,
} from './dto/check-in.dto.js';

/** A phone may have been offline for a week; a day ahead is another time zone. */
const DAYS_BACK = 7;
const DAYS_AHEAD = 1;
const ADHERENCE_DAYS = 14;

/** What clients do and say at home, and what a worrying answer sets off at once. */
@Injectable()
export class CheckInsService {
  constructor(
    private readonly tenant: TenantContext,
    private readonly entries: CheckInsRepository,
    private readonly maps: CheckInMaps,
    private readonly plans: PlanSharing,
    private readonly questions: OwnQuestions,
    private readonly redFlags: RedFlagsService,
    private readonly clients: ClientsService,
    private readonly practices: PracticesService,
    private readonly knowledge: Knowledge,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The signed-in client's day. */
  async getPortalDay(): Promise<PortalDay> {
    const { clientId } = this.tenant.client;
    const day = await this.today();
    const { plan } = await this.plans.getSharedPlan(clientId);
    const logs = await this.entries.listLogsOfDay(clientId, day);
    const checkIns = await this.entries.listCheckIns(clientId, daysAfter(day, -CHECK_IN_LIMITS.historyDays));
    const { items } = await this.questions.list();
    return {
      day,
      logs: logs.map(toItemLog),
      checkIns: checkIns.map(toCheckIn),
      hasHabit: (plan?.items ?? []).some((item) => item.phase === 'habit'),
      openQuestions: items[0] ? { count: items.length, askedByName: items[0].askedByName } : null,
    };
  }

  /**
   * Keeps what became of an item, once however often it is sent.
   * @throws {CheckInsError} `item_not_in_plan`, `plan_on_hold`, `day_out_of_range`, or `entry_differs` for an id sent before
   */
  async logItem(form: ItemLogForm): Promise<ItemLog> {
    const { clientId } = this.tenant.client;
    return this.tenant.tx(async () => {
      await this.refuseDay(form.day);
      const versionId = await this.plans.findVersionOfItem(clientId, form.itemId);
      if (!versionId) throw new CheckInsError('item_not_in_plan');
      await this.refuseWhilePaused(clientId, form);
      const at = new Date(form.at);
      const { isNew, stands } = await this.entries.insertLog({
        ...form,
        clientId,
        versionId,
        at,
        recordedAt: this.clock.now(),
      });
      if (!stands) throw new PlatformError('not_found');
      if (!isSame(toItemLog(stands), toItemLog({ ...form, at }))) throw new CheckInsError('entry_differs');
      if (isNew) await this.record('item_log.add', 'item_log', form.id, clientId);
      return toItemLog(stands);
    });
  }

  /**
   * Keeps a check-in. A new sign raises its red flag, puts the plan on hold and says what to do now, in one transaction.
   * @throws {CheckInsError} `day_out_of_range`, or `entry_differs` for an id sent before
   */
  async checkIn(form: CheckInForm): Promise<CheckInAnswer> {
    const { clientId } = this.tenant.client;
    return this.tenant.tx(async () => {
      await this.refuseDay(form.day);
      const at = new Date(form.at);
      const newSigns = [...new Set(form.newSigns)];
      const entry = { ...form, newSigns, clientId, at, recordedAt: this.clock.now() };
      const { isNew, stands } = await this.entries.insertCheckIn(entry);
      if (!stands) throw new PlatformError('not_found');
      if (!isSame(toCheckIn(stands), toCheckIn(entry))) throw new CheckInsError('entry_differs');
      if (isNew) {
        await this.record('check_in.add', 'check_in', form.id, clientId);
        await this.raise(form.id, clientId, newSigns);
      }
      return this.answer(clientId, stands);
    });
  }

  /** A client's check-ins and how much was done in the last two weeks, for staff. */
  async getProgress(clientId: string): Promise<ClientProgress> {
    await this.clients.getClient(clientId);
    const today = await this.today();
    const checkIns = await this.entries.listCheckIns(
      clientId,
      daysAfter(today, -CHECK_IN_LIMITS.historyDays),
    );
    const adherence = await this.entries.listAdherence(clientId, daysAfter(today, 1 - ADHERENCE_DAYS));
    return {
      checkIns: checkIns.map(toCheckIn),
      items: adherence.map(({ id, days: _, ...item }) => ({ itemId: id, ...item })),
      activeDays: new Set(adherence.flatMap((item) => item.days ?? [])).size,
    };
  }

  private async raise(checkInId: string, clientId: string, signs: CheckIn['newSigns']): Promise<void> {
    for (const sign of signs) {
      const redFlag = this.knowledge.findRedFlag(RED_FLAG_OF_SIGN[sign]);
      if (!redFlag) throw new Error(`no red flag for the sign “${sign}”`);
      await this.redFlags.raise({
        clientId,
        source: 'check_in',
        sourceId: checkInId,
        redFlagId: redFlag.id,
        textShown: `Anything new? ${sign}. ${redFlag.clientAction}`,
      });
    }
  }

  private async answer(clientId: string, checkIn: FoundCheckIn): Promise<CheckInAnswer> {
    const { emergencyNumber } = await this.practices.getPractice();
    const { paused } = await this.plans.getSharedPlan(clientId);
    return {
      checkIn: toCheckIn(checkIn),
      advice: checkIn.newSigns.flatMap((sign) => {
        const redFlag = this.knowledge.findRedFlag(RED_FLAG_OF_SIGN[sign]);
        return redFlag
          ? [{ sign, action: redFlag.clientAction, isEmergency: redFlag.severity === 'emergency' }]
          : [];
      }),
      emergencyNumber,
      isPlanPaused: paused !== null,
      asksMap: checkIn.newSigns.length === 0 && (await this.maps.isDue(clientId)),
    };
  }

  /** What was done before the hold, on a phone that was offline, is still taken in. */
  private async refuseWhilePaused(clientId: string, form: ItemLogForm): Promise<void> {
    const { paused } = await this.plans.getSharedPlan(clientId);
    if (paused && form.at >= paused.since) throw new CheckInsError('plan_on_hold');
  }

  private async refuseDay(day: string): Promise<void> {
    const today = await this.today();
    if (day < daysAfter(today, -DAYS_BACK) || day > daysAfter(today, DAYS_AHEAD)) {
      throw new CheckInsError('day_out_of_range');
    }
  }

  private async today(): Promise<string> {
    return dayIn((await this.practices.getPractice()).timeZone, this.clock.now());
  }

  private async record(action: string, objectKind: string, id: string, clientId: string): Promise<void> {
    await this.audit.record({ action, objectKind, objectIds: [id], clientId });
  }
}

function toItemLog({ id, itemId, day, result, skipReason, painAfter, at }: FoundLog): ItemLog {
  return { id, itemId, day, result, skipReason, painAfter, at: at.toISOString() };
}

function toCheckIn({ id, day, pain, habit, newSigns, note, at }: FoundCheckIn): CheckIn {
  return { id, day, pain, habit, newSigns, note, at: at.toISOString() };
}

function isSame(stands: ItemLog | CheckIn, sent: ItemLog | CheckIn): boolean {
  return JSON.stringify(stands) === JSON.stringify(sent);
}
