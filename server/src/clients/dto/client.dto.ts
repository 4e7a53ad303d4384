import { z } from 'zod';
import {
  DaySchema,
  EmailSchema,
  IdSchema,
  InstantSchema,
  lineOfText,
  listOf,
  PhoneSchema,
} from '../../platform/http/fields.dto.js';
import { CLIENT_LIMITS, DOMINANT_HANDS } from '../clients.vocabulary.js';

const optionalLine = (max: number) => lineOfText(max).nullable();

const BirthDateSchema = DaySchema.refine(
  (day) => day > '1890-01-01' && day <= new Date().toISOString().slice(0, 10),
  'Enter a birth date in the past.',
).nullable();

/** What staff write about a client; everything but the name may be unknown yet. */
export const ClientFormSchema = z
  .strictObject({
    legalName: lineOfText(CLIENT_LIMITS.name).min(1, 'Enter the client’s full name.'),
    preferredName: optionalLine(60),
    pronouns: optionalLine(40),
    birthDate: BirthDateSchema,
    email: EmailSchema.nullable(),
    phone: PhoneSchema.nullable(),
    emergencyContactName: optionalLine(CLIENT_LIMITS.name),
    emergencyContactPhone: PhoneSchema.nullable(),
    occupation: optionalLine(CLIENT_LIMITS.occupation),
    dominantHand: z.enum(DOMINANT_HANDS).nullable(),
    tags: z.array(lineOfText(CLIENT_LIMITS.tag).min(1)).max(CLIENT_LIMITS.tags),
  })
  .meta({ id: 'ClientForm' });
export type ClientForm = z.infer<typeof ClientFormSchema>;

/** A change carries the version it was made on; a newer one meanwhile answers 409 with both. */
export const ClientChangeSchema = ClientFormSchema.extend({ version: z.int().min(1) }).meta({
  id: 'ClientChange',
});
export type ClientChange = z.infer<typeof ClientChangeSchema>;

export const ClientSchema = z
  .object({
    id: IdSchema,
    legalName: z.string(),
    preferredName: z.string().nullable(),
    pronouns: z.string().nullable(),
    birthDate: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    emergencyContactName: z.string().nullable(),
    emergencyContactPhone: z.string().nullable(),
    occupation: z.string().nullable(),
    dominantHand: z.enum(DOMINANT_HANDS).nullable(),
    tags: z.array(z.string()),
    archivedAt: InstantSchema.nullable(),
    version: z.int(),
    createdAt: InstantSchema,
  })
  .meta({ id: 'Client' });
export type Client = z.infer<typeof ClientSchema>;

export const ClientRowSchema = z.object({
  id: IdSchema,
  name: z.string(),
  pronouns: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  isArchived: z.boolean(),
});
export type ClientRow = z.infer<typeof ClientRowSchema>;

export const ClientListSchema = listOf(ClientRowSchema).meta({ id: 'ClientList' });
export type ClientList = z.infer<typeof ClientListSchema>;

export const ListClientsSchema = z.strictObject({
  /** The `next` of the page before. */
  after: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(CLIENT_LIMITS.pageMax).default(CLIENT_LIMITS.page),
  archived: z.enum(['true', 'false']).default('false'),
});
export type ListClients = z.infer<typeof ListClientsSchema>;

export const ClientIdSchema = z.strictObject({ clientId: IdSchema });
export type ClientId = z.infer<typeof ClientIdSchema>;

/** By POST, so that no name stands in an address or a log. */
export const SearchClientsSchema = z
  .strictObject({ words: lineOfText(80).min(1), withArchived: z.boolean().default(false) })
  .meta({ id: 'SearchClients' });
export type SearchClients = z.infer<typeof SearchClientsSchema>;

export const ClientSearchResultSchema = z
  .object({ items: z.array(ClientRowSchema) })
  .meta({ id: 'ClientSearchResult' });
export type ClientSearchResult = z.infer<typeof ClientSearchResultSchema>;
