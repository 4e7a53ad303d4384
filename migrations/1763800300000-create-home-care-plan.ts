import type { MigrationInterface, QueryRunner } from 'typeorm';
import { enableTenancy, makeAppendOnly } from './support/tenancy.js';

/** State (the plan and its draft items) beside content (each shared version with its items, which never change). */
export class CreateHomeCarePlan1763800300000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE home_care_plan (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        client_id uuid NOT NULL,
        state text NOT NULL DEFAULT 'draft' CONSTRAINT ck_home_care_plan_state CHECK (state IN ('draft', 'active', 'paused')),
        title text NOT NULL,
        review_on date NOT NULL,
        paused_reason text
          CONSTRAINT ck_home_care_plan_paused_reason CHECK (paused_reason IN ('safety_answer', 'new_condition')),
        paused_at timestamptz,
        shared_number integer NOT NULL DEFAULT 0,
        shared_draft_version integer NOT NULL DEFAULT 0,
        version integer NOT NULL DEFAULT 1,
        updated_at timestamptz NOT NULL,
        CONSTRAINT pk_home_care_plan PRIMARY KEY (practice_id, id),
        CONSTRAINT uq_home_care_plan_client UNIQUE (practice_id, client_id),
        CONSTRAINT ck_home_care_plan_paused
          CHECK ((state = 'paused') = (paused_at IS NOT NULL) AND (paused_at IS NULL) = (paused_reason IS NULL)),
        CONSTRAINT fk_home_care_plan_client FOREIGN KEY (practice_id, client_id) REFERENCES client (practice_id, id)
      )`);
    await q.query(`
      CREATE TABLE home_care_draft_item (
        practice_id uuid NOT NULL,
        id uuid NOT NULL,
        client_id uuid NOT NULL,
        plan_id uuid NOT NULL,
        position smallint NOT NULL,
        exercise_id text NOT NULL,
        side text CONSTRAINT ck_home_care_draft_item_side CHECK (side IN ('left', 'right', 'both')),
        dose jsonb NOT NULL,
        why text NOT NULL,
        CONSTRAINT pk_home_care_draft_item PRIMARY KEY (practice_id, id),
        CONSTRAINT fk_home_care_draft_item_plan
          FOREIGN KEY (practice_id, plan_id) REFERENCES home_care_plan (practice_id, id),
        CONSTRAINT fk_home_care_draft_item_client FOREIGN KEY (practice_id, client_id) REFERENCES client (practice_id, id)
      )`);
    await q.query(
      'CREATE INDEX ix_home_care_draft_item_plan ON home_care_draft_item (practice_id, plan_id, position)',
    );
    await this.createShared(q);
    for (const table of [
      'home_care_plan',
      'home_care_draft_item',
      'home_care_plan_version',
      'home_care_plan_item',
    ]) {
      await enableTenancy(q, table, { client: 'client_id' });
    }
    await q.query('GRANT SELECT, INSERT, UPDATE ON home_care_plan TO unknot_app');
    await q.query('GRANT SELECT, INSERT, DELETE ON home_care_draft_item TO unknot_app');
    await q.query('GRANT SELECT, INSERT ON home_care_plan_version, home_care_plan_item TO unknot_app');
  }

  private async createShared(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE home_care_plan_version (
        practice_id uuid NOT NULL,
        id uuid NOT NULL,
        client_id uuid NOT NULL,
        plan_id uuid NOT NULL,
        number integer NOT NULL CONSTRAINT ck_home_care_plan_version_number CHECK (number > 0),
        title text NOT NULL,
        review_on date NOT NULL,
        message text,
        data_version text NOT NULL,
        condition_ids text[] NOT NULL,
        shared_at timestamptz NOT NULL,
        shared_by uuid NOT NULL,
        CONSTRAINT pk_home_care_plan_version PRIMARY KEY (practice_id, id),
        CONSTRAINT uq_home_care_plan_version_number UNIQUE (practice_id, plan_id, number),
        CONSTRAINT fk_home_care_plan_version_plan
          FOREIGN KEY (practice_id, plan_id) REFERENCES home_care_plan (practice_id, id),
        CONSTRAINT fk_home_care_plan_version_client
          FOREIGN KEY (practice_id, client_id) REFERENCES client (practice_id, id),
        CONSTRAINT fk_home_care_plan_version_staff_member
          FOREIGN KEY (practice_id, shared_by) REFERENCES staff_member (practice_id, id)
      )`);
    await q.query(
      'CREATE INDEX ix_home_care_plan_version_client ON home_care_plan_version (practice_id, client_id, number)',
    );
    await q.query(`
      CREATE TABLE home_care_plan_item (
        practice_id uuid NOT NULL,
        version_id uuid NOT NULL,
        id uuid NOT NULL,
        client_id uuid NOT NULL,
        position smallint NOT NULL,
        exercise_id text NOT NULL,
        side text,
        dose jsonb NOT NULL,
        why text NOT NULL,
        minutes numeric(5, 1) NOT NULL,
        words jsonb NOT NULL,
        CONSTRAINT pk_home_care_plan_item PRIMARY KEY (practice_id, version_id, id),
        CONSTRAINT fk_home_care_plan_item_version
          FOREIGN KEY (practice_id, version_id) REFERENCES home_care_plan_version (practice_id, id),
        CONSTRAINT fk_home_care_plan_item_client FOREIGN KEY (practice_id, client_id) REFERENCES client (practice_id, id)
      )`);
    await q.query(
      'CREATE INDEX ix_home_care_plan_item_client ON home_care_plan_item (practice_id, client_id, id)',
    );
    await makeAppendOnly(q, 'home_care_plan_version');
    await makeAppendOnly(q, 'home_care_plan_item');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE home_care_plan_item');
    await q.query('DROP TABLE home_care_plan_version');
    await q.query('DROP TABLE home_care_draft_item');
    await q.query('DROP TABLE home_care_plan');
  }
}
