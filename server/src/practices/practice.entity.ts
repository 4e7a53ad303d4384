import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('practice')
export class PracticeEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('text')
  name!: string;

  @Column('text')
  country!: string;

  @Column('text', { nullable: true })
  region!: string | null;

  @Column('text', { name: 'time_zone' })
  timeZone!: string;

  @Column('text', { name: 'emergency_number' })
  emergencyNumber!: string;

  @Column('smallint', { name: 'age_of_consent', default: 18 })
  ageOfConsent!: number;

  @Column('smallint', { name: 'reply_promise_days', default: 2 })
  replyPromiseDays!: number;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
