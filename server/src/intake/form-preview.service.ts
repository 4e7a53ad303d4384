import { Injectable } from '@nestjs/common';
import type { FormRef } from '../form-templates/dto/form-template.dto.js';
import { FormTemplatesService } from '../form-templates/form-templates.service.js';
import { Clock } from '../platform/persistence/clock.js';
import { dayIn } from '../practices/practice-day.js';
import { type Practice, PracticesService } from '../practices/practices.service.js';
import type { FormPreviewEffects, FormPreviewEntries } from './dto/form-preview.dto.js';
import type { IntakeContent } from './dto/intake-form.dto.js';
import { FilledForm } from './filled-form.js';
import { FormDefinitions } from './form-definition.js';

/** A form as a client would meet it, to try out: nobody's answers, and nothing is kept. */
@Injectable()
export class FormPreviewService {
  constructor(
    private readonly templates: FormTemplatesService,
    private readonly definitions: FormDefinitions,
    private readonly practices: PracticesService,
    private readonly clock: Clock,
  ) {}

  /** @throws {FormTemplatesError} `form_template_not_found` */
  async show(ref: FormRef): Promise<IntakeContent> {
    const definition = this.definitions.ofDraft(await this.templates.contentOf(ref));
    const practice = await this.practices.getPractice();
    const form = new FilledForm(definition, { answers: [], marks: [] }, this.placeOf(practice));
    return {
      title: definition.title,
      minutes: definition.minutes,
      pages: [...definition.pages],
      safetyQuestions: form.safetyQuestions,
      habitQuestions: form.habitQuestions,
      consents: definition.consentsFor(practice),
      isMinor: form.isMinor,
      ageOfConsent: practice.ageOfConsent,
      earlier: [],
      isEarlierLocked: false,
      answers: [],
      marks: [],
      files: [],
    };
  }

  /**
   * What the form would ask after these answers and marks.
   * @throws {FormTemplatesError} `form_template_not_found`
   */
  async tryOut(ref: FormRef, { answers, marks }: FormPreviewEntries): Promise<FormPreviewEffects> {
    const definition = this.definitions.ofDraft(await this.templates.contentOf(ref));
    const place = this.placeOf(await this.practices.getPractice());
    const said = { answers, marks: marks.map((mark) => ({ mark })) };
    const { safetyQuestions, habitQuestions, isMinor } = new FilledForm(definition, said, place);
    return { safetyQuestions, habitQuestions, isMinor };
  }

  private placeOf({ ageOfConsent, timeZone }: Practice) {
    return { ageOfConsent, today: dayIn(timeZone, this.clock.now()), birthDate: null };
  }
}
