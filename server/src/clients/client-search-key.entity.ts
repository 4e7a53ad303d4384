import { Entity, PrimaryColumn } from 'typeorm';

/** One way to find a client: a folded word, or (with a leading `~`) a spelling one letter away from its start. */
@Entity('client_search')
export class ClientSearchKeyEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' })
  practiceId!: string;

  @PrimaryColumn('boolean', { name: 'is_archived' })
  isArchived!: boolean;

  @PrimaryColumn('text')
  key!: string;

  @PrimaryColumn('uuid', { name: 'client_id' })
  clientId!: string;

  @PrimaryColumn('text')
  word!: string;
}
