import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Deliveries } from '../mail/deliveries.js';
import { IdentityDatabase } from '../persistence/identity-database.js';
import { TenantContext } from '../persistence/tenant-context.js';
import type { ClientCaller } from './caller.js';
import { LIMITS, RateLimiter } from './rate-limiter.js';
import { SessionCookies } from './session-cookies.js';
import { Sessions } from './sessions.js';

interface AddressRow {
  practice_id: string;
  client_id: string;
  email: string;
  first_name: string;
}

/** How clients come in by themselves: they ask for a sign-in link by e-mail. */
@Injectable()
export class PortalEntry {
  constructor(
    private readonly identity: IdentityDatabase,
    private readonly sessions: Sessions,
    private readonly cookies: SessionCookies,
    private readonly limiter: RateLimiter,
    private readonly tenant: TenantContext,
    private readonly deliveries: Deliveries,
  ) {}

  /** Sends one link for each client that the address leads to; the caller is told the same either way. */
  async sendSignInLink(email: string, request: FastifyRequest): Promise<void> {
    await this.limiter.hit(LIMITS.signInOfNetwork, request.ip);
    await this.limiter.hit(LIMITS.linkAskedByAddress, `client:${email}`);
    const addresses = await this.identity.query<AddressRow>(
      {
        name: 'find_client_addresses',
        text: `SELECT * FROM (
                 SELECT DISTINCT ON (t.practice_id, t.client_id) a.practice_id, a.client_id, a.email, t.first_name
                 FROM identity.client_address a
                 JOIN identity.client_address t
                   ON t.practice_id = a.practice_id AND t.client_id = coalesce(a.leads_to, a.client_id)
                 WHERE a.email = lower($1) ORDER BY t.practice_id, t.client_id, a.client_id <> t.client_id) known
               ORDER BY client_id LIMIT 5`,
      },
      [email],
    );
    for (const address of addresses) await this.send(address, request.id);
  }

  async signOut(caller: ClientCaller, reply: FastifyReply): Promise<void> {
    await this.sessions.endClient(caller.sessionId);
    this.cookies.clear(reply, 'client');
  }

  private async send(address: AddressRow, correlationId: string): Promise<void> {
    const [link] = await this.identity.query<{ id: string }>(
      {
        name: 'issue_sign_in_link',
        text: `INSERT INTO identity.link (kind, practice_id, client_id, expires_at)
               VALUES ('sign_in', $1, $2, now() + interval '15 minutes') RETURNING id`,
      },
      [address.practice_id, address.client_id],
    );
    if (!link) return;
    const caller = { kind: 'system' as const, practiceId: address.practice_id, actorId: null };
    await this.tenant.run(caller, { correlationId, allowedBy: 'sign-in link' }, () =>
      this.deliveries.queue({
        eventId: link.id,
        kind: 'sign_in',
        personId: address.client_id,
        clientId: address.client_id,
        recipient: address.email,
        firstName: address.first_name,
        linkId: link.id,
      }),
    );
  }
}
