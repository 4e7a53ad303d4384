import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SendingRule } from './intake-requests.vocabulary.js';

/** A form for a client: prepared, or sent behind a link. Where it stands follows from these times and from the response. */
@Entity('intake_request')
export class IntakeRequestEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' })
  practiceId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid', { name: 'client_id' })
  clientId!: string;

  /** The form behind the link: a new link goes on with the answers of the one before. Null until it is sent. */
  @Column('uuid', { name: 'intake_response_id', nullable: true })
  intakeResponseId!: string | null;

  /** The practice's own form that was prepared, or the shipped one; a request that was sent at once names neither. */
  @Column('uuid', { name: 'form_template_id', nullable: true })
  formTemplateId!: string | null;

  @Column('text', { name: 'shipped_id', nullable: true })
  shippedId!: string | null;

  @Column('uuid', { name: 'link_id', nullable: true })
  linkId!: string | null;

  /** In whose name: who sent it or, until then, who prepared it. */
  @Column('uuid', { name: 'sent_by' })
  sentBy!: string;

  @Column('timestamptz', { name: 'prepared_at' })
  preparedAt!: Date;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt!: Date | null;

  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt!: Date | null;

  @Column('timestamptz', { name: 'opened_at', nullable: true })
  openedAt!: Date | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;

  /** The rule that sent it, for which visit; null for one sent by hand. */
  @Column('text', { name: 'sent_by_rule', nullable: true })
  sentByRule!: SendingRule | null;

  @Column('uuid', { name: 'planned_visit_id', nullable: true })
  plannedVisitId!: string | null;

  /** From then on the client is not reminded of it. */
  @Column('timestamptz', { name: 'reminders_stopped_at', nullable: true })
  remindersStoppedAt!: Date | null;

  /** When the client said so herself. */
  @Column('timestamptz', { name: 'reminders_refused_at', nullable: true })
  remindersRefusedAt!: Date | null;

  /** The device that gave the first answer behind this link: it is not asked for the birth date. */
  @Column('uuid', { name: 'first_session_id', nullable: true })
  firstSessionId!: string | null;

  @Column('smallint', { name: 'birth_date_tries', default: 0 })
  birthDateTries!: number;
}
