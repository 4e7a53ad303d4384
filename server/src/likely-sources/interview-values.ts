import { z } from 'zod';
import type { InterviewAnswerForm } from './dto/likely-sources.dto.js';
import type { InterviewTopic } from './likely-sources.vocabulary.js';
import { CAUSE_SIDES } from '../knowledge/causes.vocabulary.js';

/** What is kept of each topic besides its subject. */
export const INTERVIEW_VALUES = {
  cause: z.object({ value: z.union([z.boolean(), z.number()]), side: z.enum(CAUSE_SIDES).nullable() }),
  red_flag: z.boolean(),
  place: z.string(),
  clearance: z.object({ clinician: z.string(), answeredOn: z.string() }),
  nerve_screen: z.boolean(),
  helper: z.boolean(),
  taught: z.boolean(),
} as const satisfies Record<InterviewTopic, z.ZodType>;

export type InterviewValue = z.infer<(typeof INTERVIEW_VALUES)[InterviewTopic]>;

export interface InterviewChange {
  readonly topic: InterviewTopic;
  readonly subjectId: string;
  /** Null takes the answer back. */
  readonly value: InterviewValue | null;
}

/** The row that a form asks for. */
export function toChange(form: InterviewAnswerForm): InterviewChange {
  const { topic } = form;
  switch (topic) {
    case 'cause': {
      const { causeId, value, side } = form;
      return { topic, subjectId: causeId, value: value === null ? null : { value, side } };
    }
    case 'red_flag':
      return { topic, subjectId: form.redFlagId, value: form.value };
    case 'place':
      return { topic, subjectId: form.markId, value: form.region };
    case 'clearance':
      return { topic, subjectId: form.conditionId, value: form.clearance };
    case 'nerve_screen':
      return { topic, subjectId: '', value: form.isDone };
    case 'helper':
      return { topic, subjectId: '', value: form.hasHelper };
    case 'taught':
      return { topic, subjectId: form.exerciseId, value: form.isTaught };
    default:
      return topic satisfies never;
  }
}
