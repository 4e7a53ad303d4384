import type { Knowledge } from '../knowledge/knowledge.js';
import type { FormField } from '../knowledge/schema/forms.schema.js';
import { blankQuestion } from './blank-question.vocabulary.js';
import type { FormContent, FormGroup, FormPage, FormQuestion, ShowIf } from './dto/form-content.dto.js';
import {
  CLIENT_FIELD_QUESTIONS,
  NEVER_PREFILLED,
  type Prefill,
  QUESTION_TYPES,
  type QuestionType,
  type ShippedFormId,
} from './form-templates.vocabulary.js';
import { type GroupLayout, type PageLayout, SHIPPED_LAYOUTS } from './shipped-layouts.js';

const ALL_CONDITIONS = 'cond_*';

/** What is true today only: asked anew each time. */
const OF_TODAY: readonly string[] = ['goal', 'stress', 'changes', 'changes_words'];

/** Questions that the shipped intake does not ask and a shipped follow-up does. */
const CHANGES: readonly FormQuestion[] = [
  blankQuestion('changes', 'multi', {
    label: 'Is anything new since your last visit?',
    options: ['my health', 'a medicine', 'pregnancy', 'an operation', 'a fall or an accident', 'nothing new'],
    isRequired: true,
  }),
  blankQuestion('changes_words', 'text', {
    label: 'What is new?',
    maxLength: 500,
    showIf: {
      match: 'any',
      rules: ['my health', 'a medicine', 'pregnancy', 'an operation', 'a fall or an accident'].map(
        (value) => ({
          kind: 'answer' as const,
          questionId: 'changes',
          test: 'is' as const,
          value,
        }),
      ),
    },
  }),
];

/** A form that comes with the product, made from the questions of the shipped data. */
export function shippedForm(knowledge: Pick<Knowledge, 'forms'>, id: ShippedFormId): FormContent {
  const fields = knowledge.forms.intake.sections.flatMap((section) => section.fields);
  const questions = new Map(
    [...fields.flatMap(toQuestion), ...CHANGES].map((question) => [question.id, forForm(question, id)]),
  );
  const { title, minutes, pages } = SHIPPED_LAYOUTS[id];
  return { title, minutes, pages: pages.map((page) => toPage(page, questions)) };
}

function toPage({ id, title, groups }: PageLayout, questions: ReadonlyMap<string, FormQuestion>): FormPage {
  return { id, title, groups: groups.map((group) => toGroup(group, questions)) };
}

function toGroup(layout: GroupLayout, questions: ReadonlyMap<string, FormQuestion>): FormGroup {
  const ids = layout.questions.flatMap((id) =>
    id === ALL_CONDITIONS
      ? [...questions.values()].filter(({ type }) => type === 'conditions').map((question) => question.id)
      : [id],
  );
  const found = ids.map((id) => {
    const question = questions.get(id);
    if (!question) throw new Error(`a shipped form asks "${id}", which the data does not have`);
    return question;
  });
  return {
    id: layout.id ?? found[0]?.id ?? '',
    heading: layout.heading ?? null,
    lead: layout.lead ?? null,
    questions: found,
  };
}

/** With a parent or guardian in the room there is nothing to find out about the age first. */
function forForm(question: FormQuestion, id: ShippedFormId): FormQuestion {
  if (id !== 'first_visit_minor') return question;
  if (question.id.startsWith('guardian_')) return { ...question, showIf: null };
  return question.id === 'signature' ? { ...question, isRequired: false } : question;
}

function toQuestion(field: FormField): FormQuestion[] {
  const type = QUESTION_TYPES.find((known) => known === field.type);
  if (!type) return []; // computed and timestamp: the server's own
  const { id, label, help, maxLength, min, max, unit } = field;
  return [
    blankQuestion(id, type, {
      label,
      help,
      isRequired: field.required,
      options: [...(field.options ?? [])],
      showIf: toShowIf(field),
      maxLength,
      min,
      max,
      unit,
      prefill: prefillOf(id, type),
    }),
  ];
}

function prefillOf(id: string, type: QuestionType): Prefill {
  if (NEVER_PREFILLED.includes(type) || OF_TODAY.includes(id)) return 'none';
  return CLIENT_FIELD_QUESTIONS.some((known) => known === id) ? 'client' : 'last';
}

function toShowIf({ showIf }: FormField): ShowIf | null {
  if (!showIf) return null;
  if ('conditionAny' in showIf) {
    return { match: 'any', rules: [{ kind: 'condition', anyOf: [...showIf.conditionAny] }] };
  }
  if (showIf.field === 'is_minor') return { match: 'all', rules: [{ kind: 'minor' }] };
  return {
    match: 'all',
    rules: [{ kind: 'answer', questionId: showIf.field, test: 'is', value: showIf.is }],
  };
}
