import { Injectable } from '@nestjs/common';
import { BodyHistoryService } from '../body-history/body-history.service.js';
import type { OwnBodyMap } from '../body-history/dto/body-history.dto.js';
import { withDrawnAreas } from '../body-map/drawn-areas.js';
import { ClientMarksSchema } from '../body-map/dto/mark.dto.js';
import { Audit } from '../platform/audit/audit.service.js';
import { PlatformError } from '../platform/errors/platform.errors.js';
import { Clock } from '../platform/persistence/clock.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import { dayIn, daysAfter } from '../practices/practice-day.js';
import { PracticesService } from '../practices/practices.service.js';
import { CheckInMapEntity } from './check-in-map.entity.js';
import { CheckInsError } from './check-ins.errors.js';
import { CheckInsRepository } from './check-ins.repository.js';
import { MAP_EVERY_DAYS } from './check-ins.vocabulary.js';
import type { CheckInMap, CheckInMapForm } from './dto/check-in-map.dto.js';

/** Where it hurts, asked again once a week with a check-in. */
@Injectable()
export class CheckInMaps {
  constructor(
    private readonly tenant: TenantContext,
    private readonly entries: CheckInsRepository,
    private readonly history: BodyHistoryService,
    private readonly practices: PracticesService,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** What the signed-in client marked last, in a form or at a check-in: the next map begins with it. */
  async getNewest(): Promise<OwnBodyMap> {
    return this.history.getNewestOwn(this.tenant.client.clientId);
  }

  /** Whether a week has passed since the client marked a map, by the practice's calendar. */
  async isDue(clientId: string): Promise<boolean> {
    const at = await this.history.findTimeOfNewestOwn(clientId);
    if (!at) return true;
    const { timeZone } = await this.practices.getPractice();
    return dayIn(timeZone, at) <= daysAfter(dayIn(timeZone, this.clock.now()), -MAP_EVERY_DAYS);
  }

  /**
   * Keeps the map of one of the client's own check-ins, once however often it is sent.
   * @throws {CheckInsError} `map_differs` when another map of this check-in was kept before
   * @throws {PlatformError} `not_found` when it is not her check-in, `validation_failed` for strokes beside the body
   */
  async add(checkInId: string, form: CheckInMapForm): Promise<CheckInMap> {
    const { clientId } = this.tenant.client;
    const marks = form.marks.map((mark, index) => withDrawnAreas(mark, `marks.${index}.`));
    return this.tenant.tx(async () => {
      const checkIn = await this.entries.findCheckIn(checkInId);
      if (!checkIn) throw new PlatformError('not_found');
      const map = { checkInId, clientId: checkIn.clientId, marks, drawnAt: this.clock.now() };
      const { isNew, stands } = await this.entries.insertMap(map);
      const kept = toCheckInMap(stands);
      if (JSON.stringify(kept.marks) !== JSON.stringify(ClientMarksSchema.parse(marks))) {
        throw new CheckInsError('map_differs');
      }
      if (isNew) {
        const event = { action: 'check_in_map.add', objectKind: 'check_in_map' };
        await this.audit.record({ ...event, objectIds: [checkInId], clientId });
      }
      return kept;
    });
  }
}

/** The database orders what is in a mark its own way; read by the schema, two that are the same read the same. */
function toCheckInMap({ checkInId, marks, drawnAt }: CheckInMapEntity): CheckInMap {
  return { checkInId, marks: ClientMarksSchema.parse(marks), drawnAt: drawnAt.toISOString() };
}
