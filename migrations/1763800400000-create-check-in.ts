import type { MigrationInterface, QueryRunner } from 'typeorm';
import { enableTenancy, makeAppendOnly } from './support/tenancy.js';

/** What clients do and say at home. Rows are only ever added: a change of mind is a later row. */
export class CreateCheckIn1763800400000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE item_log (
        practice_id uuid NOT NULL,
        id uuid NOT NULL,
        client_id uuid NOT NULL,
        version_id uuid NOT NULL,
        item_id uuid NOT NULL,
        day date NOT NULL,
        result text NOT NULL
          CONSTRAINT ck_item_log_result CHECK (result IN ('done', 'partly', 'skipped', 'cleared')),
        skip_reason text CONSTRAINT ck_item_log_skip_reason
          CHECK (skip_reason IN ('no_time', 'hurts', 'not_sure_how', 'no_place', 'not_today')),
        pain_after smallint CONSTRAINT ck_item_log_pain_after CHECK (pain_after BETWEEN 0 AND 10),
        at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT pk_item_log PRIMARY KEY (practice_id, id),
        CONSTRAINT fk_item_log_client FOREIGN KEY (practice_id, client_id) REFERENCES client (practice_id, id),
        CONSTRAINT fk_item_log_home_care_plan_item
          FOREIGN KEY (practice_id, version_id, item_id) REFERENCES home_care_plan_item (practice_id, version_id, id)
      )`);
    await q.query('CREATE INDEX ix_item_log_day ON item_log (practice_id, client_id, day, item_id, at)');
    await q.query('CREATE INDEX ix_item_log_item ON item_log (practice_id, version_id, item_id)');
    await q.query(`
      CREATE TABLE check_in (
        practice_id uuid NOT NULL,
        id uuid NOT NULL,
        client_id uuid NOT NULL,
        day date NOT NULL,
        pain smallint NOT NULL CONSTRAINT ck_check_in_pain CHECK (pain BETWEEN 0 AND 10),
        habit smallint CONSTRAINT ck_check_in_habit CHECK (habit BETWEEN 0 AND 4),
        new_signs text[] NOT NULL,
        note text,
        at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT pk_check_in PRIMARY KEY (practice_id, id),
        CONSTRAINT fk_check_in_client FOREIGN KEY (practice_id, client_id) REFERENCES client (practice_id, id)
      )`);
    await q.query('CREATE INDEX ix_check_in_client ON check_in (practice_id, client_id, day, at)');
    await q.query('CREATE INDEX ix_check_in_recorded ON check_in (practice_id, recorded_at)');
    for (const table of ['item_log', 'check_in']) {
      await enableTenancy(q, table, { client: 'client_id' });
      await makeAppendOnly(q, table);
    }
    await q.query('GRANT SELECT, INSERT ON item_log, check_in TO unknot_app');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE check_in');
    await q.query('DROP TABLE item_log');
  }
}
