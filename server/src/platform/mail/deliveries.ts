import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ClientLinks } from '../auth/client-links.js';
import { Jobs } from '../jobs/jobs.js';
import { TenantContext } from '../persistence/tenant-context.js';
import { DeliveryEntity } from './delivery.entity.js';
import { mailText } from './mail-texts.js';
import type { MailKind } from './mail.vocabulary.js';
import { Mailer } from './mailer.js';

export interface NewDelivery {
  /** What happened: with kind and person it makes the message unique, so that a replay sends nothing twice. */
  eventId: string;
  kind: MailKind;
  personId: string;
  clientId: string | null;
  recipient: string;
  firstName: string;
  linkId: string;
}

/** Whether the message of an event is still needed. */
type NeedCheck = (eventId: string) => Promise<boolean>;

const TRIES = 6;

/** Messages to people: queued in the transaction of what they tell of, sent by a job, their fate kept. */
@Injectable()
export class Deliveries implements OnModuleInit {
  private readonly needs = new Map<MailKind, NeedCheck>();

  constructor(
    private readonly tenant: TenantContext,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    private readonly links: ClientLinks,
  ) {}

  onModuleInit(): void {
    this.jobs.register<{ deliveryId: string }>({
      queue: 'deliver',
      retries: TRIES - 1,
      run: ({ deliveryId }) => this.deliver(deliveryId),
    });
  }

  /** Lets messages of a kind lapse that are needed no more by the time they are sent; call it from `onModuleInit`. */
  sendOnlyWhile(kind: MailKind, isNeeded: NeedCheck): void {
    this.needs.set(kind, isNeeded);
  }

  /** Returns the delivery's id; the same event, kind and person give the same delivery. */
  async queue(message: NewDelivery): Promise<string> {
    return this.tenant.tx(async (em) => {
      const { practiceId } = this.tenant;
      const added = await em.query<{ id: string }[]>(
        `INSERT INTO delivery (practice_id, event_id, kind, person_id, client_id, recipient, first_name, link_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING id`,
        [
          practiceId,
          message.eventId,
          message.kind,
          message.personId,
          message.clientId,
          message.recipient,
          message.firstName,
          message.linkId,
        ],
      );
      if (added[0]) {
        await this.jobs.send('deliver', { deliveryId: added[0].id });
        return added[0].id;
      }
      const { eventId, kind, personId } = message;
      return (await em.getRepository(DeliveryEntity).findOneByOrFail({ practiceId, eventId, kind, personId }))
        .id;
    });
  }

  private async deliver(id: string): Promise<void> {
    const { practiceId } = this.tenant;
    const found = await this.tenant.tx(async (em) => {
      await em.getRepository(DeliveryEntity).increment({ practiceId, id, state: 'queued' }, 'attempts', 1);
      const delivery = await em.getRepository(DeliveryEntity).findOneByOrFail({ practiceId, id });
      const [practice] = await em.query<{ name: string }[]>('SELECT name FROM practice');
      return { delivery, practiceName: practice?.name ?? '' };
    });
    const { delivery, practiceName } = found;
    if (delivery.state !== 'queued' || !delivery.linkId) return;
    const isNeeded = this.needs.get(delivery.kind);
    if (isNeeded && !(await isNeeded(delivery.eventId))) return this.settle(id, 'lapsed');
    const address = this.links.addressOf(delivery.linkId);
    const text = mailText(delivery.kind, { firstName: delivery.firstName, practiceName, address });
    try {
      await this.mailer.send(id, delivery.recipient, text);
    } catch (error) {
      if (delivery.attempts >= TRIES) await this.settle(id, 'failed');
      throw error; // the queue tries again, with growing pauses
    }
    await this.settle(id, 'sent');
  }

  private async settle(id: string, state: 'sent' | 'failed' | 'lapsed'): Promise<void> {
    const { practiceId } = this.tenant;
    await this.tenant.tx((em) =>
      em
        .getRepository(DeliveryEntity)
        .update({ practiceId, id }, { state, sentAt: state === 'sent' ? new Date() : null }),
    );
  }
}
