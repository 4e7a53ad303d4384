import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/persistence/clock.js';
import { dayIn } from '../practices/practice-day.js';
import type { Practice } from '../practices/practices.service.js';
import type { SafetyQuestion } from './dto/intake-answer.dto.js';
import { FilledForm } from './filled-form.js';
import { IntakeDefinition } from './intake-definition.js';
import { IntakeEntriesRepository } from './intake-entries.repository.js';

export interface FormEffects {
  safetyQuestions: SafetyQuestion[];
  isMinor: boolean;
}

/** What an answer or a mark changes about the rest of the form. */
@Injectable()
export class FormEffectsService {
  constructor(
    private readonly definition: IntakeDefinition,
    private readonly entries: IntakeEntriesRepository,
    private readonly clock: Clock,
  ) {}

  async effectsOf(responseId: string, { ageOfConsent, timeZone }: Practice): Promise<FormEffects> {
    const entries = await this.entries.loadDecisive(responseId);
    const today = dayIn(timeZone, this.clock.now());
    const { safetyQuestions, isMinor } = new FilledForm(this.definition, entries, { ageOfConsent, today });
    return { safetyQuestions, isMinor };
  }
}
