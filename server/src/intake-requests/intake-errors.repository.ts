import { Injectable } from '@nestjs/common';
import { JOIN_CLIENT, RECORDS_OF_C } from '../clients/client-records.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import { IS_COUNTED } from './counted-intakes.js';
import type { IntakeErrorEntity } from './intake-error.entity.js';

/** The conditions ticked on one form and on no other of the client's that counts. */
const LIST_CONDITIONS_OF_THIS_ALONE = `
  SELECT DISTINCT t.condition ->> 'conditionId' AS "conditionId"
  FROM submitted_intake m JOIN client o ON o.practice_id = m.practice_id AND o.id = m.client_id ${JOIN_CLIENT}
    CROSS JOIN jsonb_array_elements(m.content::jsonb -> 'conditions') t(condition)
  WHERE m.intake_request_id = $1 AND NOT EXISTS (
    SELECT FROM submitted_intake i, jsonb_array_elements(i.content::jsonb -> 'conditions') o(condition)
    WHERE i.practice_id = m.practice_id AND i.client_id = ANY (${RECORDS_OF_C}) AND i.id <> m.id AND ${IS_COUNTED}
      AND o.condition ->> 'conditionId' = t.condition ->> 'conditionId')`;

/** Lies under the record of the form. */
const MARK = `
  INSERT INTO intake_error (practice_id, client_id, intake_request_id, reason, marked_by, marked_at)
  SELECT r.practice_id, r.client_id, r.id, $2, $3, $4 FROM intake_request r WHERE r.id = $1`;

const TAKE_BACK = `
  UPDATE intake_error SET taken_back_by = $2, taken_back_at = $3
  WHERE intake_request_id = $1 AND taken_back_at IS NULL RETURNING id`;

@Injectable()
export class IntakeErrorsRepository {
  constructor(private readonly tenant: TenantContext) {}

  async insert(
    mark: Pick<IntakeErrorEntity, 'intakeRequestId' | 'reason' | 'markedBy' | 'markedAt'>,
  ): Promise<void> {
    const { intakeRequestId, reason, markedBy, markedAt } = mark;
    await this.tenant.entityManager.query(MARK, [intakeRequestId, reason, markedBy, markedAt]);
  }

  /** Returns false when there is no mark. */
  async takeBack(requestId: string, takenBackBy: string, takenBackAt: Date): Promise<boolean> {
    const [rows] = await this.tenant.entityManager.query<[unknown[], number]>(TAKE_BACK, [
      requestId,
      takenBackBy,
      takenBackAt,
    ]);
    return rows.length > 0;
  }

  async listConditionsOfThisAlone(requestId: string): Promise<string[]> {
    const rows = await this.tenant.entityManager.query<{ conditionId: string }[]>(
      LIST_CONDITIONS_OF_THIS_ALONE,
      [requestId],
    );
    return rows.map((row) => row.conditionId);
  }
}
