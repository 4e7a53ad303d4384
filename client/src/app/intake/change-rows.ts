import type { IntakeChanges } from '@api/intake-review/dto/intake-changes.dto';
import type { Change } from '@api/intake-review/intake-review.vocabulary';
import { kindAndNumber, markDetails, placeOfMark } from '../body-map/mark-words';

/** One thing that a form says otherwise than the one before. */
export interface ChangeRow {
  readonly id: string;
  readonly what: string;
  readonly change: Change;
  readonly before: string | null;
  readonly after: string | null;
  /** A safety question that is answered with yes now. */
  readonly isFlag: boolean;
}

type ChangedMark = IntakeChanges['marks'][number];
type ShownMark = NonNullable<ChangedMark['after']>;

/** What stops the therapist first, then the map, the health history and everything else. */
export function changeRows({ answers, marks, conditions }: IntakeChanges): ChangeRow[] {
  const rows = answers.map(({ part, questionId, question, change, before, after }) => ({
    id: questionId,
    what: question,
    change,
    before,
    after,
    isFlag: part === 'safety' && after === 'yes',
  }));
  return [
    ...rows.filter(({ isFlag }) => isFlag),
    ...conditions.map(({ conditionId, label, change }) => ({
      id: conditionId,
      what: label,
      change,
      before: change === 'gone' ? $localize`ticked` : null,
      after: change === 'new' ? $localize`ticked` : null,
      isFlag: false,
    })),
    ...marks.map(markRow),
    ...rows.filter(({ isFlag }) => !isFlag),
  ];
}

function markRow({ change, before, after }: ChangedMark): ChangeRow {
  const mark = after ?? before;
  const isSameAtFirstSight = before && after && firstWords(before) === firstWords(after);
  const words = (one: ShownMark | null) =>
    one && (isSameAtFirstSight ? `${firstWords(one)}. ${markDetails(one)}` : firstWords(one));
  return {
    id: mark?.id ?? '',
    what: mark ? placeOfMark(mark) : '',
    change,
    before: words(before),
    after: words(after),
    isFlag: false,
  };
}

function firstWords(mark: ShownMark): string {
  return kindAndNumber(mark, 'therapist');
}
