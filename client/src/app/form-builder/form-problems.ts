import type { FormContent } from '@api/form-templates/dto/form-content.dto';
import type { FieldProblem } from '../core/http/problem';
import type { Part } from './form-parts';

/** What keeps a form from being published, at its part; `part` is null for the form as a whole. */
export interface PartProblem {
  readonly part: Part | null;
  /** The field of the part, such as `label` or `showIf.rules.0`; empty for the part as a whole. */
  readonly field: string;
  readonly message: string;
}

const PATH = /^pages\.(\d+)(?:\.groups\.(\d+)(?:\.questions\.(\d+))?)?(?:\.(.+))?$/;

/** Brings problems to their parts. The paths count in the form as it was saved, which may have moved on since. */
export function placeProblems(saved: FormContent, problems: readonly FieldProblem[]): PartProblem[] {
  return problems.map(({ path, message }) => ({ ...placeOf(saved, path), message }));
}

function placeOf({ pages }: FormContent, path: string): Omit<PartProblem, 'message'> {
  const [, p, g, q, field = ''] = PATH.exec(path) ?? [];
  const page = p === undefined ? undefined : pages[Number(p)];
  const group = g === undefined ? undefined : page?.groups[Number(g)];
  const question = q === undefined ? undefined : group?.questions[Number(q)];
  if (question) return { part: { kind: 'question', id: question.id }, field };
  if (group) return { part: { kind: 'screen', id: group.id }, field };
  if (page) return { part: { kind: 'page', id: page.id }, field };
  return { part: null, field: path };
}
