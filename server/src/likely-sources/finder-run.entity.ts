import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FinderAnswer } from '../cause-finder/dto/finder-answer.dto.js';
import type { FinderQuery } from '../cause-finder/dto/finder-query.dto.js';

/** A run of the cause finder that a therapist used, with all it takes to explain it later; only ever added to. */
@Entity('finder_run')
export class FinderRunEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' })
  practiceId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid', { name: 'client_id' })
  clientId!: string;

  /** SHA-256 of input and versions. */
  @Column('text')
  fingerprint!: string;

  @Column('text', { name: 'rules_version' })
  rulesVersion!: string;

  @Column('text', { name: 'data_version' })
  dataVersion!: string;

  /** The practice's own items and changes; null where it had none. */
  @Column('text', { name: 'practice_revision', nullable: true })
  practiceRevision!: string | null;

  @Column('jsonb')
  input!: FinderQuery;

  @Column('jsonb')
  output!: FinderAnswer;

  @Column('uuid', { name: 'run_by' })
  runBy!: string;

  @Column('timestamptz', { name: 'run_at' })
  runAt!: Date;
}
