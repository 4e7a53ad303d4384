import type { MigrationInterface, QueryRunner } from 'typeorm';
import { enableTenancy, makeAppendOnly } from './support/tenancy.js';

const HASH = `sha256(convert_to(previous || coalesce(string_agg(jsonb_build_array(
  e.id, e.at, e.actor_kind, e.actor_id, e.subject_client_id, e.action, e.object_kind, e.object_ids, e.allowed_by, e.details,
  e.correlation_id)::text, E'\\n' ORDER BY e.id), ''), 'UTF8'))`;

/** Who saw and did what. The app's role may only add; a job seals events older than ten minutes into a hash chain. */
export class CreateAudit1763800020000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE audit_event (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        actor_kind text NOT NULL CONSTRAINT ck_audit_event_actor_kind CHECK (actor_kind IN ('staff', 'client', 'system')),
        actor_id uuid,
        subject_client_id uuid,
        action text NOT NULL,
        object_kind text NOT NULL,
        object_ids uuid[] NOT NULL,
        allowed_by text NOT NULL,
        details jsonb,
        correlation_id uuid NOT NULL,
        CONSTRAINT pk_audit_event PRIMARY KEY (practice_id, id)
      )`);
    await enableTenancy(q, 'audit_event');
    await makeAppendOnly(q, 'audit_event');
    await q.query('GRANT INSERT ON audit_event TO unknot_app');
    await q.query(`
      CREATE TABLE audit_seal (
        practice_id uuid NOT NULL CONSTRAINT fk_audit_seal_practice REFERENCES practice (id),
        id uuid NOT NULL DEFAULT uuidv7(),
        last_event_id uuid NOT NULL,
        events integer NOT NULL CONSTRAINT ck_audit_seal_events CHECK (events > 0),
        previous_hash text NOT NULL,
        hash text NOT NULL,
        sealed_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_audit_seal PRIMARY KEY (practice_id, id),
        CONSTRAINT uq_audit_seal_previous_hash UNIQUE (practice_id, previous_hash)
      )`);
    await enableTenancy(q, 'audit_seal');
    await makeAppendOnly(q, 'audit_seal');
    await this.createSealing(q);
  }

  /** Reads events, which the app's role cannot: these run as the owner, still under the practice's policy. */
  private async createSealing(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE FUNCTION seal_audit_events(before timestamptz) RETURNS integer
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
        WHERE e.at < before
          AND e.id > coalesce(last_seal.last_event_id, '00000000-0000-0000-0000-000000000000'::uuid);
        IF sealed.events = 0 THEN RETURN 0; END IF;
        INSERT INTO audit_seal (practice_id, last_event_id, events, previous_hash, hash)
        VALUES (current_setting('app.practice_id')::uuid, sealed.last_id, sealed.events, previous, sealed.hash);
        RETURN sealed.events;
      END $$`);
    await q.query(`
      CREATE FUNCTION broken_audit_seals() RETURNS SETOF uuid
      LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        seal audit_seal;
        previous text := current_setting('app.practice_id');
        after_id uuid := '00000000-0000-0000-0000-000000000000';
        found_hash text;
        found_events integer;
      BEGIN
        FOR seal IN SELECT * FROM audit_seal ORDER BY id LOOP
          SELECT encode(${HASH}, 'hex'), count(*) INTO found_hash, found_events
          FROM audit_event e WHERE e.id > after_id AND e.id <= seal.last_event_id;
          IF seal.previous_hash <> previous OR seal.hash <> found_hash OR seal.events <> found_events THEN
            RETURN NEXT seal.id;
          END IF;
          previous := seal.hash;
          after_id := seal.last_event_id;
        END LOOP;
      END $$`);
    for (const sealing of ['seal_audit_events(timestamptz)', 'broken_audit_seals()']) {
      await q.query(`REVOKE ALL ON FUNCTION ${sealing} FROM PUBLIC`);
      await q.query(`GRANT EXECUTE ON FUNCTION ${sealing} TO unknot_app`);
    }
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP FUNCTION broken_audit_seals()');
    await q.query('DROP FUNCTION seal_audit_events(timestamptz)');
    await q.query('DROP TABLE audit_seal');
    await q.query('DROP TABLE audit_event');
  }
}
