import { z } from 'zod';
import { IdSchema } from '../../http/fields.dto.js';
import { MODES } from '../auth.vocabulary.js';
import { PERMISSIONS, STAFF_ROLES } from '../permissions.vocabulary.js';

export const PracticeFactsSchema = z.object({
  id: IdSchema,
  name: z.string(),
  country: z.string(),
  region: z.string().nullable(),
  timeZone: z.string(),
  emergencyNumber: z.string(),
  replyPromiseDays: z.int(),
});
export type PracticeFacts = z.infer<typeof PracticeFactsSchema>;

/** Who is signed in on the staff side, for which practice, and what she may do. */
export const StaffSessionSchema = z
  .object({
    practice: PracticeFactsSchema,
    person: z.object({ id: IdSchema, name: z.string(), email: z.string(), role: z.enum(STAFF_ROLES) }),
    permissions: z.array(z.enum(PERMISSIONS)),
    /** True after a sign-in by link: the screen offers to choose a new password. */
    mayChoosePassword: z.boolean(),
  })
  .meta({ id: 'StaffSession' });
export type StaffSession = z.infer<typeof StaffSessionSchema>;

/** Who is signed in on the client side. */
export const PortalSessionSchema = z
  .object({
    practice: PracticeFactsSchema,
    client: z.object({ id: IdSchema, firstName: z.string() }),
    therapistName: z.string(),
  })
  .meta({ id: 'PortalSession' });
export type PortalSession = z.infer<typeof PortalSessionSchema>;

export const ModeSchema = z.object({ mode: z.enum(MODES) }).meta({ id: 'Mode' });
export type ModeAnswer = z.infer<typeof ModeSchema>;
