import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DOMINANT_HANDS } from './clients.vocabulary.js';

@Entity('client')
export class ClientEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' })
  practiceId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('text', { name: 'legal_name' })
  legalName!: string;

  @Column('text', { name: 'preferred_name', nullable: true })
  preferredName!: string | null;

  @Column('text', { nullable: true })
  pronouns!: string | null;

  @Column('date', { name: 'birth_date', nullable: true })
  birthDate!: string | null;

  @Column('text', { nullable: true })
  email!: string | null;

  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('text', { name: 'emergency_contact_name', nullable: true })
  emergencyContactName!: string | null;

  @Column('text', { name: 'emergency_contact_phone', nullable: true })
  emergencyContactPhone!: string | null;

  @Column('text', { nullable: true })
  occupation!: string | null;

  @Column('text', { name: 'dominant_hand', nullable: true })
  dominantHand!: (typeof DOMINANT_HANDS)[number] | null;

  @Column('text', { array: true, default: '{}' })
  tags!: string[];

  /** Folded for the order of the list: family name first, without accents or case. */
  @Column('text', { name: 'sort_name' })
  sortName!: string;

  @Column('timestamptz', { name: 'archived_at', nullable: true })
  archivedAt!: Date | null;

  /** The client this record was merged into: what it holds is read with hers. */
  @Column('uuid', { name: 'merged_into', nullable: true })
  mergedInto!: string | null;

  /** The client whose record it is: herself, or the one it was merged into. The database works it out. */
  @Column({
    type: 'uuid',
    name: 'record_of',
    generatedType: 'STORED',
    asExpression: 'COALESCE(merged_into, id)',
    insert: false,
    update: false,
    select: false,
  })
  readonly recordOf?: string;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}
