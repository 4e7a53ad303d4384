import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a practice chose about forms that go out by themselves and about reminders. One row, or none. */
@Entity('intake_rules')
export class IntakeRulesEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' })
  practiceId!: string;

  @Column('boolean', { name: 'first_visit_is_on' })
  firstVisitIsOn!: boolean;

  /** A practice's own form, or the shipped one: one of the two. */
  @Column('uuid', { name: 'first_visit_template_id', nullable: true })
  firstVisitTemplateId!: string | null;

  @Column('text', { name: 'first_visit_shipped_id', nullable: true })
  firstVisitShippedId!: string | null;

  @Column('smallint', { name: 'first_visit_days_before' })
  firstVisitDaysBefore!: number;

  @Column('boolean', { name: 'long_ago_is_on' })
  longAgoIsOn!: boolean;

  @Column('uuid', { name: 'long_ago_template_id', nullable: true })
  longAgoTemplateId!: string | null;

  @Column('text', { name: 'long_ago_shipped_id', nullable: true })
  longAgoShippedId!: string | null;

  @Column('smallint', { name: 'long_ago_days_before' })
  longAgoDaysBefore!: number;

  @Column('smallint', { name: 'long_ago_months' })
  longAgoMonths!: number;

  @Column('boolean', { name: 'reminders_are_on' })
  remindersAreOn!: boolean;

  @Column('smallint', { name: 'remind_after_days' })
  remindAfterDays!: number;

  @Column('smallint', { name: 'remind_again_after_days' })
  remindAgainAfterDays!: number;

  @Column('smallint', { name: 'remind_at_most' })
  remindAtMost!: number;

  /** On the practice's clock, `HH:MM`. */
  @Column('text', { name: 'quiet_from' })
  quietFrom!: string;

  @Column('text', { name: 'quiet_until' })
  quietUntil!: string;

  @Column('uuid', { name: 'changed_by' })
  changedBy!: string;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;

  @Column('integer')
  version!: number;
}
