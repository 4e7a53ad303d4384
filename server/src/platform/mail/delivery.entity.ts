import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MailKind } from './mail.vocabulary.js';

/** What became of one message to one person: a tenant table, so that the practice can see it. */
@Entity('delivery')
export class DeliveryEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' })
  practiceId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid', { name: 'event_id' })
  eventId!: string;

  @Column('text')
  kind!: MailKind;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('uuid', { name: 'client_id', nullable: true })
  clientId!: string | null;

  @Column('text')
  recipient!: string;

  @Column('text', { name: 'first_name' })
  firstName!: string;

  @Column('uuid', { name: 'link_id', nullable: true })
  linkId!: string | null;

  @Column('text', { default: 'queued' })
  state!: 'queued' | 'sent' | 'failed' | 'lapsed';

  @Column('smallint', { default: 0 })
  attempts!: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt!: Date | null;
}
