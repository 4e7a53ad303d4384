import { Injectable } from '@nestjs/common';
import type { Client } from '../clients/dto/client.dto.js';
import type { FormRef } from '../form-templates/dto/form-template.dto.js';
import { SHIPPED_FORM_IDS } from '../form-templates/form-templates.vocabulary.js';
import { FormVersions } from '../form-templates/form-versions.service.js';
import { Audit } from '../platform/audit/audit.service.js';
import { ClientLinks, LINK_DAYS } from '../platform/auth/client-links.js';
import { Deliveries } from '../platform/mail/deliveries.js';
import { Clock } from '../platform/persistence/clock.js';
import { newId } from '../platform/persistence/new-id.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import { IntakeRequestsError } from './intake-requests.errors.js';
import { type FoundResponse, IntakeRequestsRepository } from './intake-requests.repository.js';
import type { IntakeDelivery, SendingRule } from './intake-requests.vocabulary.js';

const MILLISECONDS_A_DAY = 86_400_000;

/** A form for a client, in somebody's name. */
export interface WantedForm {
  readonly id: string;
  readonly client: Client;
  readonly form: FormRef;
  /** The staff member whom the client sees as the sender. */
  readonly sentBy: string;
  /** The rule that sends it, for which visit; none when a person does. */
  readonly occasion?: { readonly sentByRule: SendingRule; readonly plannedVisitId: string };
}

/** Prepares forms and sends them. Each method joins the open transaction. */
@Injectable()
export class IntakeSending {
  constructor(
    private readonly tenant: TenantContext,
    private readonly requests: IntakeRequestsRepository,
    private readonly forms: FormVersions,
    private readonly links: ClientLinks,
    private readonly deliveries: Deliveries,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /**
   * Keeps a form ready without a link to it.
   * @throws {IntakeRequestsError} `intake_client_archived` or `intake_prepared_already`
   * @throws {FormTemplatesError} when the form is not there, put away or not published
   */
  async prepare({ id, client, form, sentBy }: WantedForm): Promise<void> {
    if (client.archivedAt) throw new IntakeRequestsError('intake_client_archived');
    await this.holdClient(client.id);
    await this.forms.newest(form);
    if (await this.requests.hasDraft(client.id, form))
      throw new IntakeRequestsError('intake_prepared_already');
    await this.requests.insertDraft({
      id,
      clientId: client.id,
      ...columnsOf(form),
      sentBy,
      preparedAt: this.clock.now(),
    });
    await this.record('intake_request.prepare', client.id, [id]);
  }

  /**
   * Sends a form. Links to the same form sent before stop working, and drafts of it are dropped; the new link goes on with
   * what was answered behind them.
   * @throws {IntakeRequestsError} `intake_client_without_email` or `intake_client_archived`
   * @throws {FormTemplatesError} when the form is not there, put away or not published
   */
  async send(wanted: WantedForm, delivery: IntakeDelivery): Promise<void> {
    await this.issue(wanted, delivery, (sent) =>
      this.requests.insert({
        ...sent,
        ...wanted.occasion,
        id: wanted.id,
        preparedAt: sent.sentAt,
      }),
    );
  }

  /**
   * The same for a form that was prepared.
   * @throws {IntakeRequestsError} `intake_request_not_draft` besides
   */
  async sendPrepared(wanted: WantedForm, delivery: IntakeDelivery): Promise<void> {
    await this.issue(wanted, delivery, async (sent) => {
      const wasDraft = await this.requests.markSent(wanted.id, sent);
      if (!wasDraft) throw new IntakeRequestsError('intake_request_not_draft');
    });
  }

  /** Lets nobody else send this client a form until the transaction ends. */
  async holdClient(clientId: string): Promise<void> {
    await this.requests.lockClient(clientId);
  }

  private async issue(
    { id, client, form, sentBy }: WantedForm,
    delivery: IntakeDelivery,
    keep: (sent: SentColumns) => Promise<void>,
  ): Promise<void> {
    if (client.archivedAt) throw new IntakeRequestsError('intake_client_archived');
    if (delivery === 'email' && !client.email) throw new IntakeRequestsError('intake_client_without_email');
    const clientId = client.id;
    const sentAt = this.clock.now();
    await this.holdClient(clientId);
    if (await this.requests.isArchived(clientId)) throw new IntakeRequestsError('intake_client_archived'); // meanwhile
    await this.replaceOlder(clientId, form, id);
    const response =
      (await this.requests.findOpenResponse(clientId, form)) ??
      (await this.startResponse(clientId, form, sentAt));
    const linkId = await this.links.issueIntake(response.clientId, id);
    const expiresAt = new Date(sentAt.getTime() + LINK_DAYS.intake * MILLISECONDS_A_DAY);
    await keep({
      linkId,
      clientId: response.clientId,
      intakeResponseId: response.id,
      sentBy,
      sentAt,
      expiresAt,
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

  private async replaceOlder(clientId: string, form: FormRef, by: string): Promise<void> {
    const now = this.clock.now();
    const older = await this.requests.revokeOpen(clientId, form, now);
    for (const id of older) await this.links.revokeIntake(id);
    if (older.length > 0) await this.record('intake_request.revoke', clientId, older);
    const drafts = await this.requests.dropDrafts({ clientId, form, except: by }, now);
    if (drafts.length > 0) await this.record('intake_request.drop', clientId, drafts);
  }

  private async startResponse(clientId: string, form: FormRef, startedAt: Date): Promise<FoundResponse> {
    const id = newId();
    const { id: formVersionId, number: formVersion } = await this.forms.newest(form);
    await this.requests.insertResponse({ id, clientId, formVersion, formVersionId, startedAt });
    return { id, clientId };
  }

  private async record(action: string, clientId: string, objectIds: readonly string[]): Promise<void> {
    await this.audit.record({ action, objectKind: 'intake_request', objectIds, clientId });
  }
}

interface SentColumns {
  readonly linkId: string;
  /** The record that the response lies under. */
  readonly clientId: string;
  readonly intakeResponseId: string;
  readonly sentBy: string;
  readonly sentAt: Date;
  readonly expiresAt: Date;
}

function columnsOf(form: FormRef): { formTemplateId: string | null; shippedId: string | null } {
  const isShipped = SHIPPED_FORM_IDS.some((known) => known === form);
  return isShipped ? { formTemplateId: null, shippedId: form } : { formTemplateId: form, shippedId: null };
}

export function firstNameOf({ preferredName, legalName }: Client): string {
  return preferredName ?? legalName.split(' ')[0] ?? legalName;
}
