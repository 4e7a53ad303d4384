import type { MigrationInterface, QueryRunner } from 'typeorm';
import { clientPolicy, withoutForcedRls } from './support/tenancy.js';

/** The column of `by_client` where it is not `client_id`. */
const COLUMN: Record<string, string> = { client: 'id', idempotency_record: 'actor_id' };

/**
 * A merged client's record stays as it is and points at the one that stays. Who comes in as either is let in as the one
 * that stays, and the policies then know a list of records instead of one.
 */
export class FollowMergedClients1763800840000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await withoutForcedRls(q, ['client'], async () => {
      await q.query(`
        ALTER TABLE client ADD COLUMN merged_into uuid,
          ADD CONSTRAINT ck_client_merged_into CHECK (merged_into <> id),
          ADD CONSTRAINT fk_client_merged_into FOREIGN KEY (practice_id, merged_into) REFERENCES client (practice_id, id)`);
    });
    await q.query('CREATE INDEX ix_client_record ON client (practice_id, (coalesce(merged_into, id)))');
    for (const { table, column } of await this.tablesOfClients(q)) {
      await q.query(`ALTER POLICY by_client ON ${table} ${clientPolicy(column)}`);
    }
    await this.leadTheMergedOn(q);
  }

  private async leadTheMergedOn(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE identity.client_address ADD COLUMN leads_to uuid');
    await q.query(`
      CREATE INDEX ix_client_address_leads_to ON identity.client_address (practice_id, leads_to)
        WHERE leads_to IS NOT NULL`);
    await q.query(`
      CREATE OR REPLACE FUNCTION keep_client_address() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
      BEGIN
        IF NEW.archived_at IS NOT NULL AND NEW.merged_into IS NULL THEN
          DELETE FROM identity.client_address WHERE practice_id = NEW.practice_id AND client_id = NEW.id;
        ELSE
          INSERT INTO identity.client_address (practice_id, client_id, email, first_name, leads_to)
          VALUES (NEW.practice_id, NEW.id, lower(NEW.email),
                  coalesce(NEW.preferred_name, split_part(NEW.legal_name, ' ', 1)), NEW.merged_into)
          ON CONFLICT (practice_id, client_id) DO UPDATE
            SET email = excluded.email, first_name = excluded.first_name, leads_to = excluded.leads_to;
        END IF;
        RETURN NULL;
      END $$`);
    await q.query('DROP TRIGGER client_address_is_kept ON client');
    await q.query(`
      CREATE TRIGGER client_address_is_kept
        AFTER INSERT OR UPDATE OF email, legal_name, preferred_name, archived_at, merged_into ON client
        FOR EACH ROW EXECUTE FUNCTION keep_client_address()`);
    await q.query(`
      CREATE OR REPLACE FUNCTION end_client_access(for_client uuid)
      RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
        UPDATE identity.link l SET revoked_at = now()
        WHERE l.practice_id = current_setting('app.practice_id')::uuid AND l.revoked_at IS NULL
          AND (l.client_id = for_client OR l.client_id IN (
            SELECT a.client_id FROM identity.client_address a
            WHERE a.practice_id = current_setting('app.practice_id')::uuid AND a.leads_to = for_client));
        UPDATE identity.client_session s SET revoked_at = now()
        WHERE s.practice_id = current_setting('app.practice_id')::uuid AND s.revoked_at IS NULL
          AND (s.client_id = for_client OR s.client_id IN (
            SELECT a.client_id FROM identity.client_address a
            WHERE a.practice_id = current_setting('app.practice_id')::uuid AND a.leads_to = for_client))
      $$`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE OR REPLACE FUNCTION end_client_access(for_client uuid)
      RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
        UPDATE identity.link SET revoked_at = now()
        WHERE practice_id = current_setting('app.practice_id')::uuid AND client_id = for_client AND revoked_at IS NULL;
        UPDATE identity.client_session SET revoked_at = now()
        WHERE practice_id = current_setting('app.practice_id')::uuid AND client_id = for_client AND revoked_at IS NULL
      $$`);
    await q.query('DROP TRIGGER client_address_is_kept ON client');
    await q.query(`
      CREATE TRIGGER client_address_is_kept AFTER INSERT OR UPDATE OF email, legal_name, preferred_name, archived_at ON client
        FOR EACH ROW EXECUTE FUNCTION keep_client_address()`);
    await q.query(`
      CREATE OR REPLACE FUNCTION keep_client_address() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
      BEGIN
        IF NEW.archived_at IS NOT NULL THEN
          DELETE FROM identity.client_address WHERE practice_id = NEW.practice_id AND client_id = NEW.id;
        ELSE
          INSERT INTO identity.client_address (practice_id, client_id, email, first_name)
          VALUES (NEW.practice_id, NEW.id, lower(NEW.email),
                  coalesce(NEW.preferred_name, split_part(NEW.legal_name, ' ', 1)))
          ON CONFLICT (practice_id, client_id) DO UPDATE SET email = excluded.email, first_name = excluded.first_name;
        END IF;
        RETURN NULL;
      END $$`);
    await q.query('ALTER TABLE identity.client_address DROP COLUMN leads_to');
    for (const { table, column } of await this.tablesOfClients(q)) {
      const isOwn = `(SELECT coalesce(current_setting('app.client_id', true), '') = '')
        OR ${column} = (SELECT nullif(current_setting('app.client_id', true), '')::uuid)`;
      await q.query(`ALTER POLICY by_client ON ${table} USING (${isOwn}) WITH CHECK (${isOwn})`);
    }
    await q.query('ALTER TABLE client DROP COLUMN merged_into');
  }

  private async tablesOfClients(q: QueryRunner): Promise<{ table: string; column: string }[]> {
    const found = (await q.query(
      `SELECT tablename AS "table" FROM pg_policies WHERE schemaname = 'public' AND policyname = 'by_client'`,
    )) as { table: string }[];
    return found.map(({ table }) => ({ table, column: COLUMN[table] ?? 'client_id' }));
  }
}
