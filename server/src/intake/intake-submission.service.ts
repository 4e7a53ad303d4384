import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ClientsService, type KnownFields } from '../clients/clients.service.js';
import { ConsentsService } from '../consents/consents.service.js';
import { MATCH_QUEUE } from '../duplicates/duplicates.vocabulary.js';
import { HealthHistoryService } from '../health-history/health-history.service.js';
import { Audit } from '../platform/audit/audit.service.js';
import { ClientLinks } from '../platform/auth/client-links.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { Idempotency } from '../platform/persistence/idempotency.service.js';
import { Clock } from '../platform/persistence/clock.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import { dayIn } from '../practices/practice-day.js';
import { PracticesService } from '../practices/practices.service.js';
import { canonicalJson } from './canonical-json.js';
import type { IntakeSubmitted } from './dto/intake-form.dto.js';
import type { SignedIntake } from './dto/signed-intake.dto.js';
import { FilledForm } from './filled-form.js';
import { type IntakeAccess, IntakeAccessService } from './intake-access.service.js';
import { FormDefinitions } from './form-definition.js';
import { IntakeEntriesRepository } from './intake-entries.repository.js';
import { IntakeSubmissionsRepository } from './intake-submissions.repository.js';
import { IntakeError } from './intake.errors.js';
import { findMissing } from './missing-answers.js';
import { signIntake } from './signed-intake.js';

/** Turns a filled form into a signed one: once, whole, for good. */
@Injectable()
export class IntakeSubmissionService {
  constructor(
    private readonly tenant: TenantContext,
    private readonly access: IntakeAccessService,
    private readonly entries: IntakeEntriesRepository,
    private readonly definitions: FormDefinitions,
    private readonly submissions: IntakeSubmissionsRepository,
    private readonly practices: PracticesService,
    private readonly consents: ConsentsService,
    private readonly healthHistory: HealthHistoryService,
    private readonly clients: ClientsService,
    private readonly links: ClientLinks,
    private readonly jobs: Jobs,
    private readonly idempotency: Idempotency,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Sends the form in. A form that was sent in before, from this device or another, answers as it did then.
   * @throws {IntakeError} `intake_incomplete` with every question that keeps it, or the one of the form's state
   */
  async submit(requestId: string, key: string): Promise<IntakeSubmitted> {
    return this.tenant.tx(async () => {
      await this.access.hold(requestId);
      await this.idempotency.once({ key, operation: 'submitIntake', request: { requestId } }, async (id) => {
        const { state } = await this.access.look(requestId);
        if (state !== 'submitted') await this.sendIn(await this.access.enter(requestId, 'update'), id);
      });
      const { submittedAt } = await this.access.look(requestId);
      if (!submittedAt) throw new Error('a form was sent in and is not there');
      return { requestId, submittedAt: submittedAt.toISOString() };
    });
  }

  private async sendIn(access: IntakeAccess, id: string): Promise<void> {
    const { clientId, recordId, responseId } = access;
    const { form, signed } = await this.sign(access);
    const content = canonicalJson(signed);
    const submittedAt = new Date(signed.signedAt);
    await this.submissions.insert({
      id,
      clientId: recordId,
      intakeResponseId: responseId,
      intakeRequestId: access.id,
      hasBodyMap: signed.hasBodyMap,
      content,
      contentHash: createHash('sha256').update(content).digest('hex'),
      submittedAt,
    });
    await this.keepConsents(access, signed, submittedAt);
    await this.healthHistory.tickConditions(recordId, form.conditionIds);
    await this.clients.fillUnknownFields(clientId, knownFields(form));
    await this.links.useUpIntake(access.id);
    await this.jobs.send(MATCH_QUEUE, { requestId: access.id });
    await this.audit.record({
      action: 'intake.submit',
      objectKind: 'submitted_intake',
      objectIds: [id],
      clientId,
    });
  }

  private async sign({
    responseId,
    formVersionId,
    clientBirthDate,
    clientName,
  }: IntakeAccess): Promise<{ form: FilledForm; signed: SignedIntake }> {
    const definition = await this.definitions.find(formVersionId);
    const practice = await this.practices.getPractice();
    const signedAt = this.clock.now();
    const form = new FilledForm(definition, await this.entries.load(responseId), {
      ageOfConsent: practice.ageOfConsent,
      today: dayIn(practice.timeZone, signedAt),
      birthDate: clientBirthDate,
    });
    const consents = definition.consentsFor(practice);
    const missing = findMissing(form, consents);
    if (missing.length > 0) throw new IntakeError('intake_incomplete', {}, missing);
    return { form, signed: signIntake({ definition, form, practice, consents, signedAt, clientName }) };
  }

  private async keepConsents(
    { recordId, responseId }: IntakeAccess,
    { consents, signatures }: SignedIntake,
    saidAt: Date,
  ): Promise<void> {
    if (consents.length === 0) return;
    const signature = signatures.at(-1); // the guardian's, where there is one
    if (!signature) throw new Error('a consent without a signature');
    await this.consents.keepSigned({
      clientId: recordId,
      intakeResponseId: responseId,
      signer: signature.signer,
      signerName: signature.signerName,
      signature: signature.signature.kind,
      saidAt,
      said: consents.map(({ kind, title, version, textHash, isGiven }) => ({
        kind,
        title,
        textVersion: version,
        textHash,
        isGiven,
      })),
    });
  }
}

function knownFields(form: FilledForm): KnownFields {
  return {
    preferredName: form.saidOf('preferred_name'),
    pronouns: form.saidOf('pronouns'),
    birthDate: form.saidOf('birth_date'),
    email: form.saidOf('email'),
    phone: form.saidOf('phone'),
    emergencyContactName: form.saidOf('emergency_name'),
    emergencyContactPhone: form.saidOf('emergency_phone'),
    occupation: form.saidOf('occupation'),
  };
}
