import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A note as it was signed. Rows are only ever added; each names the hash of the client's note signed before it. */
@Entity('signed_note')
export class SignedNoteEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' })
  practiceId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid', { name: 'note_id' })
  noteId!: string;

  @Column('uuid', { name: 'client_id' })
  clientId!: string;

  /** Canonical JSON, byte for byte what the hash is made of. */
  @Column('text')
  content!: string;

  @Column('text', { name: 'previous_hash' })
  previousHash!: string;

  @Column('text')
  hash!: string;

  @Column('uuid', { name: 'signed_by' })
  signedBy!: string;

  @Column('timestamptz', { name: 'signed_at' })
  signedAt!: Date;
}
