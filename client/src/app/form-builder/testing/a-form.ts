import { blankQuestion } from '@api/form-templates/blank-question.vocabulary';
import type {
  FormContent,
  FormGroup,
  FormPage,
  FormQuestion,
  ShowIf,
} from '@api/form-templates/dto/form-content.dto';

export const aQuestion = (id: string, change: Partial<FormQuestion> = {}): FormQuestion =>
  blankQuestion(id, change.type ?? 'text', { label: `About ${id}`, ...change });

export const aGroup = (id: string, ...questions: FormQuestion[]): FormGroup => ({
  id,
  heading: null,
  lead: null,
  questions,
});

export const aPage = (id: string, ...groups: FormGroup[]): FormPage => ({ id, title: `Page ${id}`, groups });

export const aForm = (...pages: FormPage[]): FormContent => ({ title: 'A form', minutes: 3, pages });

export const rule = (questionId: string, value: string | number | boolean): ShowIf => ({
  match: 'all',
  rules: [{ kind: 'answer', questionId, test: 'is', value }],
});
