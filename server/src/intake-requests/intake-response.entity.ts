import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One form being filled in by one client. */
@Entity('intake_response')
export class IntakeResponseEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' })
  practiceId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid', { name: 'client_id' })
  clientId!: string;

  @Column('integer', { name: 'form_version' })
  formVersion!: number;

  /** The published form that is answered; null for one from before there were templates. */
  @Column('uuid', { name: 'form_version_id', nullable: true })
  formVersionId!: string | null;

  @Column('timestamptz', { name: 'started_at', default: () => 'now()' })
  startedAt!: Date;
}
