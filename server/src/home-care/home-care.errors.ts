import { type FieldError, ProblemError, type ProblemText } from '../platform/errors/problem-error.js';
import { PLAN_LIMITS } from './home-care.vocabulary.js';

export type HomeCareErrorCode =
  | 'plan_not_found'
  | 'plan_changed_elsewhere'
  | 'plan_not_shareable'
  | 'plan_not_paused'
  | 'responsibility_needed'
  | 'unknown_exercise'
  | 'item_contraindicated'
  | 'review_date_out_of_range'
  | 'item_taken'
  | 'too_many_items';

export class HomeCareError extends ProblemError<HomeCareErrorCode> {
  constructor(code: HomeCareErrorCode, fields?: readonly FieldError[], facts?: Record<string, unknown>) {
    super(code, describe(code), fields, facts);
  }
}

function describe(code: HomeCareErrorCode): ProblemText {
  switch (code) {
    case 'plan_not_found':
      return { status: 404, title: 'No plan', detail: 'This client has no home-care plan yet.' };
    case 'plan_changed_elsewhere':
      return {
        status: 409,
        title: 'Changed somewhere else',
        detail: 'The plan was saved elsewhere meanwhile. Yours was not saved; compare both and save again.',
      };
    case 'plan_not_shareable':
      return {
        status: 409,
        title: 'The plan cannot be shared yet',
        detail: 'Each reason is listed; settle them, then share again. Nothing was sent.',
      };
    case 'plan_not_paused':
      return { status: 409, title: 'The plan is not on hold', detail: 'There is nothing to take up again.' };
    case 'responsibility_needed':
      return {
        status: 409,
        title: 'Somebody must stand by it',
        detail: 'The plan holds items that you share on your own responsibility. Say so, then share again.',
      };
    case 'unknown_exercise':
      return { status: 422, title: 'Unknown item', detail: 'Choose items from the library.' };
    case 'item_contraindicated':
      return {
        status: 422,
        title: 'An item does not go with a condition',
        detail: 'Leave it out or choose another; the reason stands with each item.',
      };
    case 'review_date_out_of_range':
      return { status: 422, title: 'Check the review date', detail: 'Choose a day in the next eight weeks.' };
    case 'item_taken':
      return { status: 409, title: 'An item’s id is taken', detail: 'Add the item again and save.' };
    case 'too_many_items':
      return {
        status: 422,
        title: 'Too many items',
        detail: `A plan holds at most ${PLAN_LIMITS.items} items. Take some out of the plan, or choose fewer.`,
      };
    default:
      return code satisfies never;
  }
}
