import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A plan as it was shared: only ever added to. */
@Entity('home_care_plan_version')
export class PlanVersionEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' })
  practiceId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'client_id' })
  clientId!: string;

  @Column('uuid', { name: 'plan_id' })
  planId!: string;

  @Column('integer')
  number!: number;

  @Column('text')
  title!: string;

  @Column('date', { name: 'review_on' })
  reviewOn!: string;

  @Column('text', { nullable: true })
  message!: string | null;

  @Column('text', { name: 'data_version' })
  dataVersion!: string;

  /** The client's active conditions that the items were checked against. */
  @Column('text', { name: 'condition_ids', array: true })
  conditionIds!: string[];

  @Column('timestamptz', { name: 'shared_at' })
  sharedAt!: Date;

  @Column('uuid', { name: 'shared_by' })
  sharedBy!: string;
}
