import type { MigrationInterface, QueryRunner } from 'typeorm';
import { enableTenancy, makeAppendOnly } from './support/tenancy.js';

/** What a therapist answers to a form's questions for her, when she reviews it: each answer a row, the newest counts. */
export class CreateReviewAnswer1763801200000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE review_answer (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        client_id uuid NOT NULL,
        submitted_intake_id uuid NOT NULL,
        question_id text NOT NULL CONSTRAINT ck_review_answer_question_id CHECK (length(question_id) BETWEEN 1 AND 60),
        question text NOT NULL,
        value jsonb,
        words text NOT NULL,
        answered_by uuid NOT NULL,
        answered_at timestamptz NOT NULL,
        CONSTRAINT pk_review_answer PRIMARY KEY (practice_id, id),
        CONSTRAINT fk_review_answer_client FOREIGN KEY (practice_id, client_id) REFERENCES client (practice_id, id),
        CONSTRAINT fk_review_answer_submitted_intake FOREIGN KEY (practice_id, submitted_intake_id)
          REFERENCES submitted_intake (practice_id, id),
        CONSTRAINT fk_review_answer_staff_member FOREIGN KEY (practice_id, answered_by)
          REFERENCES staff_member (practice_id, id)
      )`);
    await q.query(`
      CREATE INDEX ix_review_answer_submitted_intake ON review_answer (practice_id, submitted_intake_id, question_id, id)`);
    await enableTenancy(q, 'review_answer', { client: 'client_id' });
    await makeAppendOnly(q, 'review_answer');
    await q.query('GRANT SELECT, INSERT ON review_answer TO unknot_app');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE review_answer');
  }
}
