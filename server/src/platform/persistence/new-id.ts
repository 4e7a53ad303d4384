import { randomUUID } from 'node:crypto';

/** A UUID version 7 (RFC 9562), for ids that are needed before PostgreSQL would make them. */
export function newId(now = Date.now()): string {
  const time = now.toString(16).padStart(12, '0');
  // Node keeps randomness in store for version 4, which differs in the time and in the digit that says 7.
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
