import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A visit that is to come, or came: when and with whom, nothing else. */
@Entity('planned_visit')
export class PlannedVisitEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' })
  practiceId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid', { name: 'client_id' })
  clientId!: string;

  @Column('uuid', { name: 'therapist_id' })
  therapistId!: string;

  @Column('timestamptz', { name: 'starts_at' })
  startsAt!: Date;

  @Column('timestamptz', { name: 'planned_at' })
  plannedAt!: Date;

  @Column('timestamptz', { name: 'cancelled_at', nullable: true })
  cancelledAt!: Date | null;

  @Column('integer', { default: 1 })
  version!: number;
}
