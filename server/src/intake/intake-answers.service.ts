import { Injectable } from '@nestjs/common';
import { Audit } from '../platform/audit/audit.service.js';
import { PlatformError } from '../platform/errors/platform.errors.js';
import { Clock } from '../platform/persistence/clock.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import { dayIn } from '../practices/practice-day.js';
import { PracticesService } from '../practices/practices.service.js';
import { RedFlagsService } from '../red-flags/red-flags.service.js';
import type { RedFlag } from '../knowledge/schema/conditions.schema.js';
import { parseAnswer } from './answer-schema.js';
import { canonicalJson } from './canonical-json.js';
import {
  type AnswerChange,
  type AnswerSaved,
  type AnswerValue,
  ConsentAnswerSchema,
  type RaisedRedFlag,
} from './dto/intake-answer.dto.js';
import type { IntakeConsent } from './dto/intake-form.dto.js';
import { FormEffectsService } from './form-effects.service.js';
import { type IntakeAccess, IntakeAccessService } from './intake-access.service.js';
import { type Askable, type FormDefinition, FormDefinitions } from './form-definition.js';
import { type FoundAnswer, IntakeEntriesRepository } from './intake-entries.repository.js';
import { IntakeError } from './intake.errors.js';

/** An answer as it stands now, and whether this request changed it. */
interface Kept {
  answer: FoundAnswer;
  isChanged: boolean;
  wasYes: boolean;
}

/** Keeps each answer as it is given. */
@Injectable()
export class IntakeAnswersService {
  constructor(
    private readonly tenant: TenantContext,
    private readonly access: IntakeAccessService,
    private readonly definitions: FormDefinitions,
    private readonly entries: IntakeEntriesRepository,
    private readonly effects: FormEffectsService,
    private readonly practices: PracticesService,
    private readonly redFlags: RedFlagsService,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps one answer. The same answer again is no conflict; a yes to a safety question raises a red flag at once.
   * @throws {PlatformError} `validation_failed`
   * @throws {IntakeError} `intake_answer_changed_elsewhere` with both answers, `intake_consent_text_changed`, or the one of
   * the form's state
   */
  async save(requestId: string, { questionId, ...change }: AnswerChange): Promise<AnswerSaved> {
    return this.tenant.tx(async () => {
      const access = await this.access.enter(requestId, 'share');
      const practice = await this.practices.getPractice();
      const definition = await this.definitions.find(access.formVersionId);
      const askable = askableOf(definition, questionId);
      const value = parseAnswer(askable, change.value, dayIn(practice.timeZone, this.clock.now()));
      if (askable.kind === 'question' && askable.question.type === 'consent') {
        checkText(definition.consentsFor(practice), questionId, value);
      }
      const kept = await this.keep(access, questionId, { value, version: change.version });
      const redFlag = askable.kind === 'red_flag' ? await this.follow(access, askable.redFlag, kept) : null;
      return {
        answer: { ...kept.answer, questionId, savedAt: kept.answer.savedAt.toISOString() },
        redFlag: redFlag && { ...redFlag, emergencyNumber: practice.emergencyNumber },
        ...(await this.effects.effectsOf(access, practice)),
      };
    });
  }

  private async keep(
    access: IntakeAccess,
    questionId: string,
    change: { value: AnswerValue | null; version: number },
  ): Promise<Kept> {
    const { responseId } = access;
    const before = await this.entries.findAnswer(responseId, questionId);
    if (!before) return this.keepFirst(access, questionId, change);
    const wasYes = before.value === true;
    if (canonicalJson(before.value) === canonicalJson(change.value)) {
      return { answer: before, isChanged: false, wasYes };
    }
    if (before.version !== change.version) {
      throw new IntakeError('intake_answer_changed_elsewhere', { current: before, yours: change });
    }
    const answer = { value: change.value, version: before.version + 1, savedAt: this.clock.now() };
    await this.entries.updateAnswer(responseId, questionId, answer);
    await this.record(responseId, questionId, answer.version);
    return { answer, isChanged: true, wasYes };
  }

  private async keepFirst(
    access: IntakeAccess,
    questionId: string,
    change: { value: AnswerValue | null; version: number },
  ): Promise<Kept> {
    if (change.version !== 0) {
      throw new IntakeError('intake_answer_changed_elsewhere', { current: null, yours: change });
    }
    const answer = await this.entries.insertAnswer(access, questionId, {
      value: change.value,
      savedAt: this.clock.now(),
    });
    if (!answer) return this.keep(access, questionId, change);
    await this.record(access.responseId, questionId, answer.version);
    return { answer, isChanged: true, wasYes: false };
  }

  /** A yes raises an event; taking it back is noted with the event, which stays. */
  private async follow(
    { recordId: clientId, responseId }: IntakeAccess,
    { id: redFlagId, severity, clientAction }: RedFlag,
    { answer, isChanged, wasYes }: Kept,
  ): Promise<Omit<RaisedRedFlag, 'emergencyNumber'> | null> {
    const origin = { clientId, source: 'intake' as const, sourceId: responseId, redFlagId };
    if (answer.value !== true) {
      if (isChanged && wasYes) await this.redFlags.takeBack(origin);
      return null;
    }
    const raised = isChanged
      ? await this.redFlags.raise({ ...origin, textShown: clientAction })
      : await this.redFlags.findRaised(origin);
    return (
      raised && { eventId: raised.eventId, severity, clientAction, raisedAt: raised.raisedAt.toISOString() }
    );
  }

  private async record(responseId: string, questionId: string, version: number): Promise<void> {
    await this.audit.record({
      action: 'intake_answer.save',
      objectKind: 'intake_response',
      objectIds: [responseId],
      details: { questionId, version },
    });
  }
}

function askableOf(definition: FormDefinition, questionId: string): Askable {
  const askable = definition.find(questionId);
  if (askable) return askable;
  throw new PlatformError('validation_failed', [
    { path: 'questionId', message: 'The form has no such question.' },
  ]);
}

function checkText(consents: readonly IntakeConsent[], questionId: string, value: AnswerValue | null): void {
  if (value === null) return;
  const text = consents.find((consent) => consent.questionId === questionId);
  if (ConsentAnswerSchema.parse(value).textHash !== text?.textHash) {
    throw new IntakeError('intake_consent_text_changed');
  }
}
