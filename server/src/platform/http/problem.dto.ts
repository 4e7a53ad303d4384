import { z } from 'zod';

/** RFC 9457 problem details, with a stable `code`, the fields that are wrong, and an id to quote to support. */
export const ProblemSchema = z
  .object({
    type: z.string(),
    status: z.int(),
    code: z.string(),
    title: z.string(),
    detail: z.string(),
    correlationId: z.string(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof ProblemSchema>;
