import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/persistence/clock.js';
import { dayIn } from '../practices/practice-day.js';
import type { Practice } from '../practices/practices.service.js';
import type { HabitQuestion, SafetyQuestion } from './dto/intake-answer.dto.js';
import { FilledForm } from './filled-form.js';
import { FormDefinitions } from './form-definition.js';
import type { IntakeAccess } from './intake-access.service.js';
import { IntakeEntriesRepository } from './intake-entries.repository.js';

export interface FormEffects {
  safetyQuestions: SafetyQuestion[];
  habitQuestions: HabitQuestion[];
  isMinor: boolean;
}

/** What an answer or a mark changes about the rest of the form. */
@Injectable()
export class FormEffectsService {
  constructor(
    private readonly definitions: FormDefinitions,
    private readonly entries: IntakeEntriesRepository,
    private readonly clock: Clock,
  ) {}

  async effectsOf(
    { responseId, formVersionId, clientBirthDate }: IntakeAccess,
    { ageOfConsent, timeZone }: Practice,
  ): Promise<FormEffects> {
    const definition = await this.definitions.find(formVersionId);
    const entries = await this.entries.loadDecisive(responseId, definition.ruling);
    const place = { ageOfConsent, today: dayIn(timeZone, this.clock.now()), birthDate: clientBirthDate };
    const { safetyQuestions, habitQuestions, isMinor } = new FilledForm(definition, entries, place);
    return { safetyQuestions, habitQuestions, isMinor };
  }
}
