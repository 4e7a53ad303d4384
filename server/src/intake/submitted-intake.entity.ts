import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A form as it was signed and sent in, questions and texts included; nothing changes it any more. */
@Entity('submitted_intake')
export class SubmittedIntakeEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' })
  practiceId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid', { name: 'client_id' })
  clientId!: string;

  @Column('uuid', { name: 'intake_response_id' })
  intakeResponseId!: string;

  @Column('uuid', { name: 'intake_request_id' })
  intakeRequestId!: string;

  /** A `SignedIntake` as canonical JSON: the very characters that were hashed. */
  /** Whether it asked where it hurts: what the likely sources stand on. */
  @Column('boolean', { name: 'has_body_map', default: true })
  hasBodyMap!: boolean;

  @Column('text')
  content!: string;

  @Column('text', { name: 'content_hash' })
  contentHash!: string;

  @Column('timestamptz', { name: 'submitted_at' })
  submittedAt!: Date;
}
