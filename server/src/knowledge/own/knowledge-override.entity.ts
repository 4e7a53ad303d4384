import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConditionChanges, ExerciseChanges } from '../dto/own-knowledge.dto.js';
import type { OverruledKind } from './own-knowledge.vocabulary.js';

/** What a practice says otherwise of one shipped item or condition: only the fields that differ. */
@Entity('knowledge_override')
export class KnowledgeOverrideEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' })
  practiceId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('text')
  kind!: OverruledKind;

  @Column('text', { name: 'row_id' })
  rowId!: string;

  @Column('jsonb')
  changes!: ExerciseChanges | ConditionChanges;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('integer')
  version!: number;

  /** New at every change: see `PracticeKnowledge`. */
  @Column('uuid')
  revision!: string;

  /** The shipped knowledge whose text stood beside it when it was written. */
  @Column('text', { name: 'data_version' })
  dataVersion!: string;

  @Column('uuid', { name: 'changed_by' })
  changedBy!: string;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;
}
