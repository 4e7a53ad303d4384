import { z } from 'zod';
import { LINK_KINDS, LINK_STATES } from '../auth.vocabulary.js';

export const LinkTokenSchema = z.strictObject({ token: z.string().min(1).max(64) }).meta({ id: 'LinkToken' });
export type LinkToken = z.infer<typeof LinkTokenSchema>;

/** What the holder of a link is shown before the tap that opens it. Looking never uses a link up. */
export const LinkPreviewSchema = z
  .object({
    state: z.enum(LINK_STATES),
    kind: z.enum(LINK_KINDS).nullable(),
    practiceName: z.string().nullable(),
    firstName: z.string().nullable(),
  })
  .meta({ id: 'LinkPreview' });
export type LinkPreview = z.infer<typeof LinkPreviewSchema>;

/** Where the browser app goes next: a path of the app, without a host. */
export const LinkOpenedSchema = z.object({ goTo: z.string() }).meta({ id: 'LinkOpened' });
export type LinkOpened = z.infer<typeof LinkOpenedSchema>;

export const DemoEntrySchema = z
  .strictObject({ as: z.enum(['therapist', 'client']) })
  .meta({ id: 'DemoEntry' });
export type DemoEntry = z.infer<typeof DemoEntrySchema>;
