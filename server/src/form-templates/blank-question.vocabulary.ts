import type { FormQuestion } from './dto/form-content.dto.js';
import type { QuestionType } from './form-templates.vocabulary.js';

/** A question that asks everybody, with nothing set; what differs is in `change`. */
export function blankQuestion(
  id: string,
  type: QuestionType,
  change: Partial<FormQuestion> & Pick<FormQuestion, 'label'>,
): FormQuestion {
  return {
    id,
    type,
    help: null,
    isRequired: false,
    options: [],
    showIf: null,
    maxLength: null,
    min: null,
    max: null,
    unit: null,
    prefill: 'none',
    isForTherapist: false,
    paragraphs: [],
    ...change,
  };
}
