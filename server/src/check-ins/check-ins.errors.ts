import { ProblemError, type ProblemText } from '../platform/errors/problem-error.js';

export type CheckInsErrorCode =
  'item_not_in_plan' | 'plan_on_hold' | 'day_out_of_range' | 'entry_differs' | 'map_differs';

export class CheckInsError extends ProblemError<CheckInsErrorCode> {
  constructor(code: CheckInsErrorCode) {
    super(code, describe(code));
  }
}

function describe(code: CheckInsErrorCode): ProblemText {
  switch (code) {
    case 'item_not_in_plan':
      return { status: 404, title: 'No such item', detail: 'The plan has changed. Open Today again.' };
    case 'plan_on_hold':
      return {
        status: 409,
        title: 'Your plan is on hold',
        detail: 'Please do not do these items until your therapist has taken the plan up again.',
      };
    case 'day_out_of_range':
      return {
        status: 422,
        title: 'That day is too far away',
        detail: 'Entries are for today or the days just gone.',
      };
    case 'entry_differs':
      return {
        status: 409,
        title: 'Already sent, with other words',
        detail: 'This entry was kept as it was first sent. Make a new one to change it.',
      };
    case 'map_differs':
      return {
        status: 409,
        title: 'Already sent from elsewhere',
        detail: 'Your map of today was kept as it was first sent. Write to your therapist what is different.',
      };
    default:
      return code satisfies never;
  }
}
