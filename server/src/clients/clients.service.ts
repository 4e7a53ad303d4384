import { Injectable } from '@nestjs/common';
import { Audit } from '../platform/audit/audit.service.js';
import { ClientLinks } from '../platform/auth/client-links.js';
import { pageKeyOf, parsePageKey, TextPageKeySchema } from '../platform/http/page-key.js';
import { Clock } from '../platform/persistence/clock.js';
import { Idempotency } from '../platform/persistence/idempotency.service.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import { ClientsError } from './clients.errors.js';
import { ClientJoinsRepository } from './client-joins.repository.js';
import { ClientSearchRepository } from './client-search.repository.js';
import { ClientsRepository, type FoundClient, type PageKey } from './clients.repository.js';
import {
  type Client,
  type ClientChange,
  type ClientForm,
  ClientFormSchema,
  type ClientList,
  type ListClients,
} from './dto/client.dto.js';
import { searchKeysOf, sortNameOf } from './search-keys.js';

const FIRST_PAGE: PageKey = { sortName: '', id: '00000000-0000-0000-0000-000000000000' };

/** What a client says about herself on a form. */
const CLIENT_FILLABLE_FIELDS = [
  'preferredName',
  'pronouns',
  'birthDate',
  'email',
  'phone',
  'emergencyContactName',
  'emergencyContactPhone',
  'occupation',
] as const;
export type KnownFields = Readonly<Record<(typeof CLIENT_FILLABLE_FIELDS)[number], string | null>>;

@Injectable()
export class ClientsService {
  private readonly whenArchived: ((clientId: string) => Promise<void>)[] = [];

  constructor(
    private readonly tenant: TenantContext,
    private readonly clients: ClientsRepository,
    private readonly search: ClientSearchRepository,
    private readonly joins: ClientJoinsRepository,
    private readonly idempotency: Idempotency,
    private readonly audit: Audit,
    private readonly links: ClientLinks,
    private readonly clock: Clock,
  ) {}

  async listClients({ after, limit, archived }: ListClients): Promise<ClientList> {
    const rows = await this.clients.listByName(
      archived === 'false',
      after ? pageAfter(after) : FIRST_PAGE,
      limit + 1,
    );
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return { items, next: rows.length > limit && last ? pageKeyOf(last.sortName, last.id) : null };
  }

  /** @throws {ClientsError} `client_not_found` */
  async getClient(id: string): Promise<Client> {
    const client = await this.clients.find(id);
    if (!client) throw new ClientsError('client_not_found');
    return toAnswer(client);
  }

  /** A replay with the same key answers with the client made first. */
  async createClient(form: ClientForm, key: string): Promise<Client> {
    return this.tenant.tx(async () => {
      const id = await this.idempotency.once(
        { key, operation: 'createClient', request: form },
        async (newClientId) => {
          await this.clients.insert({
            ...form,
            id: newClientId,
            sortName: sortNameOf(form.legalName),
            archivedAt: null,
            mergedInto: null,
            createdAt: this.clock.now(),
          });
          await this.search.writeKeys(newClientId, searchKeysOf(form), false);
          await this.audit.record({
            action: 'client.create',
            objectKind: 'client',
            objectIds: [newClientId],
            clientId: newClientId,
          });
        },
      );
      return this.getClient(id);
    });
  }

  /** @throws {ClientsError} `client_not_found`, or `client_changed_elsewhere` with the version that stands */
  async updateClient(id: string, { version, ...form }: ClientChange): Promise<Client> {
    return this.change(id, version, 'client.update', {
      ...form,
      sortName: sortNameOf(form.legalName),
    });
  }

  /** Ends something else along with a client's links, in the same transaction; call it from `onModuleInit`. */
  alsoWhenArchived(end: (clientId: string) => Promise<void>): void {
    this.whenArchived.push(end);
  }

  /** Takes a client off the list and ends her links and sessions; nothing is deleted. */
  async archiveClient(recordId: string): Promise<Client> {
    return this.tenant.tx(async () => {
      const { id, version, archivedAt } = await this.getClient(recordId);
      if (archivedAt) return this.getClient(id);
      for (const end of this.whenArchived) await end(id);
      await this.links.endAccess(id);
      return this.change(id, version, 'client.archive', { archivedAt: new Date() });
    });
  }

  async restoreClient(recordId: string): Promise<Client> {
    return this.tenant.tx(async () => {
      const { id, version, archivedAt } = await this.getClient(recordId);
      return archivedAt
        ? this.change(id, version, 'client.restore', { archivedAt: null })
        : this.getClient(id);
    });
  }

  /** Adds to a client's record what is not known yet, such as from her own form. What staff wrote stays. */
  async fillUnknownFields(id: string, known: KnownFields): Promise<void> {
    await this.tenant.tx(async () => {
      await this.clients.lock(id);
      const client = await this.clients.find(id);
      if (!client) return; // merged at this very moment: her session does not know the one that stays yet, and the form keeps it
      const missing = CLIENT_FILLABLE_FIELDS.filter(
        (field) => client[field] === null && known[field] && fitsProfile(field, known[field]),
      );
      if (missing.length === 0) return;
      const change = Object.fromEntries(missing.map((field) => [field, known[field]]));
      await this.change(client.id, client.version, 'client.complete', change);
    });
  }

  private async change(
    id: string,
    version: number,
    action: string,
    change: Partial<FoundClient> & { sortName?: string },
  ): Promise<Client> {
    return this.tenant.tx(async () => {
      const isChanged = await this.clients.update(id, version, change);
      const current = await this.getClient(id);
      if (!isChanged) throw new ClientsError('client_changed_elsewhere', { current });
      await this.search.writeKeys(id, searchKeysOf(current), current.archivedAt !== null);
      if ('archivedAt' in change) await this.joins.keepFound(id, current.archivedAt !== null);
      await this.audit.record({ action, objectKind: 'client', objectIds: [id], clientId: id });
      return current;
    });
  }
}

/** A practice's own form may take longer answers than the profile does; those stay in the form. */
function fitsProfile(field: keyof KnownFields, value: string): boolean {
  return ClientFormSchema.shape[field].safeParse(value).success;
}

function toAnswer({ archivedAt, createdAt, ...client }: FoundClient): Client {
  return { ...client, archivedAt: archivedAt?.toISOString() ?? null, createdAt: createdAt.toISOString() };
}

function pageAfter(key: string): PageKey {
  const parts = parsePageKey(key, TextPageKeySchema);
  if (!parts) throw new ClientsError('page_key_invalid');
  return { sortName: parts[0], id: parts[1] };
}
