import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who read an intake that was sent in, and when. */
@Entity('intake_review')
export class IntakeReviewEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' })
  practiceId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid', { name: 'client_id' })
  clientId!: string;

  @Column('uuid', { name: 'submitted_intake_id' })
  submittedIntakeId!: string;

  @Column('uuid', { name: 'reviewed_by' })
  reviewedBy!: string;

  @Column('timestamptz', { name: 'reviewed_at', default: () => 'now()' })
  reviewedAt!: Date;
}
