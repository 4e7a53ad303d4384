import { Injectable } from '@nestjs/common';
import { CLIENT_OF_ID, RECORDS_OF_C, RECORDS_OF_ID } from '../clients/client-records.js';
import { AuditedQuery } from '../platform/persistence/audited-query.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import type { Consent } from './dto/consent.dto.js';
import { ConsentEntity } from './consent.entity.js';
import type { ConsentKind } from './consents.vocabulary.js';

/** Said on a form that was not marked as an error, such as one that somebody else filled in. An older link to the same form is another request. */
const IS_COUNTED = `NOT EXISTS (
  SELECT FROM submitted_intake i JOIN intake_error x ON x.practice_id = i.practice_id AND x.intake_request_id = i.intake_request_id
  WHERE i.practice_id = s.practice_id AND i.intake_response_id = s.intake_response_id AND x.taken_back_at IS NULL)`;

const LIST = AuditedQuery.of(
  'list_consents',
  `SELECT c.id, (
     SELECT coalesce(json_agg(json_build_object('id', s.id, 'kind', s.kind, 'title', s.title, 'textVersion', s.text_version,
              'textHash', s.text_hash, 'isGiven', s.is_given, 'signer', s.signer, 'signerName', s.signer_name,
              'signature', s.signature, 'saidAt', s.said_at) ORDER BY s.said_at DESC, s.id), '[]')
     FROM consent s WHERE s.practice_id = c.practice_id AND s.client_id = ANY (${RECORDS_OF_C}) AND ${IS_COUNTED}) AS items
   FROM client c WHERE c.id = ${CLIENT_OF_ID}`,
  1,
  { action: 'consent.list', objectKind: 'client', client: 'id' },
);

const FIND_NEWEST = AuditedQuery.unaudited(
  'find_newest_consent',
  `SELECT s.is_given AS "isGiven" FROM consent s
   WHERE s.client_id = ANY (${RECORDS_OF_ID}) AND s.kind = $2 AND ${IS_COUNTED} ORDER BY s.said_at DESC, s.id DESC LIMIT 1`,
  2,
);

@Injectable()
export class ConsentsRepository {
  constructor(private readonly tenant: TenantContext) {}

  /** Null when the practice has no such client. */
  async list(clientId: string): Promise<Consent[] | null> {
    const [row] = await this.tenant.read<{ items: Consent[] }>(LIST, [clientId]);
    if (!row) return null;
    return row.items.map((consent) => ({ ...consent, saidAt: new Date(consent.saidAt).toISOString() }));
  }

  /** The newest word; null when she was never asked. */
  async findNewest(clientId: string, kind: ConsentKind): Promise<boolean | null> {
    const [row] = await this.tenant.read<{ isGiven: boolean }>(FIND_NEWEST, [clientId, kind]);
    return row?.isGiven ?? null;
  }

  async insert(consents: readonly Omit<ConsentEntity, 'practiceId' | 'id'>[]): Promise<void> {
    const { practiceId } = this.tenant;
    await this.tenant
      .repository(ConsentEntity)
      .insert(consents.map((consent) => ({ ...consent, practiceId })));
  }
}
