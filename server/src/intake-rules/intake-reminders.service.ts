import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ClientsService } from '../clients/clients.service.js';
import { ConsentsService } from '../consents/consents.service.js';
import { IntakeAccessService } from '../intake/intake-access.service.js';
import type { IntakeRequest, IntakeRequestPath } from '../intake-requests/dto/intake-request.dto.js';
import { IntakeRequestsError } from '../intake-requests/intake-requests.errors.js';
import { IntakeRequestsService } from '../intake-requests/intake-requests.service.js';
import { firstNameOf } from '../intake-requests/intake-sending.service.js';
import { Audit } from '../platform/audit/audit.service.js';
import { Deliveries } from '../platform/mail/deliveries.js';
import { Clock } from '../platform/persistence/clock.js';
import { Idempotency } from '../platform/persistence/idempotency.service.js';
import { newId } from '../platform/persistence/new-id.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import type { IntakeRules, RemindersStop } from './dto/intake-rules.dto.js';
import { isReminderDue } from './due-moments.js';
import { inTurn } from './in-turn.js';
import { type IncompleteIntake, IntakeRemindersRepository } from './intake-reminders.repository.js';
import { IntakeRulesError } from './intake-rules.errors.js';
import { REMINDER_PAUSE_MINUTES } from './intake-rules.vocabulary.js';

/** Reminds clients of forms that have not come in: the link of the first mail once more. */
@Injectable()
export class IntakeReminders implements OnModuleInit {
  constructor(
    private readonly tenant: TenantContext,
    private readonly reminders: IntakeRemindersRepository,
    private readonly requests: IntakeRequestsService,
    private readonly clients: ClientsService,
    private readonly consents: ConsentsService,
    private readonly access: IntakeAccessService,
    private readonly deliveries: Deliveries,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Between a reminder and its mail the form may come in. */
  onModuleInit(): void {
    this.deliveries.sendOnlyWhile('intake_reminder', (id) => this.reminders.isNeeded(this.clock.now(), id));
  }

  /**
   * Reminds a client at once, whatever the hour.
   * @throws {IntakeRulesError} `intake_not_to_remind` or `intake_reminded_just_now`
   * @throws {IntakeRequestsError} `intake_request_not_found`, `intake_client_archived` or `intake_client_without_email`
   */
  async remind(path: IntakeRequestPath, key: string): Promise<IntakeRequest> {
    return this.tenant.tx(async () => {
      await this.requests.get(path);
      await this.idempotency.once({ key, operation: 'remindOfIntake', request: path }, async (id) => {
        await this.reminders.lockRequest(path.requestId);
        const now = this.clock.now();
        const intake = await this.reminders.findIncomplete(now, path.requestId);
        if (!intake) throw new IntakeRulesError('intake_not_to_remind');
        const pause = REMINDER_PAUSE_MINUTES * 60_000;
        if (intake.remindedAt && now.getTime() - intake.remindedAt.getTime() < pause) {
          throw new IntakeRulesError('intake_reminded_just_now');
        }
        await this.send(id, intake, this.tenant.staff.actorId);
      });
      return this.requests.get(path);
    });
  }

  /** Whether the client is reminded of this form by itself. By hand it goes on. */
  async setStopped(path: IntakeRequestPath, isStopped: boolean): Promise<IntakeRequest> {
    return this.tenant.tx(async () => {
      const { hasRemindersStopped } = await this.requests.get(path);
      if (hasRemindersStopped !== isStopped) {
        await this.reminders.setStopped(path.requestId, isStopped ? this.clock.now() : null);
        const action = isStopped ? 'intake_request.stop_reminders' : 'intake_request.resume_reminders';
        const { clientId, requestId } = path;
        await this.audit.record({
          action,
          objectKind: 'intake_request',
          objectIds: [requestId],
          clientId,
        });
      }
      return this.requests.get(path);
    });
  }

  /**
   * What the client herself says of reminders of this form, on any device that has its link. By hand it goes on.
   * @throws {IntakeError} `intake_not_found`, or that the form came in, ran out or was replaced
   */
  async setRefused(requestId: string, isStopped: boolean): Promise<RemindersStop> {
    return this.tenant.tx(async () => {
      const { clientId } = await this.access.holdUnfinished(requestId);
      if (await this.reminders.setRefused(requestId, isStopped ? this.clock.now() : null)) {
        const action = isStopped ? 'intake_request.refuse_reminders' : 'intake_request.allow_reminders';
        await this.audit.record({ action, objectKind: 'intake_request', objectIds: [requestId], clientId });
      }
      return { isStopped };
    });
  }

  /** Sends the reminders that are due in the practice: each once, however many workers are at it. */
  async sendDue(rules: IntakeRules): Promise<void> {
    const incomplete = await this.reminders.listIncomplete(this.clock.now(), null);
    const due = incomplete.filter((intake) => this.isDue(intake, rules));
    await inTurn(due, ({ id }) => this.tenant.tx(() => this.remindOnce(id, rules)));
  }

  private async remindOnce(id: string, rules: IntakeRules): Promise<void> {
    await this.reminders.lockRequest(id);
    const [intake] = await this.reminders.listIncomplete(this.clock.now(), id);
    if (!intake || !this.isDue(intake, rules)) return;
    if (await this.consents.isRefused(intake.clientId, 'consent_contact')) return;
    await this.send(newId(), intake, null);
  }

  private isDue({ sentAt, remindedAt, count }: IncompleteIntake, rules: IntakeRules): boolean {
    const { timeZone } = rules;
    return isReminderDue({ lastAt: remindedAt ?? sentAt, count }, rules, { timeZone, now: this.clock.now() });
  }

  private async send(
    id: string,
    { id: intakeRequestId, clientId, linkId, count }: IncompleteIntake,
    remindedBy: string | null,
  ): Promise<void> {
    const client = await this.clients.getClient(clientId);
    if (client.archivedAt) throw new IntakeRequestsError('intake_client_archived');
    if (!client.email) throw new IntakeRequestsError('intake_client_without_email');
    const remindedAt = this.clock.now();
    await this.reminders.insert({
      id,
      clientId,
      intakeRequestId,
      number: count + 1,
      remindedBy,
      remindedAt,
    });
    await this.deliveries.queue({
      eventId: id,
      kind: 'intake_reminder',
      personId: clientId,
      clientId,
      recipient: client.email,
      firstName: firstNameOf(client),
      linkId,
    });
    const event = { action: 'intake_request.remind', objectKind: 'intake_request' };
    await this.audit.record({ ...event, objectIds: [intakeRequestId], clientId });
  }
}
