import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Dose } from '../knowledge/dto/dose.dto.js';
import type { ItemSide } from './home-care.vocabulary.js';

@Entity('home_care_draft_item')
export class DraftItemEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' })
  practiceId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'client_id' })
  clientId!: string;

  @Column('uuid', { name: 'plan_id' })
  planId!: string;

  @Column('smallint')
  position!: number;

  @Column('text', { name: 'exercise_id' })
  exerciseId!: string;

  @Column('text', { nullable: true })
  side!: ItemSide | null;

  @Column('jsonb')
  dose!: Dose;

  @Column('text')
  why!: string;
}
