import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One reminder of a form, sent once. */
@Entity('intake_reminder')
export class IntakeReminderEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' })
  practiceId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'client_id' })
  clientId!: string;

  @Column('uuid', { name: 'intake_request_id' })
  intakeRequestId!: string;

  /** From 1 on, each once a request. */
  @Column('smallint')
  number!: number;

  /** Null when the practice's rule did. */
  @Column('uuid', { name: 'reminded_by', nullable: true })
  remindedBy!: string | null;

  @Column('timestamptz', { name: 'reminded_at' })
  remindedAt!: Date;
}
