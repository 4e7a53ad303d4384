import { Injectable } from '@nestjs/common';
import { ClientsService } from '../clients/clients.service.js';
import { Audit } from '../platform/audit/audit.service.js';
import { Clock } from '../platform/persistence/clock.js';
import { Idempotency } from '../platform/persistence/idempotency.service.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import { dayIn, daysAfter } from '../practices/practice-day.js';
import { momentIn, timeIn } from '../practices/practice-time.js';
import { PracticesService } from '../practices/practices.service.js';
import type {
  PlannedVisit,
  VisitCancel,
  VisitChange,
  VisitForm,
  VisitList,
  VisitPath,
  VisitsOfClient,
} from './dto/planned-visit.dto.js';
import { PlannedVisitsError } from './planned-visits.errors.js';
import { type FoundVisit, PlannedVisitsRepository } from './planned-visits.repository.js';
import { VISIT_LIMITS } from './planned-visits.vocabulary.js';

/** When clients come next. Days and times are those of the practice's clock. */
@Injectable()
export class PlannedVisitsService {
  constructor(
    private readonly tenant: TenantContext,
    private readonly visits: PlannedVisitsRepository,
    private readonly clients: ClientsService,
    private readonly practices: PracticesService,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** The visits of today and the days after. */
  async list(): Promise<VisitList> {
    const { timeZone } = await this.practices.getPractice();
    const now = this.clock.now();
    const today = dayIn(timeZone, now);
    const from = momentIn(timeZone, today, '00:00');
    const until = momentIn(timeZone, daysAfter(today, VISIT_LIMITS.daysListed), '00:00');
    const found = await this.visits.listOfPractice({ from, until, now });
    return {
      today,
      items: found.map(({ clientName, form, isToHandOver, isNew, ...visit }) => ({
        ...toAnswer(visit, timeZone),
        clientName,
        form,
        isToHandOver,
        isNew,
      })),
    };
  }

  /** @throws {ClientsError} `client_not_found` */
  async listOfClient(clientId: string): Promise<VisitsOfClient> {
    await this.clients.getClient(clientId);
    const { timeZone } = await this.practices.getPractice();
    const today = dayIn(timeZone, this.clock.now());
    const found = await this.visits.listOfClient(clientId, momentIn(timeZone, today, '00:00'));
    return {
      today,
      items: found.map((visit) => toAnswer(visit, timeZone)),
      therapists: await this.visits.listTherapists(),
    };
  }

  /**
   * Plans a visit; a replay with the same key answers with the visit planned first.
   * @throws {PlannedVisitsError} `visit_client_archived`, `too_many_visits`, or what is wrong with day or therapist
   */
  async plan(clientId: string, form: VisitForm, key: string): Promise<PlannedVisit> {
    return this.tenant.tx(async () => {
      const visitId = await this.idempotency.once(
        { key, operation: 'planVisit', request: { clientId, ...form } },
        async (id) => {
          const { items } = await this.listOfClient(clientId);
          await this.refuseArchived(clientId);
          if (items.length >= VISIT_LIMITS.upcoming) throw new PlannedVisitsError('too_many_visits');
          const { therapistId } = form;
          const startsAt = await this.startOf(form);
          await this.visits.insert({ id, clientId, therapistId, startsAt, plannedAt: this.clock.now() });
          await this.record('visit.plan', { clientId, visitId: id });
        },
      );
      return this.get({ clientId, visitId });
    });
  }

  /** @throws {PlannedVisitsError} `visit_not_found`, `visit_changed_elsewhere`, or what is wrong with day or therapist */
  async change(path: VisitPath, { version, ...form }: VisitChange): Promise<PlannedVisit> {
    return this.tenant.tx(async () => {
      await this.get(path);
      await this.refuseArchived(path.clientId);
      const { therapistId } = form;
      await this.write(path, version, { therapistId, startsAt: await this.startOf(form), cancelledAt: null });
      await this.record('visit.change', path);
      return this.get(path);
    });
  }

  /** @throws {PlannedVisitsError} `visit_not_found` or `visit_changed_elsewhere` */
  async setCancelled(path: VisitPath, { isCancelled, version }: VisitCancel): Promise<PlannedVisit> {
    return this.tenant.tx(async () => {
      await this.get(path);
      await this.write(path, version, { cancelledAt: isCancelled ? this.clock.now() : null });
      await this.record(isCancelled ? 'visit.cancel' : 'visit.put_back', path);
      return this.get(path);
    });
  }

  private async write(
    { clientId, visitId }: VisitPath,
    version: number,
    change: Parameters<PlannedVisitsRepository['update']>[1],
  ): Promise<void> {
    const isChanged = await this.visits.update({ id: visitId, version }, change);
    if (isChanged) return;
    const current = await this.get({ clientId, visitId });
    throw new PlannedVisitsError('visit_changed_elsewhere', { facts: { current } });
  }

  private async get({ clientId, visitId }: VisitPath): Promise<PlannedVisit> {
    const found = await this.visits.find(clientId, visitId);
    if (!found) throw new PlannedVisitsError('visit_not_found');
    return toAnswer(found, (await this.practices.getPractice()).timeZone);
  }

  private async refuseArchived(clientId: string): Promise<void> {
    if ((await this.clients.getClient(clientId)).archivedAt) {
      throw new PlannedVisitsError('visit_client_archived');
    }
  }

  /** The moment that a form means, when day and therapist are right. */
  private async startOf({ day, time, therapistId }: VisitForm): Promise<Date> {
    const { timeZone } = await this.practices.getPractice();
    const today = dayIn(timeZone, this.clock.now());
    if (day < today || day > daysAfter(today, VISIT_LIMITS.daysAhead)) {
      const message = 'Choose a day from today on, at most two years ahead.';
      throw new PlannedVisitsError('visit_day_out_of_reach', { fields: [{ path: 'day', message }] });
    }
    const therapists = await this.visits.listTherapists();
    if (!therapists.some(({ id }) => id === therapistId)) {
      const fields = [{ path: 'therapistId', message: 'Choose who treats.' }];
      throw new PlannedVisitsError('visit_therapist_unknown', { fields });
    }
    return momentIn(timeZone, day, time);
  }

  private async record(action: string, { clientId, visitId }: VisitPath): Promise<void> {
    await this.audit.record({ action, objectKind: 'planned_visit', objectIds: [visitId], clientId });
  }
}

function toAnswer({ startsAt, ...visit }: FoundVisit, timeZone: string): PlannedVisit {
  return {
    ...visit,
    startsAt: startsAt.toISOString(),
    day: dayIn(timeZone, startsAt),
    time: timeIn(timeZone, startsAt),
  };
}
