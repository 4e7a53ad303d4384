import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MuscleSide } from '../cause-finder/finder.vocabulary.js';
import type { Decision, DecisionSubject } from './likely-sources.vocabulary.js';

/** That a therapist agrees or differs, on a run or one row of it; only ever added to. */
@Entity('finder_decision')
export class FinderDecisionEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' })
  practiceId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid', { name: 'client_id' })
  clientId!: string;

  @Column('uuid', { name: 'finder_run_id' })
  finderRunId!: string;

  @Column('text', { name: 'subject_kind' })
  subjectKind!: DecisionSubject;

  @Column('text', { name: 'subject_id' })
  subjectId!: string;

  @Column('text', { name: 'subject_side', nullable: true })
  subjectSide!: MuscleSide | null;

  @Column('text')
  decision!: Decision;

  @Column('text')
  why!: string;

  @Column('uuid', { name: 'decided_by' })
  decidedBy!: string;

  @Column('timestamptz', { name: 'decided_at' })
  decidedAt!: Date;
}
