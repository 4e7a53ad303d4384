import type { FoundRequest } from './intake-requests.repository.js';
import type { IntakeRequestState } from './intake-requests.vocabulary.js';

/** Where a request stands: what is final comes first. */
export function stateOf(request: FoundRequest, now: Date): IntakeRequestState {
  if (request.error) return 'marked_as_error';
  if (request.reviewedAt) return 'reviewed';
  if (request.submittedAt) return 'submitted';
  if (request.revokedAt) return 'revoked';
  if (!request.expiresAt) return 'draft';
  if (Date.parse(request.expiresAt) <= now.getTime()) return 'expired';
  if (request.hasAnswers) return 'in_progress';
  return request.openedAt ? 'opened' : 'sent';
}

/** Whether its link still opens the form. */
export function isOpen(state: IntakeRequestState): boolean {
  return state === 'sent' || state === 'opened' || state === 'in_progress';
}
