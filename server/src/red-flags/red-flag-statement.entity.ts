import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the client said about her yes afterwards. It closes nothing. */
@Entity('red_flag_statement')
export class RedFlagStatementEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' })
  practiceId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid', { name: 'client_id' })
  clientId!: string;

  @Column('uuid', { name: 'red_flag_event_id' })
  redFlagEventId!: string;

  @Column('text')
  kind!: 'taken_back' | 'said_again';

  @Column('timestamptz', { name: 'said_at', default: () => 'now()' })
  saidAt!: Date;
}
