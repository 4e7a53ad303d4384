/** What may be added to a form, told by the content and not by the name. */
export const FILE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const;
export type FileType = (typeof FILE_TYPES)[number];

const MEGABYTE = 1_048_576;

export const FILE_LIMITS = {
  bytes: 10 * MEGABYTE,
  name: 120,
  ofQuestion: 5,
  /** Of one form, whatever it asks for. */
  ofForm: 20,
  bytesOfForm: 60 * MEGABYTE,
  bytesOfPractice: 5_120 * MEGABYTE,
} as const;

export const FILE_TYPE_WORDS: Readonly<Record<FileType, string>> = {
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'image/webp': 'WebP',
  'application/pdf': 'PDF',
};
