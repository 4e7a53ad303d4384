import { Injectable } from '@nestjs/common';
import type { Knowledge } from '../knowledge/knowledge.js';
import { PracticeKnowledge } from '../knowledge/own/practice-knowledge.service.js';
import type { Condition } from '../knowledge/schema/conditions.schema.js';
import { Audit } from '../platform/audit/audit.service.js';
import { PlatformError } from '../platform/errors/platform.errors.js';
import { Clock } from '../platform/persistence/clock.js';
import { Idempotency } from '../platform/persistence/idempotency.service.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import type {
  ClientCondition,
  ClientConditionChange,
  ClientConditionList,
  NewClientCondition,
} from './dto/client-condition.dto.js';
import { HealthHistoryError } from './health-history.errors.js';
import type { ConditionStatus } from './health-history.vocabulary.js';
import { type FoundCondition, HealthHistoryRepository } from './health-history.repository.js';

@Injectable()
export class HealthHistoryService {
  constructor(
    private readonly tenant: TenantContext,
    private readonly history: HealthHistoryRepository,
    private readonly practiceKnowledge: PracticeKnowledge,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** @throws {PlatformError} `not_found` when the practice has no such client */
  async listConditions(clientId: string): Promise<ClientConditionList> {
    const found = await this.history.list(clientId);
    if (!found) throw new PlatformError('not_found');
    const knowledge = await this.practiceKnowledge.current();
    return { items: found.map((condition) => toAnswer(knowledge, condition)) };
  }

  /** What counts for this client today, in the order it was recorded: it blocks home-care items and sharing. */
  async listActiveConditions(clientId: string): Promise<Condition[]> {
    const ids = await this.history.listActiveIds(clientId);
    if (ids.length === 0) return [];
    const knowledge = await this.practiceKnowledge.current();
    return ids.map((id) => conditionOf(knowledge, id));
  }

  /**
   * Adds a condition on a therapist's word.
   * @throws {HealthHistoryError} `client_condition_recorded_already`
   */
  async addCondition(clientId: string, form: NewClientCondition, key: string): Promise<ClientCondition> {
    if (!(await this.practiceKnowledge.current()).findCondition(form.conditionId)) {
      throw new PlatformError('validation_failed', [
        { path: 'conditionId', message: 'Choose a condition of the list.' },
      ]);
    }
    return this.tenant.tx(async () => {
      await this.listConditions(clientId);
      const id = await this.idempotency.once(
        { key, operation: 'addClientCondition', request: { clientId, ...form } },
        async (newConditionId) => {
          const isMade = await this.history.insert({
            ...form,
            id: newConditionId,
            clientId,
            source: 'therapist',
            recordedAt: this.clock.now(),
          });
          if (!isMade) throw new HealthHistoryError('client_condition_recorded_already');
          await this.record('client_condition.create', clientId, [newConditionId]);
        },
      );
      return this.get(clientId, id);
    });
  }

  /** @throws {HealthHistoryError} `client_condition_not_found` or `client_condition_changed_elsewhere` */
  async changeCondition(
    clientId: string,
    id: string,
    { version, ...change }: ClientConditionChange,
  ): Promise<ClientCondition> {
    return this.tenant.tx(async () => {
      const isChanged = await this.history.update(
        { id, version },
        { ...change, updatedAt: this.clock.now() },
      );
      const current = await this.get(clientId, id);
      if (!isChanged) throw new HealthHistoryError('client_condition_changed_elsewhere', { current });
      await this.record('client_condition.update', clientId, [id]);
      return current;
    });
  }

  /** Takes over what a client ticked on her form, in the transaction of sending it in. */
  async tickConditions(clientId: string, conditionIds: readonly string[]): Promise<void> {
    await this.tenant.tx(async () => {
      const ticked = await this.history.tick(clientId, conditionIds, this.clock.now());
      if (ticked.length > 0) await this.record('client_condition.tick', clientId, ticked);
    });
  }

  /** What a client ticked on a form that turned out to be an error is to be asked again. */
  async doubtTicked(clientId: string, conditionIds: readonly string[]): Promise<void> {
    await this.turnTicked(clientId, conditionIds, { from: 'active', to: 'unsure' });
  }

  /** The form was none: what was put in doubt, and not decided meanwhile, counts again. */
  async trustTicked(clientId: string, conditionIds: readonly string[]): Promise<void> {
    await this.turnTicked(clientId, conditionIds, { from: 'unsure', to: 'active' });
  }

  private async turnTicked(
    clientId: string,
    conditionIds: readonly string[],
    change: { from: ConditionStatus; to: ConditionStatus },
  ): Promise<void> {
    await this.tenant.tx(async () => {
      const turned = await this.history.turnTicked(clientId, conditionIds, {
        ...change,
        at: this.clock.now(),
      });
      if (turned.length > 0) await this.record('client_condition.update', clientId, turned);
    });
  }

  private async get(clientId: string, id: string): Promise<ClientCondition> {
    const found = (await this.listConditions(clientId)).items.find((condition) => condition.id === id);
    if (!found) throw new HealthHistoryError('client_condition_not_found');
    return found;
  }

  private async record(action: string, clientId: string, objectIds: readonly string[]): Promise<void> {
    await this.audit.record({ action, objectKind: 'client_condition', objectIds, clientId });
  }
}

function toAnswer(knowledge: Knowledge, found: FoundCondition): ClientCondition {
  const { label, category, handling, massageNote, clearanceFrom } = conditionOf(knowledge, found.conditionId);
  return {
    ...found,
    label,
    category,
    handling,
    massageNote,
    clearanceFrom,
    recordedAt: new Date(found.recordedAt).toISOString(),
    updatedAt: new Date(found.updatedAt).toISOString(),
  };
}

/** Throws for an id that the data lost: a contraindication that silently vanishes would be worse. */
function conditionOf(knowledge: Knowledge, id: string): Condition {
  const condition = knowledge.findCondition(id);
  if (!condition) throw new Error('a condition that the knowledge does not have');
  return condition;
}
