import { Injectable } from '@nestjs/common';
import { RECORDS_OF_ID } from '../clients/client-records.js';
import { AuditedQuery } from '../platform/persistence/audited-query.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import { CheckInEntity } from './check-in.entity.js';
import { CheckInMapEntity } from './check-in-map.entity.js';
import { CHECK_IN_LIMITS, type SkipReason } from './check-ins.vocabulary.js';
import { ItemLogEntity } from './item-log.entity.js';

const LOGS_OF_DAY = AuditedQuery.of(
  'list_item_logs_of_day',
  `SELECT DISTINCT ON (l.item_id) l.id, l.client_id, l.item_id AS "itemId", l.day::text, l.result,
          l.skip_reason AS "skipReason", l.pain_after AS "painAfter", l.at
   FROM item_log l WHERE l.client_id = ANY (${RECORDS_OF_ID}) AND l.day = $2::date
   ORDER BY l.item_id, l.at DESC, l.id DESC`,
  2,
  { action: 'item_log.view', objectKind: 'item_log', client: 'client_id' },
);

const CHECK_INS = AuditedQuery.of(
  'list_check_ins_of_client',
  `SELECT c.id, c.client_id, c.day::text, c.pain, c.habit, c.new_signs AS "newSigns", c.note, c.at
   FROM check_in c WHERE c.client_id = ANY (${RECORDS_OF_ID}) AND c.day >= $2::date
   ORDER BY c.day DESC, c.at DESC, c.id DESC LIMIT $3`,
  3,
  { action: 'check_in.view', objectKind: 'check_in', client: 'client_id' },
);

const ADHERENCE = AuditedQuery.of(
  'list_adherence_of_client',
  `SELECT last.item_id AS id, min(last.client_id::text)::uuid AS client_id, min(i.words ->> 'name') AS name,
          count(*) FILTER (WHERE last.result = 'done')::int AS done,
          count(*) FILTER (WHERE last.result = 'partly')::int AS partly,
          count(*) FILTER (WHERE last.result = 'skipped')::int AS skipped,
          mode() WITHIN GROUP (ORDER BY last.skip_reason) AS "skipReason",
          array_agg(DISTINCT last.day::text) FILTER (WHERE last.result IN ('done', 'partly')) AS days
   FROM (SELECT DISTINCT ON (l.item_id, l.day) l.* FROM item_log l
         WHERE l.client_id = ANY (${RECORDS_OF_ID}) AND l.day >= $2::date ORDER BY l.item_id, l.day, l.at DESC, l.id DESC) last
   JOIN home_care_plan_item i
     ON i.practice_id = last.practice_id AND i.version_id = last.version_id AND i.id = last.item_id
   WHERE last.result <> 'cleared'
   GROUP BY last.item_id ORDER BY name`,
  2,
  { action: 'item_log.view', objectKind: 'item_log', client: 'client_id' },
);

export type FoundLog = Pick<
  ItemLogEntity,
  'id' | 'itemId' | 'day' | 'result' | 'skipReason' | 'painAfter' | 'at'
>;
export type FoundCheckIn = Pick<CheckInEntity, 'id' | 'day' | 'pain' | 'habit' | 'newSigns' | 'note' | 'at'>;

export interface FoundAdherence {
  id: string;
  name: string;
  done: number;
  partly: number;
  skipped: number;
  skipReason: SkipReason | null;
  days: string[] | null;
}

@Injectable()
export class CheckInsRepository {
  constructor(private readonly tenant: TenantContext) {}

  /** The last word about each item on a day. */
  async listLogsOfDay(clientId: string, day: string): Promise<FoundLog[]> {
    return this.tenant.read<FoundLog>(LOGS_OF_DAY, [clientId, day]);
  }

  /** Newest first. */
  async listCheckIns(clientId: string, since: string): Promise<FoundCheckIn[]> {
    return this.tenant.read<FoundCheckIn>(CHECK_INS, [clientId, since, CHECK_IN_LIMITS.historyDays]);
  }

  async listAdherence(clientId: string, since: string): Promise<FoundAdherence[]> {
    return this.tenant.read<FoundAdherence>(ADHERENCE, [clientId, since]);
  }

  /** Adds an entry once, and returns the one that stands under its id: null when that is another client's. */
  async insertLog(
    log: Omit<ItemLogEntity, 'practiceId'>,
  ): Promise<{ isNew: boolean; stands: ItemLogEntity | null }> {
    const { practiceId } = this.tenant;
    const logs = this.tenant.repository(ItemLogEntity);
    const added = await logs
      .createQueryBuilder()
      .insert()
      .values({ ...log, practiceId })
      .orIgnore()
      .returning('id')
      .execute();
    const stands = await logs.findOneBy({ practiceId, id: log.id });
    return { isNew: wasAdded(added.raw), stands };
  }

  async insertCheckIn(
    checkIn: Omit<CheckInEntity, 'practiceId'>,
  ): Promise<{ isNew: boolean; stands: CheckInEntity | null }> {
    const { practiceId } = this.tenant;
    const checkIns = this.tenant.repository(CheckInEntity);
    const added = await checkIns
      .createQueryBuilder()
      .insert()
      .values({ ...checkIn, practiceId })
      .orIgnore()
      .returning('id')
      .execute();
    const stands = await this.findCheckIn(checkIn.id);
    return { isNew: wasAdded(added.raw), stands };
  }

  /** Null when there is none, or it is another client's. */
  async findCheckIn(id: string): Promise<CheckInEntity | null> {
    const { practiceId } = this.tenant;
    return this.tenant.repository(CheckInEntity).findOneBy({ practiceId, id });
  }

  /** Adds the map of a check-in once, and returns the one that stands. */
  async insertMap(
    map: Omit<CheckInMapEntity, 'practiceId'>,
  ): Promise<{ isNew: boolean; stands: CheckInMapEntity }> {
    const { practiceId } = this.tenant;
    const maps = this.tenant.repository(CheckInMapEntity);
    const added = await maps
      .createQueryBuilder()
      .insert()
      .values({ ...map, practiceId })
      .orIgnore()
      .returning('check_in_id')
      .execute();
    const stands = await maps.findOneByOrFail({ practiceId, checkInId: map.checkInId });
    return { isNew: wasAdded(added.raw), stands };
  }
}

function wasAdded(rows: unknown): boolean {
  return Array.isArray(rows) && rows.length === 1;
}
