import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who may come in: a schema of its own in which the app's role has no rights. It holds no clinical data and no
 * row-level security, since the look-up of a session is what finds out the practice.
 */
export class CreateIdentity1763800010000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query('CREATE SCHEMA identity');
    await q.query('GRANT USAGE ON SCHEMA identity TO unknot_identity');
    await q.query(`
      CREATE TABLE identity.practice_directory (
        practice_id uuid CONSTRAINT pk_practice_directory PRIMARY KEY,
        practice_name text NOT NULL,
        is_demo boolean NOT NULL DEFAULT false,
        demo_client_id uuid
      )`);
    await q.query(`
      CREATE TABLE identity.account (
        id uuid CONSTRAINT pk_account PRIMARY KEY DEFAULT uuidv7(),
        practice_id uuid NOT NULL,
        staff_member_id uuid NOT NULL,
        email text NOT NULL CONSTRAINT uq_account_email UNIQUE,
        first_name text NOT NULL,
        password_hash text NOT NULL,
        role text NOT NULL,
        is_active boolean NOT NULL DEFAULT true,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT fk_account_practice FOREIGN KEY (practice_id) REFERENCES identity.practice_directory (practice_id)
      )`);
    await q.query(`
      CREATE TABLE identity.staff_session (
        token_hash bytea CONSTRAINT pk_staff_session PRIMARY KEY,
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT uq_staff_session_id UNIQUE,
        account_id uuid NOT NULL CONSTRAINT fk_staff_session_account REFERENCES identity.account (id) ON DELETE CASCADE,
        is_by_link boolean NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        last_seen_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz
      )`);
    await q.query('CREATE INDEX ix_staff_session_account ON identity.staff_session (account_id)');
    await q.query(`
      CREATE TABLE identity.client_session (
        token_hash bytea CONSTRAINT pk_client_session PRIMARY KEY,
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT uq_client_session_id UNIQUE,
        practice_id uuid NOT NULL,
        client_id uuid NOT NULL,
        scope text NOT NULL CONSTRAINT ck_client_session_scope CHECK (scope IN ('portal', 'intake')),
        intake_request_id uuid,
        is_confirmed boolean NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        last_seen_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz,
        CONSTRAINT ck_client_session_intake CHECK ((scope = 'intake') = (intake_request_id IS NOT NULL)),
        CONSTRAINT fk_client_session_practice
          FOREIGN KEY (practice_id) REFERENCES identity.practice_directory (practice_id)
      )`);
    await q.query(
      'CREATE INDEX ix_client_session_client ON identity.client_session (practice_id, client_id)',
    );
    await q.query(`
      CREATE TABLE identity.client_address (
        practice_id uuid NOT NULL,
        client_id uuid NOT NULL,
        email text,
        first_name text NOT NULL,
        CONSTRAINT pk_client_address PRIMARY KEY (practice_id, client_id)
      )`);
    await q.query('CREATE INDEX ix_client_address_email ON identity.client_address (email)');
    await q.query(`
      CREATE TABLE identity.link (
        id uuid CONSTRAINT pk_link PRIMARY KEY DEFAULT uuidv7(),
        kind text NOT NULL CONSTRAINT ck_link_kind CHECK (kind IN ('sign_in', 'invitation', 'intake', 'staff_sign_in')),
        practice_id uuid NOT NULL,
        client_id uuid,
        account_id uuid CONSTRAINT fk_link_account REFERENCES identity.account (id) ON DELETE CASCADE,
        intake_request_id uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        revoked_at timestamptz,
        CONSTRAINT fk_link_practice FOREIGN KEY (practice_id) REFERENCES identity.practice_directory (practice_id),
        CONSTRAINT ck_link_person CHECK (num_nonnulls(client_id, account_id) = 1),
        CONSTRAINT ck_link_intake CHECK ((kind = 'intake') = (intake_request_id IS NOT NULL))
      )`);
    await q.query('CREATE INDEX ix_link_client ON identity.link (practice_id, client_id)');
    await q.query('CREATE INDEX ix_link_account ON identity.link (account_id)');
    await q.query(`
      CREATE TABLE identity.rate_limit (
        key text CONSTRAINT pk_rate_limit PRIMARY KEY,
        window_ends_at timestamptz NOT NULL,
        hits integer NOT NULL
      )`);
    await q.query(`
      CREATE TABLE identity.caught_mail (
        id uuid CONSTRAINT pk_caught_mail PRIMARY KEY DEFAULT uuidv7(),
        recipient text NOT NULL,
        subject text NOT NULL,
        body text NOT NULL,
        sent_at timestamptz NOT NULL DEFAULT now()
      )`);
    await q.query(`
      CREATE FUNCTION keep_practice_name() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
      BEGIN
        UPDATE identity.practice_directory SET practice_name = NEW.name WHERE practice_id = NEW.id;
        RETURN NULL;
      END $$`);
    await q.query(`
      CREATE TRIGGER practice_name_is_kept AFTER UPDATE OF name ON practice
        FOR EACH ROW EXECUTE FUNCTION keep_practice_name()`);
    await q.query('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA identity TO unknot_identity');
    await this.createNarrowDoors(q);
  }

  /** The app's role cannot read links, but issues and revokes them inside the transaction that needs them. */
  private async createNarrowDoors(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE FUNCTION issue_client_link(link_kind text, for_client uuid, for_request uuid, days integer)
      RETURNS uuid LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
        INSERT INTO identity.link (kind, practice_id, client_id, intake_request_id, expires_at)
        SELECT link_kind, current_setting('app.practice_id')::uuid, for_client, for_request,
               now() + make_interval(days => days)
        WHERE link_kind IN ('invitation', 'intake')
        RETURNING id
      $$`);
    await q.query(`
      CREATE FUNCTION revoke_intake_links(for_request uuid)
      RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
        UPDATE identity.link SET revoked_at = now()
        WHERE practice_id = current_setting('app.practice_id')::uuid
          AND intake_request_id = for_request AND revoked_at IS NULL
      $$`);
    await q.query(`
      CREATE FUNCTION use_up_intake_links(for_request uuid)
      RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
        UPDATE identity.link SET used_at = now()
        WHERE practice_id = current_setting('app.practice_id')::uuid
          AND intake_request_id = for_request AND used_at IS NULL
      $$`);
    await q.query(`
      CREATE FUNCTION end_client_access(for_client uuid)
      RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
        UPDATE identity.link SET revoked_at = now()
        WHERE practice_id = current_setting('app.practice_id')::uuid AND client_id = for_client AND revoked_at IS NULL;
        UPDATE identity.client_session SET revoked_at = now()
        WHERE practice_id = current_setting('app.practice_id')::uuid AND client_id = for_client AND revoked_at IS NULL
      $$`);
    for (const door of [
      'issue_client_link(text, uuid, uuid, integer)',
      'revoke_intake_links(uuid)',
      'use_up_intake_links(uuid)',
      'end_client_access(uuid)',
    ]) {
      await q.query(`REVOKE ALL ON FUNCTION ${door} FROM PUBLIC`);
      await q.query(`GRANT EXECUTE ON FUNCTION ${door} TO unknot_app`);
    }
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP FUNCTION end_client_access(uuid)');
    await q.query('DROP FUNCTION use_up_intake_links(uuid)');
    await q.query('DROP FUNCTION revoke_intake_links(uuid)');
    await q.query('DROP FUNCTION issue_client_link(text, uuid, uuid, integer)');
    await q.query('DROP TRIGGER practice_name_is_kept ON practice');
    await q.query('DROP FUNCTION keep_practice_name()');
    await q.query('DROP SCHEMA identity CASCADE');
  }
}
