import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NoteState } from './session-notes.vocabulary.js';

/** Whose note it is and where it stands; the words are in `session_note_draft`, once signed also in `signed_note`. */
@Entity('session_note')
export class SessionNoteEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' })
  practiceId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid', { name: 'client_id' })
  clientId!: string;

  @Column('uuid', { name: 'author_id' })
  authorId!: string;

  @Column('text', { default: 'draft' })
  state!: NoteState;

  @Column('timestamptz', { name: 'started_at' })
  startedAt!: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}
