import { blankQuestion } from '../../server/src/form-templates/blank-question.vocabulary.js';
import type { FormContent, FormQuestion } from '../../server/src/form-templates/dto/form-content.dto.js';
import type { FormTemplate, NewFormTemplate } from '../../server/src/form-templates/dto/form-template.dto.js';
import type { GivenPractice } from './given.js';

export const formQuestion = (id: string, change: Partial<FormQuestion> = {}): FormQuestion =>
  blankQuestion(id, change.type ?? 'text', { label: `About ${id}`, ...change });

/** A form of one screen with these questions. */
export const formContent = (questions: FormQuestion[] = [formQuestion('sleep_words')]): FormContent => ({
  title: 'How you sleep',
  minutes: 1,
  pages: [
    {
      id: 'night',
      title: 'Your nights',
      groups: [{ id: 'sleep', heading: 'How do you sleep?', lead: null, questions }],
    },
  ],
});

/** A practice's own form, published with these questions. */
export async function givenFormTemplate(
  { therapist }: GivenPractice,
  questions?: FormQuestion[],
): Promise<FormTemplate> {
  const request: NewFormTemplate = { from: null, title: 'How you sleep' };
  const { id } = (await therapist.post<FormTemplate>('/api/form-templates', request)).body;
  const content = formContent(questions);
  await therapist.put(`/api/form-templates/${id}/draft`, { content, version: 1 });
  const published = await therapist.post<FormTemplate>(`/api/form-templates/${id}/publish`, { version: 2 });
  if (published.status !== 201 && published.status !== 200) {
    throw new Error(`the form was not published: ${JSON.stringify(published.body)}`);
  }
  return published.body;
}
