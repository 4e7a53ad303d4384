import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ClientsService } from '../clients/clients.service.js';
import { SHIPPED_FORM_IDS } from '../form-templates/form-templates.vocabulary.js';
import { FormVersions } from '../form-templates/form-versions.service.js';
import { Audit } from '../platform/audit/audit.service.js';
import { ClientLinks } from '../platform/auth/client-links.js';
import { PlatformError } from '../platform/errors/platform.errors.js';
import { Clock } from '../platform/persistence/clock.js';
import { Idempotency } from '../platform/persistence/idempotency.service.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import type {
  IntakeLink,
  IntakeRequest,
  IntakeRequestList,
  IntakeRequestPath,
  IntakeSent,
  IntakeWay,
  NewIntakeRequest,
  PreparedIntake,
} from './dto/intake-request.dto.js';
import { isOpen, stateOf } from './intake-request-state.js';
import { IntakeRequestsError } from './intake-requests.errors.js';
import { type FoundRequest, IntakeRequestsRepository } from './intake-requests.repository.js';
import { BIRTH_DATE_TRIES } from './intake-requests.vocabulary.js';
import { IntakeSending } from './intake-sending.service.js';
import { qrPathOf } from './qr-path.js';

@Injectable()
export class IntakeRequestsService implements OnModuleInit {
  constructor(
    private readonly tenant: TenantContext,
    private readonly requests: IntakeRequestsRepository,
    private readonly sending: IntakeSending,
    private readonly clients: ClientsService,
    private readonly forms: FormVersions,
    private readonly links: ClientLinks,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** The links of an archived client are ended: her forms have to say so, or they would wait for answers after she is restored. */
  onModuleInit(): void {
    this.clients.alsoWhenArchived((clientId) => this.revokeAll(clientId));
  }

  /**
   * Sends a client a form: a link by e-mail, or one to hand over. The links to the same form sent before stop working; the
   * new one goes on with what was answered behind them.
   * @throws {IntakeRequestsError} `intake_client_without_email` or `intake_client_archived`
   * @throws {FormTemplatesError} when the form is not there, put away or not published
   */
  async send(
    clientId: string,
    { delivery, form = 'first_visit' }: NewIntakeRequest,
    key: string,
  ): Promise<IntakeSent> {
    return this.tenant.tx(async () => {
      const client = await this.clients.getClient(clientId);
      const sentBy = this.tenant.staff.actorId;
      const requestId = await this.idempotency.once(
        { key, operation: 'sendIntake', request: { clientId, delivery, form } },
        (id) => this.sending.send({ id, client, form, sentBy }, delivery),
      );
      return this.sentOf({ clientId, requestId });
    });
  }

  /**
   * Keeps a form ready for a client; nothing is sent yet.
   * @throws {IntakeRequestsError} `intake_client_archived` or `intake_prepared_already`
   * @throws {FormTemplatesError} when the form is not there, put away or not published
   */
  async prepare(clientId: string, { form }: PreparedIntake, key: string): Promise<IntakeRequest> {
    return this.tenant.tx(async () => {
      const client = await this.clients.getClient(clientId);
      const sentBy = this.tenant.staff.actorId;
      const requestId = await this.idempotency.once(
        { key, operation: 'prepareIntake', request: { clientId, form } },
        (id) => this.sending.prepare({ id, client, form, sentBy }),
      );
      return this.toAnswer(await this.find({ clientId, requestId }));
    });
  }

  /**
   * Sends a form that was prepared.
   * @throws {IntakeRequestsError} `intake_request_not_draft`, or what keeps any form from being sent
   */
  async sendPrepared(path: IntakeRequestPath, { delivery }: IntakeWay, key: string): Promise<IntakeSent> {
    return this.tenant.tx(async () => {
      const { formRef: form } = await this.find(path);
      const client = await this.clients.getClient(path.clientId);
      const wanted = { id: path.requestId, client, form, sentBy: this.tenant.staff.actorId };
      await this.idempotency.once(
        { key, operation: 'sendPreparedIntake', request: { ...path, delivery } },
        () => this.sending.sendPrepared(wanted, delivery),
      );
      return this.sentOf(path);
    });
  }

  /** @throws {PlatformError} `not_found` when the practice has no such client */
  async list(clientId: string): Promise<IntakeRequestList> {
    const found = await this.requests.list(clientId);
    if (!found) throw new PlatformError('not_found');
    return { items: found.map((request) => this.toAnswer(request)) };
  }

  /** @throws {IntakeRequestsError} `intake_request_not_found` */
  async get(path: IntakeRequestPath): Promise<IntakeRequest> {
    return this.toAnswer(await this.find(path));
  }

  /** @throws {IntakeRequestsError} `intake_link_closed` when there is no link that opens the form */
  async getLink(path: IntakeRequestPath): Promise<IntakeLink> {
    const request = await this.find(path);
    if (!isOpen(stateOf(request, this.clock.now()))) throw new IntakeRequestsError('intake_link_closed');
    return this.linkOf(request);
  }

  /**
   * Takes a link back, or drops a form that was only prepared.
   * @throws {IntakeRequestsError} `intake_request_submitted`
   */
  async revoke({ clientId, requestId }: IntakeRequestPath): Promise<IntakeRequest> {
    return this.tenant.tx(async () => {
      await this.requests.lock(requestId);
      const request = await this.find({ clientId, requestId });
      if (request.submittedAt) throw new IntakeRequestsError('intake_request_submitted');
      if (request.revokedAt) return this.toAnswer(request);
      await this.requests.revoke(requestId, this.clock.now());
      await this.links.revokeIntake(requestId);
      await this.audit.record({
        action: request.sentAt ? 'intake_request.revoke' : 'intake_request.drop',
        objectKind: 'intake_request',
        objectIds: [requestId],
        clientId,
      });
      return this.toAnswer(await this.find({ clientId, requestId }));
    });
  }

  private async revokeAll(clientId: string): Promise<void> {
    await this.sending.holdClient(clientId); // what is being sent at this moment is sent, and then taken back
    const ids = await this.requests.revokeAllOpen(clientId, this.clock.now());
    if (ids.length === 0) return;
    const event = { action: 'intake_request.revoke', objectKind: 'intake_request' };
    await this.audit.record({ ...event, objectIds: ids, clientId });
  }

  private async sentOf(path: IntakeRequestPath): Promise<IntakeSent> {
    const request = await this.find(path);
    return { request: this.toAnswer(request), link: this.linkOf(request) };
  }

  private async find({ clientId, requestId }: IntakeRequestPath): Promise<FoundRequest> {
    const request = await this.requests.find(clientId, requestId);
    if (!request) throw new IntakeRequestsError('intake_request_not_found');
    return request;
  }

  private linkOf({ linkId, expiresAt }: FoundRequest): IntakeLink {
    if (!linkId || !expiresAt) throw new Error('a form that was not sent has no link');
    const address = this.links.addressOf(linkId);
    const { size, path } = qrPathOf(address);
    return { address, qrSize: size, qrPath: path, expiresAt: new Date(expiresAt).toISOString() };
  }

  private toAnswer(request: FoundRequest): IntakeRequest {
    return {
      id: request.id,
      state: stateOf(request, this.clock.now()),
      isLocked: request.birthDateTries >= BIRTH_DATE_TRIES,
      delivery: request.delivery,
      form: request.formRef,
      formTitle: request.formTitle ?? this.shippedTitleOf(request),
      sentByName: request.sentByName,
      preparedAt: new Date(request.preparedAt).toISOString(),
      sentAt: instantOf(request.sentAt),
      expiresAt: instantOf(request.expiresAt),
      openedAt: instantOf(request.openedAt),
      submittedAt: instantOf(request.submittedAt),
      reviewedAt: instantOf(request.reviewedAt),
      sentByRule: request.sentByRule,
      reminders: request.reminders.map(({ at, ...by }) => ({ ...by, at: new Date(at).toISOString() })),
      hasRemindersStopped: request.hasRemindersStopped,
      hasRefusedReminders: request.hasRefusedReminders,
      error: request.error && {
        ...request.error,
        markedAt: new Date(request.error.markedAt).toISOString(),
      },
    };
  }

  private shippedTitleOf({ formRef }: FoundRequest): string {
    const shippedId = SHIPPED_FORM_IDS.find((known) => known === formRef) ?? 'first_visit';
    return this.forms.shippedContent(shippedId).title;
  }
}

function instantOf(time: string | null): string | null {
  return time && new Date(time).toISOString();
}
