import { z } from 'zod';
import { IdSchema, InstantSchema, lineOfText } from '../../platform/http/fields.dto.js';
import { FILE_LIMITS, FILE_TYPES } from '../intake-files.vocabulary.js';

/** A file that has arrived. */
export const IntakeFileSchema = z
  .object({
    id: IdSchema,
    questionId: z.string(),
    name: z.string(),
    mediaType: z.enum(FILE_TYPES),
    /** Bytes as they are kept: pictures without what a camera writes beside them, such as the place. */
    size: z.int(),
    /** Of these bytes, in hexadecimal. */
    sha256: z.string(),
    savedAt: InstantSchema,
  })
  .meta({ id: 'IntakeFile' });
export type IntakeFile = z.infer<typeof IntakeFileSchema>;

export const FilePathSchema = z.strictObject({ requestId: IdSchema, fileId: IdSchema });
export type FilePath = z.infer<typeof FilePathSchema>;

/**
 * `PUT /api/intake/:requestId/files/:fileId`: says what is about to come; the browser makes the id. Then the bytes go to
 * `…/content` as `application/octet-stream`. Both can be sent again: nothing is there twice. Until the bytes are there,
 * there is no file.
 */
export const FilePromiseSchema = z
  .strictObject({
    questionId: z.string().max(80),
    name: lineOfText(FILE_LIMITS.name).min(1),
    size: z.int().min(1).max(FILE_LIMITS.bytes, 'A file may have up to 10 MB.'),
  })
  .meta({ id: 'FilePromise' });
export type FilePromise = z.infer<typeof FilePromiseSchema>;

export const FileExpectedSchema = z
  .object({ id: IdSchema, file: IntakeFileSchema.nullable() })
  .meta({ id: 'FileExpected' });
export type FileExpected = z.infer<typeof FileExpectedSchema>;
