import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MergedFields, MergeChoices } from './dto/merge.dto.js';

/** That a record was merged, and what it takes to part it again. A merge that was undone stays in the journal. */
@Entity('client_merge')
export class ClientMergeEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' })
  practiceId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  /** The record that stays. */
  @Column('uuid', { name: 'client_id' })
  clientId!: string;

  @Column('uuid', { name: 'merged_id' })
  mergedId!: string;

  @Column('text')
  reason!: string;

  @Column('jsonb')
  choices!: MergeChoices;

  /** The fields of the record that stays which the merge changed, as they were and as they became. */
  @Column('jsonb', { name: 'fields_before' })
  fieldsBefore!: MergedFields;

  @Column('jsonb', { name: 'fields_after' })
  fieldsAfter!: MergedFields;

  @Column('uuid', { name: 'plan_set_aside_id', nullable: true })
  planSetAsideId!: string | null;

  /** Records that had been merged into this one before, and came along. */
  @Column('uuid', { name: 'carried_ids', array: true })
  carriedIds!: string[];

  @Column('timestamptz', { name: 'was_archived_at', nullable: true })
  wasArchivedAt!: Date | null;

  @Column('uuid', { name: 'merged_by' })
  mergedBy!: string;

  @Column('timestamptz', { name: 'merged_at' })
  mergedAt!: Date;

  @Column('uuid', { name: 'parted_by', nullable: true })
  partedBy!: string | null;

  @Column('timestamptz', { name: 'parted_at', nullable: true })
  partedAt!: Date | null;
}
