import { randomUUID } from 'node:crypto';
import type { Client } from '../../server/src/clients/dto/client.dto.js';
import { ConsentsService } from '../../server/src/consents/consents.service.js';
import type { ConsentKind, ConsentSigner } from '../../server/src/consents/consents.vocabulary.js';
import { TenantContext } from '../../server/src/platform/persistence/tenant-context.js';
import type { TestApp } from './app.js';
import type { GivenPractice } from './given.js';

/** A signed yes or no to one consent, without the rest of an intake. */
export async function givenConsent(
  app: TestApp,
  practice: GivenPractice,
  client: Client,
  word: { kind: ConsentKind; signer?: ConsentSigner; isGiven?: boolean },
): Promise<void> {
  const tenant = app.nest.get(TenantContext, { strict: false });
  const consents = app.nest.get(ConsentsService, { strict: false });
  const caller = { kind: 'system' as const, practiceId: practice.session.practice.id, actorId: null };
  const intakeResponseId = randomUUID();
  await tenant.run(caller, { correlationId: randomUUID(), allowedBy: 'test' }, () =>
    tenant.tx(async (em) => {
      await em.query(
        'INSERT INTO intake_response (practice_id, id, client_id, form_version) VALUES ($1, $2, $3, 1)',
        [caller.practiceId, intakeResponseId, client.id],
      );
      await consents.keepSigned({
        clientId: client.id,
        intakeResponseId,
        signer: word.signer ?? 'client',
        signerName: word.signer === 'guardian' ? 'Ida Lindqvist' : client.legalName,
        signature: 'typed',
        saidAt: new Date(),
        said: [
          {
            kind: word.kind,
            title: word.kind,
            textVersion: 1,
            textHash: 'a'.repeat(64),
            isGiven: word.isGiven ?? true,
          },
        ],
      });
    }),
  );
}
