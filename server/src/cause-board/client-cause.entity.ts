import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CauseSource, CauseState } from './cause-board.vocabulary.js';

/** A cause on a client's board as it stands; either one of the list or in the therapist's own words. */
@Entity('client_cause')
export class ClientCauseEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' })
  practiceId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'client_id' })
  clientId!: string;

  @Column('text', { name: 'cause_id', nullable: true })
  causeId!: string | null;

  @Column('text', { nullable: true })
  label!: string | null;

  @Column('text')
  source!: CauseSource;

  @Column('text')
  state!: CauseState;

  @Column('text', { name: 'region_ids', array: true })
  regionIds!: string[];

  /** Home-care items by which it is tested. */
  @Column('text', { name: 'exercise_ids', array: true })
  exerciseIds!: string[];

  @Column('text')
  note!: string;

  @Column('boolean', { name: 'is_shared' })
  isShared!: boolean;

  @Column('text', { name: 'shared_words' })
  sharedWords!: string;

  /** When the last test began. */
  @Column('timestamptz', { name: 'testing_since', nullable: true })
  testingSince!: Date | null;

  /** How long it lasts, its first day included. */
  @Column('smallint', { name: 'testing_days' })
  testingDays!: number;

  @Column('timestamptz', { name: 'moved_at' })
  movedAt!: Date;

  @Column('integer')
  version!: number;
}
