import { Injectable } from '@nestjs/common';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import { ClientEntity } from './client.entity.js';

/** Held against every other write of the two; in the order of their ids, so that no two merges wait for each other. */
const LOCK = `
  SELECT id FROM client WHERE id = ANY ($1::uuid[]) ORDER BY id FOR NO KEY UPDATE`;

/** Those that were merged into it before come along. */
const CARRY = `UPDATE client SET merged_into = $2 WHERE merged_into = $1 RETURNING id`;

const CARRY_BACK = `UPDATE client SET merged_into = $2 WHERE id = ANY ($1::uuid[])`;

/** The words of every record find the client, archived or not as she is. */
const KEEP_FOUND = `
  UPDATE client_search SET is_archived = $2
  WHERE client_id IN (SELECT m.id FROM client m WHERE m.id = $1 OR m.merged_into = $1) AND is_archived <> $2`;

@Injectable()
export class ClientJoinsRepository {
  constructor(private readonly tenant: TenantContext) {}

  /** Both records, locked until the transaction ends; one that the practice does not have is missing. */
  async lock(ids: readonly string[]): Promise<ClientEntity[]> {
    const { entityManager, practiceId } = this.tenant;
    await entityManager.query(LOCK, [ids]);
    return this.tenant
      .repository(ClientEntity)
      .find({ where: ids.map((id) => ({ practiceId, id })), order: { id: 'ASC' } });
  }

  async update(
    { id, version }: Pick<ClientEntity, 'id' | 'version'>,
    change: Partial<ClientEntity>,
  ): Promise<void> {
    const { practiceId } = this.tenant;
    await this.tenant
      .repository(ClientEntity)
      .update({ practiceId, id }, { ...change, version: version + 1, updatedAt: new Date() });
  }

  /** Returns the ids of the records that were merged into `from` and are merged into `to` now. */
  async carry(from: string, to: string): Promise<string[]> {
    const [rows] = await this.tenant.entityManager.query<[{ id: string }[], number]>(CARRY, [from, to]);
    return rows.map(({ id }) => id);
  }

  async carryBack(ids: readonly string[], to: string): Promise<void> {
    await this.tenant.entityManager.query(CARRY_BACK, [ids, to]);
  }

  async keepFound(id: string, isArchived: boolean): Promise<void> {
    await this.tenant.entityManager.query(KEEP_FOUND, [id, isArchived]);
  }
}
