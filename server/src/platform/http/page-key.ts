/** Where a page of a list ended, opaque to the caller. */
export function pageKeyOf(...parts: readonly string[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** The two parts of a key that `pageKeyOf` made, or null when it is none of ours. */
export function parsePageKey(key: string): readonly [string, string] | null {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(key, 'base64url').toString());
    if (!Array.isArray(parsed)) return null;
    const [first, second]: unknown[] = parsed;
    return typeof first === 'string' && typeof second === 'string' ? [first, second] : null;
  } catch {
    // JSON.parse: not a key of ours, like every other key that does not fit
    return null;
  }
}
