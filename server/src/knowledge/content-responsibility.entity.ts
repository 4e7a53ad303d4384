import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReviewArea } from './library.vocabulary.js';

/** Somebody took it on herself that the practice shares an area that nobody there has reviewed, in one version. */
@Entity('content_responsibility')
export class ContentResponsibilityEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' })
  practiceId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('text')
  area!: Extract<ReviewArea, 'exercises'>;

  @Column('text', { name: 'data_version' })
  dataVersion!: string;

  @Column('uuid', { name: 'taken_by' })
  takenBy!: string;

  @Column('timestamptz', { name: 'taken_at' })
  takenAt!: Date;
}
