import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RedFlagSeverity } from '../knowledge/conditions.vocabulary.js';
import type { RedFlagSource } from './red-flags.vocabulary.js';

/** A yes to a safety question, with the words as they were that day; only ever added to. */
@Entity('red_flag_event')
export class RedFlagEventEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' })
  practiceId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid', { name: 'client_id' })
  clientId!: string;

  @Column('text')
  source!: RedFlagSource;

  /** The intake response, check-in, note or message it came up in. */
  @Column('uuid', { name: 'source_id' })
  sourceId!: string;

  @Column('text', { name: 'red_flag_id' })
  redFlagId!: string;

  @Column('text')
  label!: string;

  @Column('text')
  severity!: RedFlagSeverity;

  @Column('text', { name: 'text_shown' })
  textShown!: string;

  @Column('text', { name: 'therapist_action' })
  therapistAction!: string;

  @Column('timestamptz', { name: 'raised_at', default: () => 'now()' })
  raisedAt!: Date;
}
