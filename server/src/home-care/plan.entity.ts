import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PauseReason, PlanState } from './home-care.vocabulary.js';

/** The state of a client's home-care plan; each shared version stands frozen beside it. */
@Entity('home_care_plan')
export class PlanEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' })
  practiceId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid', { name: 'client_id' })
  clientId!: string;

  @Column('text', { default: 'draft' })
  state!: PlanState;

  @Column('text')
  title!: string;

  @Column('date', { name: 'review_on' })
  reviewOn!: string;

  @Column('text', { name: 'paused_reason', nullable: true })
  pausedReason!: PauseReason | null;

  @Column('timestamptz', { name: 'paused_at', nullable: true })
  pausedAt!: Date | null;

  /** Another plan of this client was chosen when two records were merged; this one comes back when they are parted. */
  @Column('boolean', { name: 'is_set_aside', default: false })
  isSetAside!: boolean;

  /** The number of the version that the client sees; 0 before the first share. */
  @Column('integer', { name: 'shared_number', default: 0 })
  sharedNumber!: number;

  /** The draft's version when it was last shared: a higher one means changes the client does not see yet. */
  @Column('integer', { name: 'shared_draft_version', default: 0 })
  sharedDraftVersion!: number;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}
