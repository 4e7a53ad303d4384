import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OwnItem } from '../dto/own-knowledge.dto.js';

/** A home-care item that the practice made itself. */
@Entity('practice_item')
export class PracticeItemEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' })
  practiceId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('jsonb')
  content!: OwnItem;

  @Column('integer')
  version!: number;

  /** New at every change: see `PracticeKnowledge`. */
  @Column('uuid')
  revision!: string;

  /** The shipped knowledge that it was checked against. */
  @Column('text', { name: 'data_version' })
  dataVersion!: string;

  @Column('uuid', { name: 'changed_by' })
  changedBy!: string;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;

  @Column('timestamptz', { name: 'archived_at', nullable: true })
  archivedAt!: Date | null;
}
