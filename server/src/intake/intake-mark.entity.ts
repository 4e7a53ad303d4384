import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BodyView } from '../body-map/body.vocabulary.js';
import type {
  ClientKind,
  MarkBetter,
  MarkOnset,
  MarkPattern,
  MarkQuality,
  MarkWorse,
} from '../body-map/marks.vocabulary.js';
import type { RegionId } from '../body-map/regions.vocabulary.js';
import type { CoveredArea, Stroke } from '../body-map/strokes.vocabulary.js';

/** A mark of the client's layer on a form being filled in; its id comes from the browser. */
@Entity('intake_mark')
export class IntakeMarkEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' })
  practiceId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'client_id' })
  clientId!: string;

  @Column('uuid', { name: 'intake_response_id' })
  intakeResponseId!: string;

  @Column('text', { name: 'region_id' })
  regionId!: RegionId;

  @Column('text')
  kind!: ClientKind;

  @Column('smallint', { nullable: true })
  intensity!: number | null;

  @Column('text', { array: true })
  qualities!: MarkQuality[];

  @Column('text', { nullable: true })
  since!: MarkOnset | null;

  @Column('text', { nullable: true })
  pattern!: MarkPattern | null;

  @Column('text', { array: true, default: () => "'{}'" })
  worse!: MarkWorse[];

  @Column('text', { array: true, default: () => "'{}'" })
  better!: MarkBetter[];

  @Column('text', { name: 'radiates_to', array: true, default: () => "'{}'" })
  radiatesTo!: RegionId[];

  @Column('text')
  note!: string;

  @Column('text', { name: 'point_view', nullable: true })
  pointView!: BodyView | null;

  @Column('double precision', { name: 'point_x', nullable: true })
  pointX!: number | null;

  @Column('double precision', { name: 'point_y', nullable: true })
  pointY!: number | null;

  @Column('jsonb', { default: () => "'[]'" })
  strokes!: Stroke[];

  @Column('jsonb', { default: () => "'[]'" })
  areas!: CoveredArea[];

  /** Taken away by the client, who can put it back. */
  @Column('boolean', { name: 'is_removed', default: false })
  isRemoved!: boolean;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz', { name: 'made_at', default: () => 'now()' })
  madeAt!: Date;

  @Column('timestamptz', { name: 'saved_at', default: () => 'now()' })
  savedAt!: Date;
}
