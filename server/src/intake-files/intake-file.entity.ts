import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FileType } from './intake-files.vocabulary.js';

/** A file that a client adds to a form; its id comes from the browser. Without bytes it has not arrived yet. */
@Entity('intake_file')
export class IntakeFileEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' })
  practiceId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'client_id' })
  clientId!: string;

  @Column('uuid', { name: 'intake_response_id' })
  intakeResponseId!: string;

  @Column('text', { name: 'question_id' })
  questionId!: string;

  @Column('text')
  name!: string;

  /** As announced, then as it is kept. */
  @Column('integer')
  size!: number;

  @Column('text', { name: 'media_type', nullable: true })
  mediaType!: FileType | null;

  @Column('text', { nullable: true })
  sha256!: string | null;

  /** Read by its own query alone. */
  @Column('bytea', { nullable: true, select: false })
  content!: Buffer | null;

  @Column('timestamptz', { name: 'saved_at', default: () => 'now()' })
  savedAt!: Date;
}
