import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AuditedQuery } from '../platform/persistence/audited-query.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import { CLIENT_OF_ID } from './client-records.js';
import { ClientEntity } from './client.entity.js';
import type { ClientRow } from './dto/client.dto.js';

/** A row of a list of clients, from the alias `c`. */
export const CLIENT_ROW = `c.id, coalesce(c.preferred_name || ' (' || c.legal_name || ')', c.legal_name) AS name, c.pronouns, c.email, c.phone,
  c.archived_at IS NOT NULL AS "isArchived"`;

export const LIST_CLIENTS = AuditedQuery.of(
  'list_clients',
  `SELECT ${CLIENT_ROW}, c.sort_name AS "sortName" FROM client c
   WHERE (c.archived_at IS NULL) = $1 AND c.merged_into IS NULL AND (c.sort_name, c.id) > ($2, $3::uuid)
   ORDER BY c.sort_name, c.id LIMIT $4`,
  4,
  { action: 'client.list', objectKind: 'client' },
);

const FIND = AuditedQuery.of(
  'find_client',
  `SELECT c.id, c.legal_name AS "legalName", c.preferred_name AS "preferredName", c.pronouns,
          c.birth_date::text AS "birthDate", c.email, c.phone, c.emergency_contact_name AS "emergencyContactName",
          c.emergency_contact_phone AS "emergencyContactPhone", c.occupation, c.dominant_hand AS "dominantHand", c.tags,
          c.archived_at AS "archivedAt", c.version, c.created_at AS "createdAt"
   FROM client c WHERE c.id = ${CLIENT_OF_ID}`,
  1,
  { action: 'client.view', objectKind: 'client', client: 'id' },
);

export interface PageKey {
  sortName: string;
  id: string;
}

export type ListedClient = ClientRow & PageKey;

/** A client as its row holds it, times still as `Date`. */
export type FoundClient = Pick<
  ClientEntity,
  | 'id'
  | 'legalName'
  | 'preferredName'
  | 'pronouns'
  | 'birthDate'
  | 'email'
  | 'phone'
  | 'emergencyContactName'
  | 'emergencyContactPhone'
  | 'occupation'
  | 'dominantHand'
  | 'tags'
  | 'archivedAt'
  | 'version'
  | 'createdAt'
>;

@Injectable()
export class ClientsRepository {
  constructor(private readonly tenant: TenantContext) {}

  /** A page in the order of names, by key: the same cost on the first page as on the last. */
  async listByName(isActive: boolean, after: PageKey, limit: number): Promise<ListedClient[]> {
    return this.tenant.read<ListedClient>(LIST_CLIENTS, [isActive, after.sortName, after.id, limit]);
  }

  async find(id: string): Promise<FoundClient | null> {
    return (await this.tenant.read<FoundClient>(FIND, [id]))[0] ?? null;
  }

  async insert(client: Omit<ClientEntity, 'practiceId' | 'version' | 'updatedAt'>): Promise<void> {
    await this.tenant.repository(ClientEntity).insert({ ...client, practiceId: this.tenant.practiceId });
  }

  /** Returns false when the row is not there in that version. */
  async update(id: string, version: number, change: Partial<ClientEntity>): Promise<boolean> {
    const { practiceId } = this.tenant;
    const changed = await this.tenant
      .repository(ClientEntity)
      .update(
        { practiceId, id, version, mergedInto: IsNull() },
        { ...change, version: version + 1, updatedAt: new Date() },
      );
    return changed.affected === 1;
  }

  /** Holds the row until the transaction ends, so that what is read next stays true for what is written. */
  async lock(id: string): Promise<void> {
    await this.tenant.entityManager.query('SELECT id FROM client WHERE id = $1 FOR UPDATE', [id]);
  }
}
