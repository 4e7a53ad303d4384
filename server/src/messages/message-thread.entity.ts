import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The state of a client's thread: who has read, and since when a question waits. */
@Entity('message_thread')
export class MessageThreadEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' })
  practiceId!: string;

  @PrimaryColumn('uuid', { name: 'client_id' })
  clientId!: string;

  @Column('uuid', { name: 'last_message_id' })
  lastMessageId!: string;

  @Column('timestamptz', { name: 'last_sent_at' })
  lastSentAt!: Date;

  @Column('timestamptz', { name: 'waiting_since', nullable: true })
  waitingSince!: Date | null;

  @Column('timestamptz', { name: 'read_by_client_at', nullable: true })
  readByClientAt!: Date | null;

  @Column('timestamptz', { name: 'read_by_staff_at', nullable: true })
  readByStaffAt!: Date | null;
}
