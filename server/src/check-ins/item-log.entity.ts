import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ItemResult, SkipReason } from './check-ins.vocabulary.js';

/** What became of an item on a day; a later row about the same item and day is a change of mind. */
@Entity('item_log')
export class ItemLogEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' })
  practiceId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'client_id' })
  clientId!: string;

  @Column('uuid', { name: 'version_id' })
  versionId!: string;

  @Column('uuid', { name: 'item_id' })
  itemId!: string;

  @Column('date')
  day!: string;

  @Column('text')
  result!: ItemResult;

  @Column('text', { name: 'skip_reason', nullable: true })
  skipReason!: SkipReason | null;

  @Column('smallint', { name: 'pain_after', nullable: true })
  painAfter!: number | null;

  /** The phone's own time, kept also when it was offline. */
  @Column('timestamptz')
  at!: Date;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;
}
