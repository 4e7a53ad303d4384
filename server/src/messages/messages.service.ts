import { Injectable } from '@nestjs/common';
import { ClientsService } from '../clients/clients.service.js';
import { PlanSharing } from '../home-care/plan-sharing.service.js';
import { Audit } from '../platform/audit/audit.service.js';
import { ClientLinks } from '../platform/auth/client-links.js';
import { pageKeyOf, parsePageKey, TimePageKeySchema } from '../platform/http/page-key.js';
import { Deliveries } from '../platform/mail/deliveries.js';
import { Clock } from '../platform/persistence/clock.js';
import { Idempotency } from '../platform/persistence/idempotency.service.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import { PracticesService } from '../practices/practices.service.js';
import type { Inbox, Message, MessageForm, Thread } from './dto/message.dto.js';
import { MessagesError } from './messages.errors.js';
import { type FoundMessage, MessagesRepository, type ThreadKey } from './messages.repository.js';
import type { MessageAuthor } from './messages.vocabulary.js';
import { promisedBy } from './reply-promise.js';

const PAGE = 20;
const NEWEST: ThreadKey = { sentAt: 'infinity', clientId: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };

/** One thread a client: she asks, often about an item; the practice answers within its promise. */
@Injectable()
export class MessagesService {
  constructor(
    private readonly tenant: TenantContext,
    private readonly messages: MessagesRepository,
    private readonly clients: ClientsService,
    private readonly plans: PlanSharing,
    private readonly practices: PracticesService,
    private readonly links: ClientLinks,
    private readonly deliveries: Deliveries,
    private readonly idempotency: Idempotency,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The thread with a client, for staff. */
  async getThread(clientId: string): Promise<Thread> {
    await this.clients.getClient(clientId);
    return this.readThread(clientId);
  }

  /** The signed-in client's own thread. */
  async getOwnThread(): Promise<Thread> {
    return this.readThread(this.tenant.client.clientId);
  }

  async markThreadRead(clientId: string): Promise<void> {
    await this.clients.getClient(clientId);
    await this.tenant.tx(() => this.messages.markRead(clientId, 'staff', this.clock.now()));
  }

  async markOwnThreadRead(): Promise<void> {
    await this.tenant.tx(() =>
      this.messages.markRead(this.tenant.client.clientId, 'client', this.clock.now()),
    );
  }

  /** Answers a client and mails her that there is a message, without a word of it. */
  async sendAnswer(clientId: string, form: MessageForm, key: string): Promise<Thread> {
    return this.tenant.tx(async () => {
      const client = await this.clients.getClient(clientId);
      await this.idempotency.once({ key, operation: `sendAnswer:${clientId}`, request: form }, async (id) => {
        await this.write(id, clientId, 'staff', form);
        if (!client.email) return;
        await this.deliveries.queue({
          eventId: id,
          kind: 'question_answered',
          personId: clientId,
          clientId,
          recipient: client.email,
          firstName: client.preferredName ?? client.legalName.split(' ')[0] ?? client.legalName,
          linkId: await this.links.issueInvitation(clientId),
        });
      });
      return this.readThread(clientId);
    });
  }

  /** @throws {MessagesError} `item_not_in_plan` for an item that her plan does not hold */
  async sendQuestion(form: MessageForm, key: string): Promise<Thread> {
    const { clientId } = this.tenant.client;
    return this.tenant.tx(async () => {
      await this.idempotency.once({ key, operation: 'sendQuestion', request: form }, (id) =>
        this.write(id, clientId, 'client', form),
      );
      return this.readThread(clientId);
    });
  }

  /** All threads, the latest first; or those alone that wait for an answer. */
  async listThreads(after: string | undefined, onlyWaiting: boolean): Promise<Inbox> {
    const { timeZone, replyPromiseDays } = await this.practices.getPractice();
    const rows = await this.messages.listThreads(after ? pageAfter(after) : NEWEST, onlyWaiting, PAGE + 1);
    const page = rows.slice(0, PAGE);
    const last = page.at(-1);
    return {
      items: page.map(({ waitingSince, sentAt, recordId: _, ...thread }) => ({
        ...thread,
        sentAt: sentAt.toISOString(),
        waiting: waitingOf(waitingSince, replyPromiseDays, timeZone),
      })),
      next: rows.length > PAGE && last ? pageKeyOf(last.sentAt.toISOString(), last.recordId) : null,
    };
  }

  private async write(id: string, clientId: string, author: MessageAuthor, form: MessageForm): Promise<void> {
    const itemName = form.itemId ? await this.nameOfItem(clientId, form.itemId) : null;
    await this.messages.insert({
      id,
      clientId,
      author,
      staffMemberId: author === 'staff' ? this.tenant.staff.actorId : null,
      itemId: form.itemId,
      itemName,
      text: form.text,
      sentAt: this.clock.now(),
    });
    await this.audit.record({ action: 'message.send', objectKind: 'message', objectIds: [id], clientId });
  }

  private async nameOfItem(clientId: string, itemId: string): Promise<string> {
    const { plan } = await this.plans.getSharedPlan(clientId);
    const item = plan?.items.find((candidate) => candidate.id === itemId);
    if (!item) throw new MessagesError('item_not_in_plan');
    return item.name;
  }

  private async readThread(clientId: string): Promise<Thread> {
    const { timeZone, replyPromiseDays, emergencyNumber } = await this.practices.getPractice();
    const found = await this.messages.listOfClient(clientId);
    return {
      messages: found.map(toMessage),
      waiting: waitingOf(found.at(-1)?.waitingSince ?? null, replyPromiseDays, timeZone),
      replyPromiseDays,
      emergencyNumber,
    };
  }
}

function toMessage({ itemId, itemName, sentAt, seenAt, waitingSince: _, ...message }: FoundMessage): Message {
  return {
    ...message,
    item: itemId && itemName ? { id: itemId, name: itemName } : null,
    sentAt: sentAt.toISOString(),
    readAt: seenAt && seenAt >= sentAt ? seenAt.toISOString() : null,
  };
}

function waitingOf(since: Date | null, workingDays: number, timeZone: string): Thread['waiting'] {
  if (!since) return null;
  return { since: since.toISOString(), promisedBy: promisedBy(since, workingDays, timeZone).toISOString() };
}

function pageAfter(key: string): ThreadKey {
  const parts = parsePageKey(key, TimePageKeySchema);
  if (!parts) throw new MessagesError('page_key_invalid');
  return { sentAt: parts[0], clientId: parts[1] };
}
