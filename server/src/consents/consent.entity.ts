import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConsentSigner, SignatureKind } from './consents.vocabulary.js';

/** A yes or no to one text, as it was signed; only ever added to. */
@Entity('consent')
export class ConsentEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' })
  practiceId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid', { name: 'client_id' })
  clientId!: string;

  /** One of the shipped kinds, or the id of a practice's own consent. */
  @Column('text')
  kind!: string;

  @Column('text')
  title!: string;

  @Column('integer', { name: 'text_version' })
  textVersion!: number;

  /** SHA-256 of the text as read; the text itself stands in the form that was sent in. */
  @Column('text', { name: 'text_hash' })
  textHash!: string;

  @Column('boolean', { name: 'is_given' })
  isGiven!: boolean;

  @Column('text')
  signer!: ConsentSigner;

  @Column('text', { name: 'signer_name' })
  signerName!: string;

  @Column('text')
  signature!: SignatureKind;

  @Column('uuid', { name: 'intake_response_id' })
  intakeResponseId!: string;

  @Column('timestamptz', { name: 'said_at', default: () => 'now()' })
  saidAt!: Date;
}
