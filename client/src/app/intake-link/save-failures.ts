import type { AnswerValue } from '@api/intake/dto/intake-answer.dto';
import type { Problem } from '../core/http/problem';

/** What another device has, as a conflict tells it. */
export interface CurrentAnswer {
  readonly value: AnswerValue | null;
  readonly version: number;
}

export type SaveFailure =
  | { readonly kind: 'changed_elsewhere'; readonly current: CurrentAnswer }
  | { readonly kind: 'unreachable'; readonly isOffline: boolean }
  /** Nothing that is sent to this form is taken before it is loaded again. */
  | { readonly kind: 'ended' }
  | { readonly kind: 'invalid'; readonly message: string };

export function saveFailureOf(problem: Problem): SaveFailure {
  const current = problem.status === 409 ? currentIn(problem) : null;
  if (current) return { kind: 'changed_elsewhere', current };
  if (problem.status === 0) return { kind: 'unreachable', isOffline: true };
  if (problem.status === 429 || problem.status >= 500) return { kind: 'unreachable', isOffline: false };
  if ([401, 403, 404, 409, 410].includes(problem.status)) return { kind: 'ended' };
  return { kind: 'invalid', message: problem.errors[0]?.message ?? problem.title };
}

function currentIn({ facts }: Problem): CurrentAnswer | null {
  const current = facts['current'];
  if (typeof current !== 'object' || current === null) return null;
  if (!('version' in current) || typeof current.version !== 'number') return null;
  return { version: current.version, value: 'value' in current ? (current.value as AnswerValue) : null };
}

/** Whether the server would take two answers for the same: it trims texts and keeps no order of fields. */
export function isSameAnswer(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part === 'string') return part.trim();
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([first], [second]) => (first < second ? -1 : 1)));
  });
}
