import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NewSign } from './check-ins.vocabulary.js';

@Entity('check_in')
export class CheckInEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' })
  practiceId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'client_id' })
  clientId!: string;

  @Column('date')
  day!: string;

  @Column('smallint')
  pain!: number;

  @Column('smallint', { nullable: true })
  habit!: number | null;

  @Column('text', { name: 'new_signs', array: true })
  newSigns!: NewSign[];

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('timestamptz')
  at!: Date;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;
}
