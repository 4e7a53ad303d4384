import { z } from 'zod';
import { ClientMarkSchema } from '../../body-map/dto/mark.dto.js';
import { IdSchema, InstantSchema } from '../../platform/http/fields.dto.js';
import { ANSWER_PARTS, CHANGES } from '../intake-review.vocabulary.js';

const ChangeSchema = z.enum(CHANGES);

/** What is new, changed or gone since the form before. What is the same, and what only one of the two forms asks, is not in it. */
export const IntakeChangesSchema = z
  .object({
    /** The form that it is compared with: the last one before it that counts. */
    requestId: IdSchema,
    formTitle: z.string(),
    submittedAt: InstantSchema,
    /** `before` is null for a new one, `after` for one that is gone. */
    marks: z.array(
      z.object({
        change: ChangeSchema,
        before: ClientMarkSchema.nullable(),
        after: ClientMarkSchema.nullable(),
      }),
    ),
    conditions: z.array(
      z.object({ change: z.enum(['new', 'gone']), conditionId: z.string(), label: z.string() }),
    ),
    /** Answers in words, as each was signed. */
    answers: z.array(
      z.object({
        part: z.enum(ANSWER_PARTS),
        change: ChangeSchema,
        questionId: z.string(),
        question: z.string(),
        before: z.string().nullable(),
        after: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'IntakeChanges' });
export type IntakeChanges = z.infer<typeof IntakeChangesSchema>;
