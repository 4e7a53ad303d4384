import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TherapistMark } from '../body-map/dto/mark.dto.js';

/** A mark of the therapist's layer, made in a session. */
@Entity('session_note_mark')
export class SessionNoteMarkEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' })
  practiceId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'note_id' })
  noteId!: string;

  @Column('uuid', { name: 'client_id' })
  clientId!: string;

  @Column('text', { name: 'region_id' })
  regionId!: TherapistMark['regionId'];

  @Column('text')
  kind!: TherapistMark['kind'];

  @Column('smallint', { nullable: true })
  intensity!: number | null;

  @Column('text', { array: true })
  qualities!: TherapistMark['qualities'];

  @Column('text', { nullable: true })
  since!: TherapistMark['since'];

  @Column('text', { nullable: true })
  pattern!: TherapistMark['pattern'];

  @Column('text', { array: true, default: () => "'{}'" })
  worse!: TherapistMark['worse'];

  @Column('text', { array: true, default: () => "'{}'" })
  better!: TherapistMark['better'];

  @Column('text', { name: 'radiates_to', array: true, default: () => "'{}'" })
  radiatesTo!: TherapistMark['radiatesTo'];

  @Column('text')
  note!: string;

  @Column('jsonb', { nullable: true })
  point!: TherapistMark['point'];

  @Column('jsonb', { default: () => "'[]'" })
  strokes!: TherapistMark['strokes'];

  @Column('jsonb', { default: () => "'[]'" })
  areas!: TherapistMark['areas'];

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
