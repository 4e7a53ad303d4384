import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AnswerValue } from '../intake/dto/intake-answer.dto.js';

/** An answer of the therapist's to one of a form's questions for her; the newest of a question counts. */
@Entity('review_answer')
export class ReviewAnswerEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' })
  practiceId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid', { name: 'client_id' })
  clientId!: string;

  @Column('uuid', { name: 'submitted_intake_id' })
  submittedIntakeId!: string;

  @Column('text', { name: 'question_id' })
  questionId!: string;

  /** As it was asked. */
  @Column('text')
  question!: string;

  /** Null when the answer was taken back. */
  @Column('jsonb', { nullable: true })
  value!: AnswerValue | null;

  /** The answer as a person reads it. */
  @Column('text')
  words!: string;

  @Column('uuid', { name: 'answered_by' })
  answeredBy!: string;

  @Column('timestamptz', { name: 'answered_at' })
  answeredAt!: Date;
}
