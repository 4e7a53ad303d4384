import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { InterviewValue } from './interview-values.js';
import type { InterviewTopic } from './likely-sources.vocabulary.js';

/** Something a therapist completed while talking with the client, as it stands. */
@Entity('interview_answer')
export class InterviewAnswerEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' })
  practiceId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid', { name: 'client_id' })
  clientId!: string;

  @Column('text')
  topic!: InterviewTopic;

  /** The cause, red flag, mark, condition or exercise; empty where the topic is one of a kind. */
  @Column('text', { name: 'subject_id' })
  subjectId!: string;

  /** What the topic's form says besides its subject. */
  @Column('jsonb')
  value!: InterviewValue;

  @Column('uuid', { name: 'answered_by' })
  answeredBy!: string;

  @Column('timestamptz', { name: 'answered_at' })
  answeredAt!: Date;
}
