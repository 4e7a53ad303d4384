import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MatchReason, MatchStrength } from './duplicates.vocabulary.js';

/** Two clients who may be one person. */
@Entity('client_match')
export class ClientMatchEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' })
  practiceId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  /** Whose form it was. */
  @Column('uuid', { name: 'client_id' })
  clientId!: string;

  @Column('uuid', { name: 'other_id' })
  otherId!: string;

  @Column('uuid', { name: 'intake_request_id' })
  intakeRequestId!: string;

  @Column('text')
  strength!: MatchStrength;

  @Column('text', { array: true })
  reasons!: MatchReason[];

  @Column('timestamptz', { name: 'found_at' })
  foundAt!: Date;

  /** Who said that they are two people. */
  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;
}
