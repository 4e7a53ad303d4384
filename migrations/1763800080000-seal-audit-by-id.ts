import type { MigrationInterface, QueryRunner } from 'typeorm';

const HASH = `sha256(convert_to(previous || coalesce(string_agg(jsonb_build_array(
  e.id, e.at, e.actor_kind, e.actor_id, e.subject_client_id, e.action, e.object_kind, e.object_ids, e.allowed_by, e.details,
  e.correlation_id)::text, E'\\n' ORDER BY e.id), ''), 'UTF8'))`;

/**
 * Makes a seal hold wherever it is checked. Moments are hashed as text, and that text followed the time zone of whoever
 * asked: a practice restored on a server in another zone would have looked tampered with. And events were chosen by `at`
 * but covered by `id`, which is made an instant earlier: one that stood between the two would have looked slipped in.
 *
 * Seals are checked by `audit:verify` as the owner, so the app no longer has a door to it.
 */
export class SealAuditById1763800080000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await replaceSealing(q, 'uuid_extract_timestamp(e.id) < before', "SET timezone = 'UTC'");
    await q.query("ALTER FUNCTION broken_audit_seals() SECURITY INVOKER SET timezone = 'UTC'");
    await q.query('REVOKE EXECUTE ON FUNCTION broken_audit_seals() FROM unknot_app');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('GRANT EXECUTE ON FUNCTION broken_audit_seals() TO unknot_app');
    await q.query('ALTER FUNCTION broken_audit_seals() SECURITY DEFINER RESET timezone');
    await replaceSealing(q, 'e.at < before', '');
  }
}

async function replaceSealing(q: QueryRunner, isDue: string, settings: string): Promise<void> {
  await q.query(`
    CREATE OR REPLACE FUNCTION seal_audit_events(before timestamptz) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp ${settings} AS $$
    DECLARE
      last_seal audit_seal;
      previous text;
      sealed record;
    BEGIN
      PERFORM pg_advisory_xact_lock(hashtextextended('audit_seal' || current_setting('app.practice_id'), 0));
      SELECT * INTO last_seal FROM audit_seal ORDER BY id DESC LIMIT 1;
      previous := coalesce(last_seal.hash, current_setting('app.practice_id'));
      SELECT count(*)::integer AS events, (array_agg(e.id ORDER BY e.id DESC))[1] AS last_id, encode(${HASH}, 'hex') AS hash
      INTO sealed FROM audit_event e
      WHERE ${isDue}
        AND e.id > coalesce(last_seal.last_event_id, '00000000-0000-0000-0000-000000000000'::uuid);
      IF sealed.events = 0 THEN RETURN 0; END IF;
      INSERT INTO audit_seal (practice_id, last_event_id, events, previous_hash, hash)
      VALUES (current_setting('app.practice_id')::uuid, sealed.last_id, sealed.events, previous, sealed.hash);
      RETURN sealed.events;
    END $$`);
}
