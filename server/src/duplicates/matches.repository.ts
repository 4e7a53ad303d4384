import { Injectable } from '@nestjs/common';
import { CLIENT_OF_ID, JOIN_CLIENT } from '../clients/client-records.js';
import { AuditedQuery } from '../platform/persistence/audited-query.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import type { ClientMatchEntity } from './client-match.entity.js';
import { MATCH_LIMITS } from './duplicates.vocabulary.js';
import type { Match, MatchKeys } from './match-rules.js';

/** Whose form came in, and what she said in it. Looked at by a job: no person reads. */
const SUBJECT = AuditedQuery.unaudited(
  'find_match_subject',
  `SELECT c.id AS "clientId", c.legal_name AS "legalName", c.preferred_name AS "preferredName",
          c.birth_date::text AS "birthDate", c.email, c.phone, i.content
   FROM submitted_intake i JOIN client o ON o.practice_id = i.practice_id AND o.id = i.client_id ${JOIN_CLIENT}
   WHERE i.intake_request_id = $1`,
  1,
);

/**
 * Records that share an e-mail, a phone number, a birth date, or both names nearly. Each is a range of an index with a
 * limit, so the size of the practice does not matter; row-level security lets indexes serve equality alone.
 */
export const FIND_CANDIDATES = AuditedQuery.unaudited(
  'find_match_candidates',
  `WITH found AS MATERIALIZED (
     (SELECT s.client_id FROM client_search s
      WHERE s.is_archived = ANY ('{false,true}') AND s.key = ANY ($1::text[]) LIMIT ${MATCH_LIMITS.candidates})
     UNION
     (SELECT f.client_id FROM client_search f
      WHERE f.is_archived = ANY ('{false,true}') AND f.key = ANY ($3::text[]) AND EXISTS (
        SELECT FROM client_search g WHERE g.client_id = f.client_id AND g.key = ANY ($2::text[]))
      LIMIT ${MATCH_LIMITS.candidates})
     UNION
     (SELECT b.id FROM client b WHERE b.birth_date = ANY ($4::text[]::date[]) LIMIT ${MATCH_LIMITS.candidates})
   )
   SELECT o.record_of AS "clientId", o.legal_name AS "legalName",
          o.preferred_name AS "preferredName", o.birth_date::text AS "birthDate", o.email, o.phone
   FROM found JOIN client o ON o.id = found.client_id WHERE o.record_of <> $5`,
  5,
);

/** The rows about two people, whichever of their records these name; `a` and `b` are a record of each. */
const OF_PAIR = `client a
  JOIN client b ON b.practice_id = a.practice_id
  JOIN client_match x ON x.practice_id = a.practice_id
    AND (x.client_id = a.id AND x.other_id = b.id OR x.client_id = b.id AND x.other_id = a.id)`;

/** A pair that was decided stays decided; an open one says what is known now. */
const KEEP = `
  INSERT INTO client_match (practice_id, client_id, other_id, intake_request_id, strength, reasons, found_at)
  SELECT $1, $2, m.other_id, $3, m.strength, string_to_array(m.reasons, ','), $4
  FROM unnest($5::uuid[], $6::text[], $7::text[]) AS m(other_id, strength, reasons)
  WHERE NOT EXISTS (
    SELECT FROM ${OF_PAIR}
    WHERE a.record_of = $2 AND b.record_of = m.other_id AND x.decided_at IS NOT NULL)
  ON CONFLICT (practice_id, least(client_id, other_id), greatest(client_id, other_id)) DO UPDATE
    SET strength = excluded.strength, reasons = excluded.reasons, intake_request_id = excluded.intake_request_id,
        found_at = excluded.found_at
    WHERE client_match.decided_at IS NULL`;

const DECIDE = `
  UPDATE client_match SET decided_by = $2, decided_at = $3 WHERE id IN (
    SELECT x.id FROM client_match k
    JOIN client m ON m.practice_id = k.practice_id AND m.id = k.client_id
    JOIN client n ON n.practice_id = k.practice_id AND n.id = k.other_id
    CROSS JOIN LATERAL (
      SELECT x.id FROM ${OF_PAIR}
      WHERE a.record_of = m.record_of
        AND b.record_of = n.record_of) x
    WHERE k.id = $1)`;

const MATCH = `t.id, t.strength, t.reasons, t.found_at AS "foundAt", t.decided_at IS NOT NULL AS "isDecided",
  c.id AS "clientId", json_build_object('clientId', c.id,
    'name', coalesce(c.preferred_name || ' (' || c.legal_name || ')', c.legal_name), 'birthDate', c.birth_date,
    'email', c.email, 'phone', c.phone, 'createdAt', c.created_at, 'isArchived', c.archived_at IS NOT NULL) AS client,
  json_build_object('clientId', d.id,
    'name', coalesce(d.preferred_name || ' (' || d.legal_name || ')', d.legal_name), 'birthDate', d.birth_date,
    'email', d.email, 'phone', d.phone, 'createdAt', d.created_at, 'isArchived', d.archived_at IS NOT NULL) AS other`;

