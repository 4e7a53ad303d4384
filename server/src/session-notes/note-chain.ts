import { createHash } from 'node:crypto';

/** What the first note of a client is linked to. */
export const FIRST_LINK = '0'.repeat(64);

/** One link of a chain: what it says, what it follows, and the hash of both. */
export interface Link {
  id: string;
  content: string;
  previousHash: string;
  hash: string;
}

/**
 * JSON with one spelling only: keys in the order of their code units, no white space (RFC 8785). Whoever has the values
 * arrives at the same bytes, and so at the same hash.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (isRecord(part) ? sorted(part) : part));
}

/** SHA-256 over the hash before and the canonical content, in hex. */
export function linkHash(previousHash: string, content: string): string {
  return createHash('sha256').update(previousHash).update(content).digest('hex');
}

/** The ids of links that do not say what their hash says, or that nothing unbroken leads to. */
export function brokenLinks(first: string, links: readonly Link[]): Set<string> {
  const following = new Map(links.map((link) => [link.previousHash, link]));
  const sound = new Set<string>();
  const seen = new Set<string>();
  let link = following.get(first);
  while (link && !seen.has(link.id)) {
    seen.add(link.id);
    if (linkHash(link.previousHash, link.content) === link.hash) sound.add(link.id);
    link = following.get(link.hash);
  }
  return new Set(links.map(({ id }) => id).filter((id) => !sound.has(id)));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
