import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { PlatformError } from '../errors/platform.errors.js';
import { IdentityDatabase } from '../persistence/identity-database.js';

export interface Limit {
  name: string;
  hits: number;
  minutes: number;
}

export const LIMITS = {
  signInOfAddress: { name: 'sign_in_address', hits: 10, minutes: 15 },
  signInOfNetwork: { name: 'sign_in_network', hits: 100, minutes: 15 },
  signUpOfNetwork: { name: 'sign_up_network', hits: 30, minutes: 60 },
  linkAskedByAddress: { name: 'link_asked_address', hits: 5, minutes: 15 },
  fileOfIntake: { name: 'file_of_intake', hits: 120, minutes: 10 },
  linkOpenedByNetwork: { name: 'link_opened_network', hits: 120, minutes: 10 },
} as const satisfies Record<string, Limit>;

/** Counts tries in fixed windows in PostgreSQL, so that every process counts the same. */
@Injectable()
export class RateLimiter {
  constructor(private readonly identity: IdentityDatabase) {}

  /**
   * Counts one try of `subject` (an address, an IP); only its hash is kept.
   * @throws {PlatformError} `too_many_requests` over the limit
   */
  async hit(limit: Limit, subject: string): Promise<void> {
    const key = `${limit.name}:${createHash('sha256').update(subject.toLowerCase()).digest('base64url')}`;
    const [row] = await this.identity.query<{ hits: number }>(
      {
        name: 'hit_rate_limit',
        text: `INSERT INTO identity.rate_limit AS r (key, window_ends_at, hits)
               VALUES ($1, now() + make_interval(mins => $2), 1)
               ON CONFLICT (key) DO UPDATE SET
                 hits = CASE WHEN r.window_ends_at < now() THEN 1 ELSE r.hits + 1 END,
                 window_ends_at = CASE WHEN r.window_ends_at < now() THEN excluded.window_ends_at ELSE r.window_ends_at END
               RETURNING hits`,
      },
      [key, limit.minutes],
    );
    if (row && row.hits > limit.hits) throw new PlatformError('too_many_requests');
  }

  /** Forgets the tries of a subject, after a success. */
  async forget(limit: Limit, subject: string): Promise<void> {
    const key = `${limit.name}:${createHash('sha256').update(subject.toLowerCase()).digest('base64url')}`;
    await this.identity.query(
      { name: 'forget_rate_limit', text: 'DELETE FROM identity.rate_limit WHERE key = $1' },
      [key],
    );
  }
}
