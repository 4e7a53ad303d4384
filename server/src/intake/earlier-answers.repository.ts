import { Injectable } from '@nestjs/common';
import { CLIENT_OF_ID, RECORDS_OF_C } from '../clients/client-records.js';
import type { ClientFieldQuestion } from '../form-templates/form-templates.vocabulary.js';
import { IS_COUNTED } from '../intake-requests/counted-intakes.js';
import { AuditedQuery } from '../platform/persistence/audited-query.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';

const LOAD = AuditedQuery.of(
  'load_earlier_answers',
  `SELECT c.id,
     json_build_object('legal_name', c.legal_name, 'preferred_name', c.preferred_name, 'pronouns', c.pronouns,
       'birth_date', c.birth_date, 'phone', c.phone, 'email', c.email, 'emergency_name', c.emergency_contact_name,
       'emergency_phone', c.emergency_contact_phone, 'occupation', c.occupation) AS profile,
     ARRAY(SELECT i.content FROM submitted_intake i
           WHERE i.practice_id = c.practice_id AND i.client_id = ANY (${RECORDS_OF_C}) AND ${IS_COUNTED}
           ORDER BY i.submitted_at DESC, i.id DESC LIMIT 5) AS contents
   FROM client c WHERE c.id = ${CLIENT_OF_ID}`,
  1,
  { action: 'intake.view_earlier', objectKind: 'client', client: 'id' },
);

export type KnownProfile = Record<ClientFieldQuestion, string | null>;

@Injectable()
export class EarlierAnswersRepository {
  constructor(private readonly tenant: TenantContext) {}

  /** The profile by question, and the forms sent in, newest first. */
  async load(clientId: string): Promise<{ profile: KnownProfile; contents: string[] }> {
    const [found] = await this.tenant.read<{ profile: KnownProfile; contents: string[] }>(LOAD, [clientId]);
    if (!found) throw new Error('a form of a client that is not there');
    return found;
  }
}
