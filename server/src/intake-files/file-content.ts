import { isJpeg, plainJpeg } from './plain-jpeg.js';
import { isPng, plainPng } from './plain-png.js';
import { isWebp, plainWebp } from './plain-webp.js';
import type { FileType } from './intake-files.vocabulary.js';

export interface PlainFile {
  readonly mediaType: FileType;
  readonly bytes: Buffer;
}

/**
 * What the bytes are, told by themselves, and the picture without what a camera or a program wrote beside it: place, time,
 * device, comments, small pictures of what was cut away. Null for what is none of the types, or broken.
 */
export function readFileContent(bytes: Buffer): PlainFile | null {
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return { mediaType: 'application/pdf', bytes };
  if (isJpeg(bytes)) return plain('image/jpeg', plainJpeg(bytes));
  if (isPng(bytes)) return plain('image/png', plainPng(bytes));
  if (isWebp(bytes)) return plain('image/webp', plainWebp(bytes));
  return null;
}

function plain(mediaType: FileType, bytes: Buffer | null): PlainFile | null {
  return bytes && { mediaType, bytes };
}
