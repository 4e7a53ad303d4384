import type { MigrationInterface, QueryRunner } from 'typeorm';
import { enableTenancy } from './support/tenancy.js';

/** When a client comes next: no calendar yet, only what forms before a visit and the day's list need. */
export class CreatePlannedVisit1763800832000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE planned_visit (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        client_id uuid NOT NULL,
        therapist_id uuid NOT NULL,
        starts_at timestamptz NOT NULL,
        planned_at timestamptz NOT NULL,
        cancelled_at timestamptz,
        version integer NOT NULL DEFAULT 1 CONSTRAINT ck_planned_visit_version CHECK (version >= 1),
        CONSTRAINT pk_planned_visit PRIMARY KEY (practice_id, id),
        CONSTRAINT fk_planned_visit_client FOREIGN KEY (practice_id, client_id) REFERENCES client (practice_id, id),
        CONSTRAINT fk_planned_visit_staff_member FOREIGN KEY (practice_id, therapist_id)
          REFERENCES staff_member (practice_id, id)
      )`);
    await q.query(
      'CREATE INDEX ix_planned_visit_client ON planned_visit (practice_id, client_id, starts_at)',
    );
    await q.query('CREATE INDEX ix_planned_visit_starts_at ON planned_visit (practice_id, starts_at)');
    await enableTenancy(q, 'planned_visit', { client: 'client_id' });
    await q.query('GRANT SELECT, INSERT, UPDATE ON planned_visit TO unknot_app');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE planned_visit');
  }
}
