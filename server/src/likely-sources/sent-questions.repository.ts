import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import { RECORDS_OF_ID } from '../clients/client-records.js';
import { AuditedQuery } from '../platform/persistence/audited-query.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import { IS_MOOT } from './moot-question.js';
import { SentQuestionEntity } from './sent-question.entity.js';

const OWN = `
  SELECT q.id, q.client_id, q.cause_id AS "causeId", q.state, q.value, q.settled_at AS "settledAt", q.version,
    s.name AS "askedByName", ${IS_MOOT} AS "isMoot"
  FROM sent_question q JOIN staff_member s ON s.practice_id = q.practice_id AND s.id = q.sent_by`;

const LIST_OPEN = AuditedQuery.of(
  'list_own_open_questions',
  `SELECT o.* FROM (${OWN} WHERE q.client_id = ANY (${RECORDS_OF_ID}) AND q.state = 'open' ORDER BY q.sent_at, q.id) o WHERE NOT o."isMoot"`,
  1,
  { action: 'sent_question.view', objectKind: 'sent_question', client: 'client_id' },
);

const FIND_OWN = AuditedQuery.of(
  'find_own_question',
  `${OWN} WHERE q.client_id = ANY (${RECORDS_OF_ID}) AND q.id = $2`,
  2,
  {
    action: 'sent_question.view',
    objectKind: 'sent_question',
    client: 'client_id',
  },
);

const FIND_OF_CLIENT = `
  SELECT q.id, q.state, q.version FROM sent_question q WHERE q.client_id = ANY (${RECORDS_OF_ID}) AND q.id = $2`;

export type FoundOwnQuestion = Pick<
  SentQuestionEntity,
  'id' | 'causeId' | 'state' | 'value' | 'settledAt' | 'version'
> & { askedByName: string; isMoot: boolean };

type Settling = Pick<SentQuestionEntity, 'id' | 'state' | 'version'>;

@Injectable()
export class SentQuestionsRepository {
  constructor(private readonly tenant: TenantContext) {}

  async insert(questions: readonly Omit<SentQuestionEntity, 'practiceId'>[]): Promise<void> {
    const { practiceId } = this.tenant;
    await this.tenant
      .repository(SentQuestionEntity)
      .insert(questions.map((question) => ({ ...question, practiceId })));
  }

  /** Null when the client has no such question. */
  async find(clientId: string, id: string): Promise<Settling | null> {
    const [found] = await this.tenant.entityManager.query<Settling[]>(FIND_OF_CLIENT, [clientId, id]);
    return found ?? null;
  }

  /** What is still asked of a client, in the order in which it was sent. */
  async listOpen(clientId: string): Promise<FoundOwnQuestion[]> {
    return this.tenant.read<FoundOwnQuestion>(LIST_OPEN, [clientId]);
  }

  /** Null when the client has no such question. */
  async findOwn(clientId: string, id: string): Promise<FoundOwnQuestion | null> {
    return (await this.tenant.read<FoundOwnQuestion>(FIND_OWN, [clientId, id]))[0] ?? null;
  }

  /** False when the version is another one, or it was taken back. */
  async settle(
    { id, version }: Pick<SentQuestionEntity, 'id' | 'version'>,
    change: Pick<SentQuestionEntity, 'state' | 'value' | 'settledAt'>,
  ): Promise<boolean> {
    const { practiceId } = this.tenant;
    const { affected } = await this.tenant
      .repository(SentQuestionEntity)
      .update({ practiceId, id, version, state: Not('withdrawn') }, { ...change, version: version + 1 });
    return affected === 1;
  }
}
