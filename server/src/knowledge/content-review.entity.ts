import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReviewArea } from './library.vocabulary.js';

/** A practitioner of the practice stands by an area of the shipped knowledge, in one version of it. */
@Entity('content_review')
export class ContentReviewEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' })
  practiceId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('text')
  area!: ReviewArea;

  @Column('text', { name: 'data_version' })
  dataVersion!: string;

  @Column('uuid', { name: 'reviewed_by' })
  reviewedBy!: string;

  @Column('timestamptz', { name: 'reviewed_at', default: () => 'now()' })
  reviewedAt!: Date;
}
