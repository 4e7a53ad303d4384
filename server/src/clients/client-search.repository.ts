import { Injectable } from '@nestjs/common';
import { AuditedQuery } from '../platform/persistence/audited-query.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import { JOIN_CLIENT } from './client-records.js';
import { CLIENT_ROW } from './clients.repository.js';
import type { ClientRow } from './dto/client.dto.js';
import type { SearchKey, TypedWord } from './search-keys.js';
import type { SearchHit } from './search-ranking.js';

/**
 * Row-level security lets an index serve leakproof operators alone, so a word is a range and a list of equal keys, never
 * LIKE or trigrams. The word with the fewest hits names the candidates; the others are looked for among those clients,
 * so that a common first name does not hide the rare family name typed with it.
 */
export const FIND_SEARCH_HITS = AuditedQuery.unaudited(
  'find_search_hits',
  `WITH typed AS MATERIALIZED (
     SELECT t.nth::int, t.low, t.low || U&'\\+10FFFF' AS high, string_to_array(t.spellings, ' ') AS spellings
     FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS t(low, spellings, nth)
   ), hit AS MATERIALIZED (
     SELECT t.nth, found.client_id, found.word FROM typed t CROSS JOIN LATERAL (
       (SELECT s.client_id, s.word FROM client_search s
        WHERE s.is_archived = ANY ($3::boolean[]) AND s.key >= t.low AND s.key < t.high LIMIT $4)
       UNION
       (SELECT s.client_id, s.word FROM client_search s
        WHERE s.is_archived = ANY ($3::boolean[]) AND s.key = ANY (t.spellings) LIMIT $4)
     ) found
   ), rarest AS MATERIALIZED (
     SELECT t.nth FROM typed t ORDER BY (SELECT count(*) FROM hit h WHERE h.nth = t.nth), t.nth LIMIT 1
   ), candidate AS MATERIALIZED (
     SELECT h.client_id, h.nth, h.word FROM hit h JOIN rarest r ON r.nth = h.nth
   )
   SELECT c.client_id AS "clientId", c.nth, c.word FROM candidate c
   UNION ALL
   SELECT c.client_id, t.nth, s.word
   FROM (SELECT DISTINCT client_id, nth FROM candidate) c JOIN typed t ON t.nth <> c.nth
   JOIN client_search s ON s.client_id = c.client_id
    AND ((s.key >= t.low AND s.key < t.high) OR s.key = ANY (t.spellings))`,
  4,
);

const LIST_FOUND = AuditedQuery.of(
  'list_found_clients',
  `SELECT ${CLIENT_ROW}, array_agg(o.id) AS "recordIds"
   FROM client o ${JOIN_CLIENT} WHERE o.id = ANY ($1::uuid[]) GROUP BY c.practice_id, c.id`,
  1,
  { action: 'client.search', objectKind: 'client' },
);

/** A client, and those of the ids asked for that are records of hers. */
export type FoundRow = ClientRow & { recordIds: string[] };

@Injectable()
export class ClientSearchRepository {
  constructor(private readonly tenant: TenantContext) {}

  /** Words that one typed word finds, at most `limit` by their start and as many by their spelling. */
  async findHits(typed: readonly TypedWord[], withArchived: boolean, limit: number): Promise<SearchHit[]> {
    return this.tenant.read<SearchHit>(FIND_SEARCH_HITS, [
      typed.map(({ word }) => word),
      typed.map(({ spellings }) => spellings.join(' ')),
      withArchived ? [false, true] : [false],
      limit,
    ]);
  }

  async listFound(ids: readonly string[]): Promise<FoundRow[]> {
    return this.tenant.read<FoundRow>(LIST_FOUND, [ids]);
  }

  /** Replaces the keys by which a client is found. */
  async writeKeys(clientId: string, keys: readonly SearchKey[], isArchived: boolean): Promise<void> {
    const { entityManager, practiceId } = this.tenant;
    await entityManager.query('DELETE FROM client_search WHERE client_id = $1', [clientId]);
    await entityManager.query(
      `INSERT INTO client_search (practice_id, is_archived, key, client_id, word)
       SELECT $1, $2, k.key, $3, k.word FROM unnest($4::text[], $5::text[]) AS k(key, word) ON CONFLICT DO NOTHING`,
      [practiceId, isArchived, clientId, keys.map((k) => k.key), keys.map((k) => k.word)],
    );
  }
}