/** Both sides as the clients they are now: one of them may have been merged since. */
const PAIRS = `client_match t
  JOIN client o ON o.practice_id = t.practice_id AND o.id = t.client_id ${JOIN_CLIENT}
  JOIN client p ON p.practice_id = t.practice_id AND p.id = t.other_id
  JOIN client d ON d.practice_id = p.practice_id AND d.id = p.record_of`;

/** Two people still, and nobody has said that they are not one. */
const IS_OPEN = 't.decided_at IS NULL AND c.id <> d.id';

const LIST_OF_CLIENT = AuditedQuery.of(
  'list_matches_of_client',
  `SELECT ${MATCH} FROM ${PAIRS}
   WHERE t.id IN (
     SELECT x.id FROM client r JOIN client_match x ON x.practice_id = r.practice_id AND x.client_id = r.id
     WHERE r.record_of = ${CLIENT_OF_ID}
     UNION
     SELECT x.id FROM client r JOIN client_match x ON x.practice_id = r.practice_id AND x.other_id = r.id
     WHERE r.record_of = ${CLIENT_OF_ID}) AND ${IS_OPEN}
   ORDER BY t.strength DESC, t.found_at DESC, t.id LIMIT ${MATCH_LIMITS.kept}`,
  1,
  { action: 'client_match.list', objectKind: 'client_match' },
);

const LIST_OF_PRACTICE = AuditedQuery.of(
  'list_open_matches',
  `SELECT ${MATCH} FROM ${PAIRS}
   WHERE ${IS_OPEN} AND (c.archived_at IS NULL OR d.archived_at IS NULL)
   ORDER BY t.found_at DESC, t.id LIMIT ${MATCH_LIMITS.today}`,
  0,
  { action: 'client_match.list', objectKind: 'client_match' },
);

const FIND = AuditedQuery.of('find_client_match', `SELECT ${MATCH} FROM ${PAIRS} WHERE t.id = $1`, 1, {
  action: 'client_match.view',
  objectKind: 'client_match',
});

export interface FoundPerson {
  clientId: string;
  legalName: string;
  preferredName: string | null;
  birthDate: string | null;
  email: string | null;
  phone: string | null;
}

export interface FoundMatchSide {
  clientId: string;
  name: string;
  birthDate: string | null;
  email: string | null;
  phone: string | null;
  createdAt: string;
  isArchived: boolean;
}

export type FoundMatch = Pick<ClientMatchEntity, 'id' | 'strength' | 'reasons' | 'foundAt'> & {
  isDecided: boolean;
  clientId: string;
  client: FoundMatchSide;
  other: FoundMatchSide;
};

@Injectable()
export class MatchesRepository {
  constructor(private readonly tenant: TenantContext) {}

  /** Null when the form was not sent in. */
  async findSubject(requestId: string): Promise<(FoundPerson & { content: string }) | null> {
    return (await this.tenant.read<FoundPerson & { content: string }>(SUBJECT, [requestId]))[0] ?? null;
  }

  /** Each record of others as its own: what it says counts for the client whose it is. */
  async findCandidates(
    clientId: string,
    { contacts, given, family }: MatchKeys,
    birthDates: readonly string[],
  ): Promise<FoundPerson[]> {
    return this.tenant.read<FoundPerson>(FIND_CANDIDATES, [contacts, given, family, birthDates, clientId]);
  }

  async keep(
    { clientId, requestId, foundAt }: { clientId: string; requestId: string; foundAt: Date },
    matches: readonly (Match & { otherId: string })[],
  ): Promise<void> {
    const { practiceId } = this.tenant;
    await this.tenant.tx((em) =>
      em.query(KEEP, [
        practiceId,
        clientId,
        requestId,
        foundAt,
        matches.map(({ otherId }) => otherId),
        matches.map(({ strength }) => strength),
        matches.map(({ reasons }) => reasons.join()),
      ]),
    );
  }

  /** Those that nobody has decided yet, the strong ones first. */
  async listOfClient(clientId: string): Promise<FoundMatch[]> {
    return this.tenant.read<FoundMatch>(LIST_OF_CLIENT, [clientId]);
  }

  /** The same over the whole practice, the newest first. */
  async listOpen(): Promise<FoundMatch[]> {
    return this.tenant.read<FoundMatch>(LIST_OF_PRACTICE);
  }

  async find(id: string): Promise<FoundMatch | null> {
    return (await this.tenant.read<FoundMatch>(FIND, [id]))[0] ?? null;
  }

  /** Decides for the two people: for every pair of records that are theirs. */
  async decide(
    id: string,
    { decidedBy, decidedAt }: Pick<ClientMatchEntity, 'decidedBy' | 'decidedAt'>,
  ): Promise<void> {
    await this.tenant.entityManager.query(DECIDE, [id, decidedBy, decidedAt]);
  }
}
