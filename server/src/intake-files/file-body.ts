import { Readable } from 'node:stream';
import { PlatformError } from '../platform/errors/platform.errors.js';
import { IntakeFileError } from './intake-files.errors.js';
import { FILE_LIMITS } from './intake-files.vocabulary.js';

/**
 * All of a body that was not read yet.
 * @throws {IntakeFileError} `intake_file_no_file`, or `intake_file_too_large` as soon as it is
 * @throws {PlatformError} `bad_request` when it breaks off
 */
export async function readBytes(body: unknown): Promise<Buffer> {
  if (!(body instanceof Readable)) throw new IntakeFileError('intake_file_no_file');
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of body as AsyncIterable<Buffer>) {
      size += part.length;
      if (size > FILE_LIMITS.bytes) break;
      parts.push(part);
    }
  } catch {
    // The phone hung up.
    throw new PlatformError('bad_request');
  }
  if (size > FILE_LIMITS.bytes) throw new IntakeFileError('intake_file_too_large', 'content');
  if (size === 0) throw new IntakeFileError('intake_file_no_file');
  return Buffer.concat(parts);
}
