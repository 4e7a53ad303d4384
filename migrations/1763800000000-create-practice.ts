import type { MigrationInterface, QueryRunner } from 'typeorm';
import { enableTenancy } from './support/tenancy.js';

export class CreatePractice1763800000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query('REVOKE ALL ON SCHEMA public FROM PUBLIC');
    await q.query('GRANT USAGE ON SCHEMA public TO unknot_app, unknot_identity, unknot_purger');
    await q.query('GRANT SELECT ON schema_migration TO unknot_app'); // readiness: is this database migrated?
    await q.query(`
      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' AND current_user = 'unknot_purger' THEN RETURN OLD; END IF;
        RAISE EXCEPTION '% is only ever added to', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
      END $$`);
    await q.query(`
      CREATE TABLE practice (
        id uuid CONSTRAINT pk_practice PRIMARY KEY DEFAULT uuidv7(),
        name text NOT NULL CONSTRAINT ck_practice_name CHECK (length(name) BETWEEN 1 AND 120),
        country text NOT NULL CONSTRAINT ck_practice_country CHECK (country ~ '^[A-Z]{2}$'),
        region text,
        time_zone text NOT NULL,
        emergency_number text NOT NULL CONSTRAINT ck_practice_emergency_number CHECK (emergency_number ~ '^[0-9]{2,6}$'),
        age_of_consent smallint NOT NULL DEFAULT 18
          CONSTRAINT ck_practice_age_of_consent CHECK (age_of_consent BETWEEN 12 AND 21),
        reply_promise_days smallint NOT NULL DEFAULT 2
          CONSTRAINT ck_practice_reply_promise_days CHECK (reply_promise_days BETWEEN 1 AND 10),
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await enableTenancy(q, 'practice', { practice: 'id' });
    await q.query('GRANT SELECT, UPDATE ON practice TO unknot_app');
    await q.query('GRANT SELECT, INSERT ON practice TO unknot_identity');
    await q.query(`
      CREATE TABLE staff_member (
        practice_id uuid NOT NULL CONSTRAINT fk_staff_member_practice REFERENCES practice (id),
        id uuid NOT NULL DEFAULT uuidv7(),
        name text NOT NULL CONSTRAINT ck_staff_member_name CHECK (length(name) BETWEEN 1 AND 120),
        email text NOT NULL,
        role text NOT NULL
          CONSTRAINT ck_staff_member_role CHECK (role IN ('owner', 'therapist', 'front_desk', 'student', 'auditor')),
        is_active boolean NOT NULL DEFAULT true,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_staff_member PRIMARY KEY (practice_id, id)
      )`);
    await enableTenancy(q, 'staff_member');
    await q.query('GRANT SELECT, INSERT, UPDATE ON staff_member TO unknot_app');
    await q.query('GRANT SELECT, INSERT ON staff_member TO unknot_identity');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE staff_member');
    await q.query('DROP TABLE practice');
    await q.query('DROP FUNCTION refuse_change()');
  }
}
