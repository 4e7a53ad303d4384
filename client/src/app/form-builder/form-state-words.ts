import type { FormTemplateRow } from '@api/form-templates/dto/form-template.dto';

export interface FormState {
  readonly words: string;
  /** Class of the badge. */
  readonly badge: 'good' | 'clay' | 'outlined' | 'caution';
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

/** How much keeps a form from being published; nothing when nothing does. */
export function toPutRight(problems: number): FormState[] {
  if (problems === 0) return [];
  const words = problems === 1 ? $localize`1 to put right` : $localize`${problems}:count: to put right`;
  return [{ words, badge: 'caution' }];
}

/** “12 questions, about 3 min”. */
export function sizeOf({ questions, minutes }: Pick<FormTemplateRow, 'questions' | 'minutes'>): string {
  return questions === 1
    ? $localize`1 question, about ${minutes}:minutes: min`
    : $localize`${questions}:questions: questions, about ${minutes}:minutes: min`;
}
