import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ClientMark } from '../body-map/dto/mark.dto.js';

/** Where it hurt at a check-in. No mark at all says that nothing hurts any more. */
@Entity('check_in_map')
export class CheckInMapEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' })
  practiceId!: string;

  @PrimaryColumn('uuid', { name: 'check_in_id' })
  checkInId!: string;

  @Column('uuid', { name: 'client_id' })
  clientId!: string;

  @Column('jsonb')
  marks!: ClientMark[];

  @Column('timestamptz', { name: 'drawn_at' })
  drawnAt!: Date;
}
