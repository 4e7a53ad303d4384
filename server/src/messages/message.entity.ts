import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MessageAuthor } from './messages.vocabulary.js';

/** A sent message: only ever added to. */
@Entity('message')
export class MessageEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' })
  practiceId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'client_id' })
  clientId!: string;

  @Column('text')
  author!: MessageAuthor;

  @Column('uuid', { name: 'staff_member_id', nullable: true })
  staffMemberId!: string | null;

  @Column('uuid', { name: 'item_id', nullable: true })
  itemId!: string | null;

  /** The item's name when the message was sent. */
  @Column('text', { name: 'item_name', nullable: true })
  itemName!: string | null;

  @Column('text')
  text!: string;

  @Column('timestamptz', { name: 'sent_at' })
  sentAt!: Date;
}
