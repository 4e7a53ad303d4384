import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AppliedTechnique } from './dto/note-content.dto.js';

@Entity('session_note_draft')
export class SessionNoteDraftEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' })
  practiceId!: string;

  @PrimaryColumn('uuid', { name: 'note_id' })
  noteId!: string;

  @Column('uuid', { name: 'client_id' })
  clientId!: string;

  @Column('text', { default: '' })
  subjective!: string;

  @Column('text', { default: '' })
  objective!: string;

  @Column('text', { default: '' })
  assessment!: string;

  @Column('text', { default: '' })
  plan!: string;

  @Column('jsonb', { default: () => "'[]'" })
  techniques!: AppliedTechnique[];

  @Column('smallint', { name: 'pain_before', nullable: true })
  painBefore!: number | null;

  @Column('smallint', { name: 'pain_after', nullable: true })
  painAfter!: number | null;
}
