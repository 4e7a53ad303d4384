import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A clinician's answer to a red flag, recorded by staff: the one thing that closes it. */
@Entity('red_flag_answer')
export class RedFlagAnswerEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' })
  practiceId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid', { name: 'client_id' })
  clientId!: string;

  @Column('uuid', { name: 'red_flag_event_id' })
  redFlagEventId!: string;

  @Column('text', { name: 'clinician_name' })
  clinicianName!: string;

  @Column('text', { name: 'clinician_role' })
  clinicianRole!: string;

  @Column('text')
  answer!: string;

  @Column('date', { name: 'answered_on' })
  answeredOn!: string;

  @Column('uuid', { name: 'recorded_by' })
  recordedBy!: string;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt!: Date;
}
