import { Injectable } from '@nestjs/common';
import { ClientJoinsRepository } from './client-joins.repository.js';
import { ClientSearchRepository } from './client-search.repository.js';
import type { ClientEntity } from './client.entity.js';
import type { ClientForm } from './dto/client.dto.js';
import { searchKeysOf, sortNameOf } from './search-keys.js';

/** A record as it is joined: what it says, and where it stands. */
export type JoinedRecord = Readonly<
  Pick<ClientEntity, 'id' | 'version' | 'archivedAt' | 'mergedInto'> & ClientForm
>;

/** Lets one record be read as part of another, and parts them again. Nothing that lies under either is moved. */
@Injectable()
export class ClientJoins {
  constructor(
    private readonly joins: ClientJoinsRepository,
    private readonly search: ClientSearchRepository,
  ) {}

  /** The records, locked until the open transaction ends; null for one that the practice does not have. */
  async lock(...ids: readonly string[]): Promise<(JoinedRecord | null)[]> {
    const found = new Map((await this.joins.lock(ids)).map((record) => [record.id, record]));
    return ids.map((id) => found.get(id) ?? null);
  }

  /**
   * Merges one locked record into another, whose profile changes by `change`. Returns the ids of the records that had been
   * merged into it before, and come along.
   */
  async join(
    stays: JoinedRecord,
    merged: JoinedRecord,
    { change, at }: { change: Partial<ClientForm>; at: Date },
  ): Promise<string[]> {
    const carried = await this.joins.carry(merged.id, stays.id);
    await this.joins.update(merged, {
      mergedInto: stays.id,
      archivedAt: merged.archivedAt ?? at,
    });
    await this.changeProfile(stays, change);
    await this.joins.keepFound(stays.id, false);
    return carried;
  }

  /** Parts a locked record again, with those that came along, and gives the other one its profile back. */
  async part(
    stays: JoinedRecord,
    merged: JoinedRecord,
    was: { change: Partial<ClientForm>; archivedAt: Date | null; carriedIds: readonly string[] },
  ): Promise<void> {
    await this.joins.update(merged, { mergedInto: null, archivedAt: was.archivedAt });
    await this.joins.carryBack(was.carriedIds, merged.id);
    await this.changeProfile(stays, was.change);
    await this.joins.keepFound(merged.id, was.archivedAt !== null);
  }

  private async changeProfile(record: JoinedRecord, change: Partial<ClientForm>): Promise<void> {
    const current = { ...record, ...change };
    await this.joins.update(record, { ...change, sortName: sortNameOf(current.legalName) });
    await this.search.writeKeys(record.id, searchKeysOf(current), record.archivedAt !== null);
  }
}
