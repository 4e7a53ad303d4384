import { Injectable } from '@nestjs/common';
import type { Client } from '../clients/dto/client.dto.js';
import { ClientsService } from '../clients/clients.service.js';
import { Audit } from '../platform/audit/audit.service.js';
import { ClientLinks } from '../platform/auth/client-links.js';
import { PlatformError } from '../platform/errors/platform.errors.js';
import { brokenConstraint } from '../platform/errors/problem-of.js';
import { Deliveries } from '../platform/mail/deliveries.js';
import { Clock } from '../platform/persistence/clock.js';
import { Idempotency } from '../platform/persistence/idempotency.service.js';
import { newId } from '../platform/persistence/new-id.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import type { LikelySources } from './dto/likely-sources.dto.js';
import type { SentQuestionPath, SentQuestionsForm } from './dto/sent-question.dto.js';
import { LikelySourcesError } from './likely-sources.errors.js';
import { type FinderLook, LikelySourcesService } from './likely-sources.service.js';
import { SentQuestionsRepository } from './sent-questions.repository.js';

/** Sends a client the habit questions that are still worth asking. Safety questions are asked in person, or in the intake. */
@Injectable()
export class SentQuestions {
  constructor(
    private readonly tenant: TenantContext,
    private readonly questions: SentQuestionsRepository,
    private readonly likely: LikelySourcesService,
    private readonly clients: ClientsService,
    private readonly links: ClientLinks,
    private readonly deliveries: Deliveries,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /**
   * Sends questions and mails the client that there is something, without a word of it. A replay sends nothing again.
   * @throws {LikelySourcesError} `likely_sources_changed`, `client_without_email`, `client_archived`, `question_sent_already`
   * @throws {PlatformError} `validation_failed` for a question that the list does not ask of the client
   */
  async send(clientId: string, form: SentQuestionsForm, key: string): Promise<LikelySources> {
    return this.tenant.tx(async () => {
      const request = { clientId, ...form };
      await this.idempotency.once({ key, operation: 'sendHabitQuestions', request }, async (eventId) => {
        const look = await this.likely.lookAgain(clientId, form.fingerprint);
        refuseOthers(form.causeIds, look);
        const client = await this.clients.getClient(clientId);
        const ids = await this.ask(client, form.causeIds);
        await this.mail(eventId, client);
        await this.record('sent_question.send', clientId, ids);
      });
      return this.likely.getLikelySources(clientId);
    });
  }

  /**
   * Takes a question back that was not answered; again changes nothing.
   * @throws {LikelySourcesError} `sent_question_not_found` or `sent_question_answered`
   */
  async withdraw({ clientId, sentQuestionId: id }: SentQuestionPath): Promise<LikelySources> {
    return this.tenant.tx(async () => {
      const question = await this.questions.find(clientId, id);
      if (!question) throw new LikelySourcesError('sent_question_not_found');
      if (question.state === 'answered') throw new LikelySourcesError('sent_question_answered');
      if (question.state !== 'withdrawn') {
        const settledAt = this.clock.now();
        const { version } = question;
        const change = { state: 'withdrawn' as const, value: null, settledAt };
        const isTaken = await this.questions.settle({ id, version }, change);
        if (!isTaken) throw new LikelySourcesError('sent_question_answered');
        await this.record('sent_question.withdraw', clientId, [id]);
      }
      return this.likely.getLikelySources(clientId);
    });
  }

  private async ask(client: Client, causeIds: readonly string[]): Promise<string[]> {
    if (client.archivedAt) throw new LikelySourcesError('client_archived');
    const sentAt = this.clock.now();
    const asked = causeIds.map((causeId) => ({
      id: newId(),
      clientId: client.id,
      causeId,
      sentBy: this.tenant.staff.actorId,
      sentAt,
      state: 'open' as const,
      value: null,
      settledAt: null,
      version: 1,
    }));
    try {
      await this.questions.insert(asked);
    } catch (error) {
      if (brokenConstraint(error) === 'uq_sent_question_open') {
        throw new LikelySourcesError('question_sent_already');
      }
      throw error;
    }
    return asked.map(({ id }) => id);
  }

  private async mail(eventId: string, { id, email, preferredName, legalName }: Client): Promise<void> {
    if (!email) throw new LikelySourcesError('client_without_email');
    await this.deliveries.queue({
      eventId,
      kind: 'questions_asked',
      personId: id,
      clientId: id,
      recipient: email,
      firstName: preferredName ?? legalName.split(' ')[0] ?? legalName,
      linkId: await this.links.issueInvitation(id),
    });
  }

  private async record(action: string, clientId: string, objectIds: string[]): Promise<void> {
    await this.audit.record({ action, objectKind: 'sent_question', objectIds, clientId });
  }
}

function refuseOthers(causeIds: readonly string[], { answer }: FinderLook): void {
  const asked = new Map(answer.advice?.questions.map(({ causeId, answeredBy }) => [causeId, answeredBy]));
  const index = causeIds.findIndex((id) => asked.get(id) !== 'client');
  const causeId = causeIds[index];
  if (causeId === undefined) return;
  const message = asked.has(causeId)
    ? 'This one is for you to see in the room.'
    : 'The list does not ask this now.';
  throw new PlatformError('validation_failed', [{ path: `causeIds.${index}`, message }]);
}
