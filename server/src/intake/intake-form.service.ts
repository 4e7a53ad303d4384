import { Injectable } from '@nestjs/common';
import { BIRTH_DATE_TRIES } from '../intake-requests/intake-requests.vocabulary.js';
import { Clock } from '../platform/persistence/clock.js';
import { dayIn } from '../practices/practice-day.js';
import { type Practice, PracticesService } from '../practices/practices.service.js';
import type { IntakeContent, IntakeForm } from './dto/intake-form.dto.js';
import { EarlierAnswersService } from './earlier-answers.service.js';
import { FilledForm } from './filled-form.js';
import { type IntakeAccess, IntakeAccessService } from './intake-access.service.js';
import { FormDefinitions } from './form-definition.js';
import { IntakeEntriesRepository } from './intake-entries.repository.js';

/** What a client meets behind an intake link. */
@Injectable()
export class IntakeFormService {
  constructor(
    private readonly access: IntakeAccessService,
    private readonly entries: IntakeEntriesRepository,
    private readonly definitions: FormDefinitions,
    private readonly earlier: EarlierAnswersService,
    private readonly practices: PracticesService,
    private readonly clock: Clock,
  ) {}

  /** @throws {IntakeError} `intake_not_found` */
  async getForm(requestId: string): Promise<IntakeForm> {
    const access = await this.access.look(requestId);
    await this.access.markOpened(access);
    return this.describe(access);
  }

  /** @throws {IntakeError} `intake_birth_date_wrong`, `intake_locked`, or the one of the form's state */
  async confirmBirthDate(requestId: string, birthDate: string): Promise<IntakeForm> {
    return this.describe(await this.access.confirmBirthDate(requestId, birthDate));
  }

  private async describe(access: IntakeAccess): Promise<IntakeForm> {
    const practice = await this.practices.getPractice();
    return {
      requestId: access.id,
      state: access.state,
      practiceName: practice.name,
      emergencyNumber: practice.emergencyNumber,
      therapistFirstName: access.therapistFirstName,
      clientFirstName: access.clientFirstName,
      expiresAt: access.expiresAt.toISOString(),
      submittedAt: access.submittedAt?.toISOString() ?? null,
      triesLeft: access.state === 'needs_birth_date' ? BIRTH_DATE_TRIES - access.birthDateTries : null,
      reminders: access.hasRefusedReminders ? 'refused' : access.isReminded ? 'sent' : 'none',
      content: access.state === 'open' ? await this.contentOf(access, practice) : null,
    };
  }

  private async contentOf(access: IntakeAccess, practice: Practice): Promise<IntakeContent> {
    const { responseId, formVersionId, clientBirthDate } = access;
    const { ageOfConsent, timeZone } = practice;
    const definition = await this.definitions.find(formVersionId);
    const entries = await this.entries.load(responseId);
    const form = new FilledForm(definition, entries, {
      ageOfConsent,
      today: dayIn(timeZone, this.clock.now()),
      birthDate: clientBirthDate,
    });
    return {
      title: definition.title,
      minutes: definition.minutes,
      pages: [...definition.pages],
      safetyQuestions: form.safetyQuestions,
      habitQuestions: form.habitQuestions,
      consents: definition.consentsFor(practice),
      isMinor: form.isMinor,
      ageOfConsent,
      ...(await this.earlier.find(access, { definition, form, practice })),
      ...entries,
    };
  }
}
