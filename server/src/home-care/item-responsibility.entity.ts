import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who took it on herself that a shared plan holds self-work on a sensitive place. */
@Entity('item_responsibility')
export class ItemResponsibilityEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' })
  practiceId!: string;

  @PrimaryColumn('uuid', { name: 'version_id' })
  versionId!: string;

  @PrimaryColumn('uuid', { name: 'item_id' })
  itemId!: string;

  @Column('uuid', { name: 'client_id' })
  clientId!: string;

  @Column('text', { name: 'exercise_id' })
  exerciseId!: string;

  @Column('text', { name: 'data_version' })
  dataVersion!: string;

  @Column('uuid', { name: 'taken_by' })
  takenBy!: string;

  @Column('timestamptz', { name: 'taken_at' })
  takenAt!: Date;
}
