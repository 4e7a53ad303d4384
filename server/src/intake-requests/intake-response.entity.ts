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

  @Column('timestamptz', { name: 'started_at', default: () => 'now()' })
  startedAt!: Date;
}
