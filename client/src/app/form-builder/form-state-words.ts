import type { FormTemplateRow } from '@api/form-templates/dto/form-template.dto';

export interface FormState {
  readonly words: string;
  /** Class of the badge. */
  readonly badge: 'good' | 'clay' | 'outlined';
}

type Row = Pick<FormTemplateRow, 'isShipped' | 'publishedNumber' | 'hasUnpublishedChanges'>;

/** Where a form stands: what clients get of it, and whether there is more that they do not get yet. */
export function stateOf({ isShipped, publishedNumber, hasUnpublishedChanges }: Row): FormState[] {
  if (isShipped) return [{ words: $localize`Comes with Unknot`, badge: 'outlined' }];
  if (publishedNumber === null) return [{ words: $localize`Not published yet`, badge: 'clay' }];
  const published: FormState = {
    words: $localize`Version ${publishedNumber}:number: published`,
    badge: 'good',
  };
  return hasUnpublishedChanges
    ? [published, { words: $localize`Unpublished changes`, badge: 'clay' }]
    : [published];
}

/** “12 questions, about 3 min”. */
export function sizeOf({ questions, minutes }: Pick<FormTemplateRow, 'questions' | 'minutes'>): string {
  return questions === 1
    ? $localize`1 question, about ${minutes}:minutes: min`
    : $localize`${questions}:questions: questions, about ${minutes}:minutes: min`;
}
