import type { MigrationInterface, QueryRunner } from 'typeorm';
import { enableTenancy } from './support/tenancy.js';

export class CreateClient1763800025000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE client (
        practice_id uuid NOT NULL CONSTRAINT fk_client_practice REFERENCES practice (id),
        id uuid NOT NULL DEFAULT uuidv7(),
        legal_name text NOT NULL CONSTRAINT ck_client_legal_name CHECK (length(legal_name) BETWEEN 1 AND 120),
        preferred_name text,
        pronouns text,
        birth_date date CONSTRAINT ck_client_birth_date CHECK (birth_date > '1890-01-01'),
        email text,
        phone text,
        emergency_contact_name text,
        emergency_contact_phone text,
        occupation text,
        dominant_hand text CONSTRAINT ck_client_dominant_hand CHECK (dominant_hand IN ('left', 'right', 'both')),
        tags text[] NOT NULL DEFAULT '{}',
        sort_name text COLLATE "C" NOT NULL,
        archived_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_client PRIMARY KEY (practice_id, id)
      )`);
    await q.query(
      'CREATE INDEX ix_client_list ON client (practice_id, (archived_at IS NULL), sort_name, id)',
    );
    await enableTenancy(q, 'client', { client: 'id' });
    await q.query('GRANT SELECT, INSERT, UPDATE ON client TO unknot_app');
    await q.query(`
      CREATE TABLE client_search (
        practice_id uuid NOT NULL,
        key text COLLATE "C" NOT NULL,
        client_id uuid NOT NULL,
        word text COLLATE "C" NOT NULL,
        CONSTRAINT pk_client_search PRIMARY KEY (practice_id, key, client_id, word),
        CONSTRAINT fk_client_search_client FOREIGN KEY (practice_id, client_id) REFERENCES client (practice_id, id)
          ON DELETE CASCADE
      )`);
    await q.query('CREATE INDEX ix_client_search_client ON client_search (practice_id, client_id)');
    await enableTenancy(q, 'client_search', { client: 'client_id' });
    await q.query('GRANT SELECT, INSERT, DELETE ON client_search TO unknot_app');
    await q.query(`
      CREATE FUNCTION keep_client_address() RETURNS trigger
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
    await q.query(`
      CREATE TRIGGER client_address_is_kept AFTER INSERT OR UPDATE OF email, legal_name, preferred_name, archived_at ON client
        FOR EACH ROW EXECUTE FUNCTION keep_client_address()`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE client_search');
    await q.query('DROP TABLE client');
    await q.query('DROP FUNCTION keep_client_address()');
  }
}
