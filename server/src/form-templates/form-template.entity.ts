import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FormContent } from './dto/form-content.dto.js';

/** A practice's own form as it is being worked on. */
@Entity('form_template')
export class FormTemplateEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' })
  practiceId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('jsonb')
  draft!: FormContent;

  @Column('integer', { name: 'draft_version', default: 1 })
  draftVersion!: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('uuid', { name: 'changed_by' })
  changedBy!: string;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;

  @Column('timestamptz', { name: 'archived_at', nullable: true })
  archivedAt!: Date | null;
}
