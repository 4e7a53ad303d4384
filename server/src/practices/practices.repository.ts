import { Injectable } from '@nestjs/common';
import { AuditedQuery } from '../platform/persistence/audited-query.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import type { PracticeFacts, StaffSession } from '../platform/auth/dto/session.dto.js';

const FACTS = `p.id, p.name, p.country, p.region, p.time_zone AS "timeZone", p.emergency_number AS "emergencyNumber",
  p.reply_promise_days AS "replyPromiseDays", p.age_of_consent AS "ageOfConsent"`;

const FIND_FACTS = AuditedQuery.unaudited('practice_facts', `SELECT ${FACTS} FROM practice p`, 0);

const FIND_STAFF_SESSION = AuditedQuery.unaudited(
  'staff_session',
  `SELECT ${FACTS}, s.id AS "staffId", s.name AS "staffName", s.email, s.role
   FROM practice p JOIN staff_member s ON s.practice_id = p.id WHERE s.id = $1`,
  1,
);

const FIND_PORTAL_SESSION = AuditedQuery.unaudited(
  'portal_session',
  `SELECT ${FACTS}, c.id AS "clientId", coalesce(c.preferred_name, split_part(c.legal_name, ' ', 1)) AS "firstName",
          (SELECT s.name FROM staff_member s WHERE s.role = 'owner' ORDER BY s.id LIMIT 1) AS "therapistName"
   FROM practice p JOIN client c ON c.practice_id = p.id WHERE c.id = $1`,
  1,
);

export type Practice = PracticeFacts & { ageOfConsent: number };
type StaffRow = Practice & {
  staffId: string;
  staffName: string;
  email: string;
  role: StaffSession['person']['role'];
};
type PortalRow = Practice & { clientId: string; firstName: string; therapistName: string };

@Injectable()
export class PracticesRepository {
  constructor(private readonly tenant: TenantContext) {}

  /** The caller's practice. */
  async findPractice(): Promise<Practice | null> {
    return (await this.tenant.read<Practice>(FIND_FACTS))[0] ?? null;
  }

  async findStaffSession(staffMemberId: string): Promise<StaffRow | null> {
    return (await this.tenant.read<StaffRow>(FIND_STAFF_SESSION, [staffMemberId]))[0] ?? null;
  }

  async findPortalSession(clientId: string): Promise<PortalRow | null> {
    return (await this.tenant.read<PortalRow>(FIND_PORTAL_SESSION, [clientId]))[0] ?? null;
  }
}
