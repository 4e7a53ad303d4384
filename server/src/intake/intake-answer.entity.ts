import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AnswerValue } from './dto/intake-answer.dto.js';

/** One answer on a form being filled in: devices conflict per question, not per form. */
@Entity('intake_answer')
export class IntakeAnswerEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' })
  practiceId!: string;

  @PrimaryColumn('uuid', { name: 'intake_response_id' })
  intakeResponseId!: string;

  @PrimaryColumn('text', { name: 'question_id' })
  questionId!: string;

  @Column('uuid', { name: 'client_id' })
  clientId!: string;

  /** Null after the answer was taken back. */
  @Column('jsonb', { nullable: true })
  value!: AnswerValue | null;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz', { name: 'saved_at', default: () => 'now()' })
  savedAt!: Date;
}
