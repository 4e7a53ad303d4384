import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { tablesOf, tenantTables } from '../../support/catalog.js';
import { connectTo, createTestDatabase, type TestDatabase } from '../../support/database.js';
import { brokenNames, brokenRules } from '../../support/table-rules.js';

const RULE = "practice_id = (SELECT current_setting('app.practice_id')::uuid)";

/** What is said when somebody breaks a rule by hand. */
const SABOTAGE = [
  ['row-level security is off', 'ALTER TABLE consent DISABLE ROW LEVEL SECURITY'],
  ['row-level security is not forced on the owner', 'ALTER TABLE consent NO FORCE ROW LEVEL SECURITY'],
  ['no right policy by practice', 'DROP POLICY by_practice ON consent'],
  ['no right policy by practice', 'ALTER POLICY by_practice ON consent WITH CHECK (true)'],
  ['no right policy by practice', 'ALTER POLICY by_practice ON consent TO unknot_app'],
  ['no right policy by client', 'DROP POLICY by_client ON consent'],
  [
    'no right policy by client',
    `DROP POLICY by_client ON consent; CREATE POLICY by_client ON consent USING (${RULE})`,
  ],
  ['policy support is one too many', 'CREATE POLICY support ON consent USING (true)'],
  ['no primary key', 'ALTER TABLE consent DROP CONSTRAINT pk_consent'],
  [
    'uq_consent_hash does not begin with the practice',
    'ALTER TABLE consent ADD CONSTRAINT uq_consent_hash UNIQUE (text_hash)',
  ],
  [
    'fk_consent_intake_response does not carry the practice',
    `ALTER TABLE intake_response ADD CONSTRAINT uq_intake_response_id UNIQUE (id);
     ALTER TABLE consent DROP CONSTRAINT fk_consent_intake_response,
       ADD CONSTRAINT fk_consent_intake_response FOREIGN KEY (intake_response_id) REFERENCES intake_response (id)`,
  ],
  ['no foreign key (practice_id, client_id)', 'ALTER TABLE consent DROP CONSTRAINT fk_consent_client'],
  ['no foreign key', 'ALTER TABLE audit_seal DROP CONSTRAINT fk_audit_seal_practice'],
  ['the app may INSERT,SELECT,UPDATE', 'GRANT UPDATE ON consent TO unknot_app'],
  ['without BEFORE TRUNCATE', 'DROP TRIGGER consent_is_never_truncated ON consent'],
  ['without BEFORE DELETE OR UPDATE', 'ALTER TABLE consent DISABLE TRIGGER consent_is_append_only'],
  ['is never changed, and no trigger says so', 'DROP TRIGGER consent_is_append_only ON consent'],
  ['the app may TRUNCATE', 'GRANT TRUNCATE ON delivery TO unknot_app'],
  ['belongs to postgres', 'ALTER TABLE consent OWNER TO CURRENT_USER'],
  ['consent_check is not named by its kind', 'ALTER TABLE consent ADD CONSTRAINT consent_check CHECK (true)'],
  ['mine is not named by its kind', 'CREATE INDEX mine ON consent (practice_id, said_at)'],
] as const;

describe('the tables of practices', () => {
  let database: TestDatabase;
  let admin: pg.Client;
  beforeAll(async () => {
    database = await createTestDatabase();
    admin = await connectTo(database.adminUrl);
  });
  afterAll(async () => {
    await admin.end();
    await database.drop();
  });

  it('obey every rule of tenancy, keys, rights and names', async () => {
    const tables = await tenantTables(admin);
    expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(['practice', 'client', 'consent']));
    expect(brokenRules(tables)).toEqual([]);
  });

  it('are named by the same rules beside them, in the schema of identity', async () => {
    expect((await tablesOf(admin, 'identity')).flatMap(brokenNames)).toEqual([]);
  });

  it.each(SABOTAGE)('would not pass: %s', async (complaint, sql) => {
    await admin.query('BEGIN');
    try {
      await admin.query(sql);
      expect(brokenRules(await tenantTables(admin)).join('\n')).toContain(complaint);
    } finally {
      await admin.query('ROLLBACK');
    }
  });
});
