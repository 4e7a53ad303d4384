import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a form was a mistake, such as one for another person. Marks taken back stay, with who took them back. */
@Entity('intake_error')
export class IntakeErrorEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' })
  practiceId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid', { name: 'client_id' })
  clientId!: string;

  @Column('uuid', { name: 'intake_request_id' })
  intakeRequestId!: string;

  @Column('text')
  reason!: string;

  @Column('uuid', { name: 'marked_by' })
  markedBy!: string;

  @Column('timestamptz', { name: 'marked_at' })
  markedAt!: Date;

  @Column('uuid', { name: 'taken_back_by', nullable: true })
  takenBackBy!: string | null;

  @Column('timestamptz', { name: 'taken_back_at', nullable: true })
  takenBackAt!: Date | null;
}
