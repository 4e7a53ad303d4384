import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { HabitAnswer } from '../intake/dto/intake-answer.dto.js';
import type { SentQuestionState } from './likely-sources.vocabulary.js';

/** A habit question that was sent to a client, and what became of it. */
@Entity('sent_question')
export class SentQuestionEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' })
  practiceId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'client_id' })
  clientId!: string;

  @Column('text', { name: 'cause_id' })
  causeId!: string;

  @Column('uuid', { name: 'sent_by' })
  sentBy!: string;

  @Column('timestamptz', { name: 'sent_at' })
  sentAt!: Date;

  @Column('text')
  state!: SentQuestionState;

  @Column('jsonb', { nullable: true })
  value!: HabitAnswer | null;

  /** When it was answered, skipped or taken back. */
  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt!: Date | null;

  @Column('integer')
  version!: number;
}
