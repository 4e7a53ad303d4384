import { Injectable } from '@nestjs/common';
import { AuditedQuery } from '../platform/persistence/audited-query.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import { IntakeRulesEntity } from './intake-rules.entity.js';

const FIND = AuditedQuery.unaudited(
  'find_intake_rules',
  `SELECT x.first_visit_is_on AS "firstVisitIsOn", x.first_visit_template_id AS "firstVisitTemplateId",
     x.first_visit_shipped_id AS "firstVisitShippedId", x.first_visit_days_before AS "firstVisitDaysBefore",
     x.long_ago_is_on AS "longAgoIsOn", x.long_ago_template_id AS "longAgoTemplateId",
     x.long_ago_shipped_id AS "longAgoShippedId", x.long_ago_days_before AS "longAgoDaysBefore",
     x.long_ago_months AS "longAgoMonths", x.reminders_are_on AS "remindersAreOn",
     x.remind_after_days AS "remindAfterDays", x.remind_again_after_days AS "remindAgainAfterDays",
     x.remind_at_most AS "remindAtMost", x.quiet_from AS "quietFrom", x.quiet_until AS "quietUntil",
     x.changed_at AS "changedAt", s.name AS "changedByName", x.version
   FROM intake_rules x JOIN staff_member s ON s.practice_id = x.practice_id AND s.id = x.changed_by`,
  0,
);

export type KeptRules = Omit<IntakeRulesEntity, 'practiceId' | 'version'>;
export type FoundRules = Omit<KeptRules, 'changedBy'> & { changedByName: string; version: number };

@Injectable()
export class IntakeRulesRepository {
  constructor(private readonly tenant: TenantContext) {}

  /** Null when the practice has chosen nothing yet. */
  async find(): Promise<FoundRules | null> {
    return (await this.tenant.read<FoundRules>(FIND))[0] ?? null;
  }

  /** Keeps the first choice, or the next one on `version`. Returns false when another one came first. */
  async save(rules: KeptRules, version: number): Promise<boolean> {
    const { practiceId } = this.tenant;
    const table = this.tenant.repository(IntakeRulesEntity);
    if (version > 0) {
      const changed = await table.update({ practiceId, version }, { ...rules, version: version + 1 });
      return changed.affected === 1;
    }
    const added = await table
      .createQueryBuilder()
      .insert()
      .values({ ...rules, practiceId, version: 1 })
      .orIgnore()
      .returning('version')
      .execute();
    return (added.raw as unknown[]).length === 1;
  }
}
