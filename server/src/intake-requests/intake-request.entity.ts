import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One intake link sent to a client. Where it stands follows from these times and from the response. */
@Entity('intake_request')
export class IntakeRequestEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' })
  practiceId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid', { name: 'client_id' })
  clientId!: string;

  /** The form behind the link: a new link goes on with the answers of the one before. */
  @Column('uuid', { name: 'intake_response_id' })
  intakeResponseId!: string;

  @Column('uuid', { name: 'link_id' })
  linkId!: string;

  @Column('uuid', { name: 'sent_by' })
  sentBy!: string;

  @Column('timestamptz', { name: 'sent_at', default: () => 'now()' })
  sentAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('timestamptz', { name: 'opened_at', nullable: true })
  openedAt!: Date | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;

  /** The device that gave the first answer behind this link: it is not asked for the birth date. */
  @Column('uuid', { name: 'first_session_id', nullable: true })
  firstSessionId!: string | null;

  @Column('smallint', { name: 'birth_date_tries', default: 0 })
  birthDateTries!: number;
}
