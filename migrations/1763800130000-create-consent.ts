import type { MigrationInterface, QueryRunner } from 'typeorm';
import { enableTenancy, makeAppendOnly } from './support/tenancy.js';

/** What clients said yes or no to. A change of mind is a new row; the newest of a kind counts. */
export class CreateConsent1763800130000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE consent (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        client_id uuid NOT NULL,
        kind text NOT NULL CONSTRAINT ck_consent_kind CHECK (kind IN ('consent_treat', 'consent_privacy',
          'consent_contact', 'consent_homecare', 'consent_photo', 'consent_story')),
        title text NOT NULL,
        text_version integer NOT NULL CONSTRAINT ck_consent_text_version CHECK (text_version > 0),
        text_hash text NOT NULL CONSTRAINT ck_consent_text_hash CHECK (text_hash ~ '^[0-9a-f]{64}$'),
        is_given boolean NOT NULL,
        signer text NOT NULL CONSTRAINT ck_consent_signer CHECK (signer IN ('client', 'guardian')),
        signer_name text NOT NULL CONSTRAINT ck_consent_signer_name CHECK (length(signer_name) BETWEEN 1 AND 120),
        signature text NOT NULL CONSTRAINT ck_consent_signature CHECK (signature IN ('typed', 'drawn')),
        intake_response_id uuid NOT NULL,
        said_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_consent PRIMARY KEY (practice_id, id),
        CONSTRAINT uq_consent_intake UNIQUE (practice_id, intake_response_id, kind),
        CONSTRAINT fk_consent_client FOREIGN KEY (practice_id, client_id) REFERENCES client (practice_id, id),
        CONSTRAINT fk_consent_intake_response
          FOREIGN KEY (practice_id, intake_response_id) REFERENCES intake_response (practice_id, id)
      )`);
    await q.query('CREATE INDEX ix_consent_client ON consent (practice_id, client_id, kind, said_at DESC)');
    await enableTenancy(q, 'consent', { client: 'client_id' });
    await makeAppendOnly(q, 'consent');
    await q.query('GRANT SELECT, INSERT ON consent TO unknot_app');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE consent');
  }
}
