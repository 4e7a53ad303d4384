import { Injectable } from '@nestjs/common';
import type { Client } from '../clients/dto/client.dto.js';
import { ClientsService } from '../clients/clients.service.js';
import type { FormRef } from '../form-templates/dto/form-template.dto.js';
import { FormVersions } from '../form-templates/form-versions.service.js';
import { Audit } from '../platform/audit/audit.service.js';
import { ClientLinks, LINK_DAYS } from '../platform/auth/client-links.js';
import { PlatformError } from '../platform/errors/platform.errors.js';
import { Deliveries } from '../platform/mail/deliveries.js';
import { Clock } from '../platform/persistence/clock.js';
import { Idempotency } from '../platform/persistence/idempotency.service.js';
import { newId } from '../platform/persistence/new-id.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import type {
  IntakeLink,
  IntakeRequest,
  IntakeRequestList,
  IntakeRequestPath,
  IntakeSent,
  NewIntakeRequest,
} from './dto/intake-request.dto.js';
import { IntakeRequestsError } from './intake-requests.errors.js';
import { type FoundRequest, IntakeRequestsRepository } from './intake-requests.repository.js';
import {
  BIRTH_DATE_TRIES,
  type IntakeDelivery,
  type IntakeRequestState,
} from './intake-requests.vocabulary.js';
import { qrPathOf } from './qr-path.js';

const MILLISECONDS_A_DAY = 86_400_000;

@Injectable()
export class IntakeRequestsService {
  constructor(
    private readonly tenant: TenantContext,
    private readonly requests: IntakeRequestsRepository,
    private readonly clients: ClientsService,
    private readonly forms: FormVersions,
    private readonly links: ClientLinks,
    private readonly deliveries: Deliveries,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

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
      const id = await this.idempotency.once(
        { key, operation: 'sendIntake', request: { clientId, delivery, form } },
        (newRequestId) => this.issue(client, { id: newRequestId, delivery, form }),
      );
      const request = await this.find({ clientId, requestId: id });
      return { request: this.toAnswer(request), link: this.linkOf(request) };
    });
  }

  /** @throws {PlatformError} `not_found` when the practice has no such client */
  async list(clientId: string): Promise<IntakeRequestList> {
    const found = await this.requests.list(clientId);
    if (!found) throw new PlatformError('not_found');
    return { items: found.map((request) => this.toAnswer(request)) };
  }

  /** @throws {IntakeRequestsError} `intake_link_closed` when the link opens the form no longer */
  async getLink(path: IntakeRequestPath): Promise<IntakeLink> {
    const request = await this.find(path);
    const state = stateOf(request, this.clock.now());
    if (state === 'submitted' || state === 'reviewed' || state === 'expired' || state === 'revoked') {
      throw new IntakeRequestsError('intake_link_closed');
    }
    return this.linkOf(request);
  }

  /** @throws {IntakeRequestsError} `intake_request_submitted` */
  async revoke({ clientId, requestId }: IntakeRequestPath): Promise<IntakeRequest> {
    return this.tenant.tx(async () => {
      await this.requests.lock(requestId);
      const request = await this.find({ clientId, requestId });
      if (request.submittedAt) throw new IntakeRequestsError('intake_request_submitted');
      if (request.revokedAt) return this.toAnswer(request);
      await this.requests.revoke(requestId, this.clock.now());
      await this.links.revokeIntake(requestId);
      await this.record('intake_request.revoke', clientId, [requestId]);
      return this.toAnswer(await this.find({ clientId, requestId }));
    });
  }

  private async issue(client: Client, { id, delivery, form }: Issue): Promise<void> {
    if (client.archivedAt) throw new IntakeRequestsError('intake_client_archived');
    if (delivery === 'email' && !client.email) throw new IntakeRequestsError('intake_client_without_email');
    const clientId = client.id;
    const sentAt = this.clock.now();
    await this.requests.lockClient(clientId);
    await this.revokeOlder(clientId, form, sentAt);
    const linkId = await this.links.issueIntake(clientId, id);
    await this.requests.insert({
      id,
      clientId,
      linkId,
      intakeResponseId:
        (await this.requests.findOpenResponse(clientId, form)) ??
        (await this.startResponse(clientId, form, sentAt)),
      sentBy: this.tenant.staff.actorId,
      sentAt,
      expiresAt: new Date(sentAt.getTime() + LINK_DAYS.intake * MILLISECONDS_A_DAY),
    });
    if (delivery === 'email' && client.email) {
      await this.deliveries.queue({
        eventId: id,
        kind: 'intake',
        personId: clientId,
        clientId,
        recipient: client.email,
        firstName: firstNameOf(client),
        linkId,
      });
    }
    await this.record('intake_request.send', clientId, [id]);
  }

  private async revokeOlder(clientId: string, form: FormRef, revokedAt: Date): Promise<void> {
    const older = await this.requests.revokeOpen(clientId, form, revokedAt);
    for (const id of older) await this.links.revokeIntake(id);
    if (older.length > 0) await this.record('intake_request.revoke', clientId, older);
  }

  private async startResponse(clientId: string, form: FormRef, startedAt: Date): Promise<string> {
    const id = newId();
    const { id: formVersionId, number: formVersion } = await this.forms.newest(form);
    await this.requests.insertResponse({ id, clientId, formVersion, formVersionId, startedAt });
    return id;
  }

  private async find({ clientId, requestId }: IntakeRequestPath): Promise<FoundRequest> {
    const request = await this.requests.find(clientId, requestId);
    if (!request) throw new IntakeRequestsError('intake_request_not_found');
    return request;
  }

  private linkOf({ linkId, expiresAt }: FoundRequest): IntakeLink {
    const address = this.links.addressOf(linkId);
    const { size, path } = qrPathOf(address);
    return { address, qrSize: size, qrPath: path, expiresAt: new Date(expiresAt).toISOString() };
  }

  private toAnswer(request: FoundRequest): IntakeRequest {
    const instant = (time: string | null) => time && new Date(time).toISOString();
    return {
      id: request.id,
      state: stateOf(request, this.clock.now()),
      isLocked: request.birthDateTries >= BIRTH_DATE_TRIES,
      delivery: request.delivery,
      form: request.formRef,
      formTitle: request.formTitle ?? this.forms.shippedContent('first_visit').title,
      sentByName: request.sentByName,
      sentAt: new Date(request.sentAt).toISOString(),
      expiresAt: new Date(request.expiresAt).toISOString(),
      openedAt: instant(request.openedAt),
      submittedAt: instant(request.submittedAt),
      reviewedAt: instant(request.reviewedAt),
    };
  }

  private async record(action: string, clientId: string, objectIds: readonly string[]): Promise<void> {
    await this.audit.record({ action, objectKind: 'intake_request', objectIds, clientId });
  }
}

interface Issue {
  readonly id: string;
  readonly delivery: IntakeDelivery;
  readonly form: FormRef;
}

function stateOf(request: FoundRequest, now: Date): IntakeRequestState {
  if (request.reviewedAt) return 'reviewed';
  if (request.submittedAt) return 'submitted';
  if (request.revokedAt) return 'revoked';
  if (Date.parse(request.expiresAt) <= now.getTime()) return 'expired';
  if (request.hasAnswers) return 'in_progress';
  return request.openedAt ? 'opened' : 'sent';
}

function firstNameOf({ preferredName, legalName }: Client): string {
  return preferredName ?? legalName.split(' ')[0] ?? legalName;
}
