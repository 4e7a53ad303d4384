import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConditionSource, ConditionStatus } from './health-history.vocabulary.js';

/** One condition of one client, as it stands today. */
@Entity('client_condition')
export class ClientConditionEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' })
  practiceId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid', { name: 'client_id' })
  clientId!: string;

  @Column('text', { name: 'condition_id' })
  conditionId!: string;

  @Column('text')
  status!: ConditionStatus;

  @Column('text')
  source!: ConditionSource;

  @Column('text', { default: '' })
  note!: string;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt!: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}
