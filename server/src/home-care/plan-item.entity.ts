import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Dose } from '../knowledge/dto/dose.dto.js';
import type { SharedItem } from './dto/plan.dto.js';
import type { ItemSide } from './home-care.vocabulary.js';

/** The library's words at the moment of sharing. */
export type SharedWords = Omit<SharedItem, 'id' | 'exerciseId' | 'side' | 'dose' | 'why' | 'minutes'>;

/** An item of a shared version: only ever added to. Its id is the same in each version that holds it. */
@Entity('home_care_plan_item')
export class PlanItemEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' })
  practiceId!: string;

  @PrimaryColumn('uuid', { name: 'version_id' })
  versionId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'client_id' })
  clientId!: string;

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

  @Column('numeric', { precision: 5, scale: 1 })
  minutes!: string;

  @Column('jsonb')
  words!: SharedWords;
}
