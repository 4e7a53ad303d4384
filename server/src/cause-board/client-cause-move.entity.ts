import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CauseState, TestExtension } from './cause-board.vocabulary.js';

/** Who moved a cause on the board or made its test longer, when and why; only ever added to. */
@Entity('client_cause_move')
export class ClientCauseMoveEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' })
  practiceId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'client_id' })
  clientId!: string;

  @Column('uuid', { name: 'client_cause_id' })
  clientCauseId!: string;

  /** Null for its coming onto the board. */
  @Column('text', { name: 'from_state', nullable: true })
  fromState!: CauseState | null;

  @Column('text', { name: 'to_state' })
  toState!: CauseState;

  /** By how much a test was made longer; null for a move to another state. */
  @Column('smallint', { name: 'extra_days', nullable: true })
  extraDays!: TestExtension | null;

  @Column('text')
  note!: string;

  @Column('uuid', { name: 'moved_by' })
  movedBy!: string;

  @Column('timestamptz', { name: 'moved_at' })
  movedAt!: Date;
}
