import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../config/config.js';
import { IdentityDatabase, type NamedStatement } from '../persistence/identity-database.js';
import type { LinkState } from './auth.vocabulary.js';
import { AuthError } from './auth.errors.js';
import type { LinkOpened, LinkPreview } from './dto/link.dto.js';
import { linkIdOf } from './link-token.js';
import { LIMITS, RateLimiter } from './rate-limiter.js';
import { SessionCookies } from './session-cookies.js';
import { CLIENT_SESSION_DAYS, Sessions, STAFF_SESSION_DAYS } from './sessions.js';

interface LinkFacts {
  id: string;
  practice_id: string;
  practice_name: string;
  first_name: string | null;
  is_expired: boolean;
  used_at: Date | null;
  revoked_at: Date | null;
}

type LinkRow = LinkFacts &
  (
    | { kind: 'staff_sign_in'; account_id: string }
    | { kind: 'sign_in' | 'invitation'; client_id: string; comes_in_as: string }
    | { kind: 'intake'; client_id: string; comes_in_as: string; intake_request_id: string }
  );

const FIND: NamedStatement = {
  name: 'find_link',
  text: `SELECT l.id, l.kind, l.practice_id, l.client_id, l.account_id,
                coalesce(a.leads_to, l.client_id) AS comes_in_as, l.intake_request_id, l.expires_at <= now() AS is_expired, l.used_at, l.revoked_at, d.practice_name,
                coalesce(a.first_name, s.first_name) AS first_name
         FROM identity.link l
         JOIN identity.practice_directory d ON d.practice_id = l.practice_id
         LEFT JOIN identity.client_address a ON a.practice_id = l.practice_id AND a.client_id = l.client_id
         LEFT JOIN identity.account s ON s.id = l.account_id
         WHERE l.id = $1`,
};
/** The database decides which of two taps was first. */
const USE_UP: NamedStatement = {
  name: 'use_up_link',
  text: `UPDATE identity.link SET used_at = now()
         WHERE id = $1 AND used_at IS NULL AND revoked_at IS NULL AND expires_at > now() RETURNING id`,
};
const SECONDS_A_DAY = 86_400;

/** Turns a link into a session. Looking at a link never uses it up: mail scanners fetch and run pages. */
@Injectable()
export class LinkEntry {
  constructor(
    private readonly config: Config,
    private readonly identity: IdentityDatabase,
    private readonly sessions: Sessions,
    private readonly cookies: SessionCookies,
    private readonly limiter: RateLimiter,
  ) {}

  async preview(token: string, request: FastifyRequest): Promise<LinkPreview> {
    await this.limiter.hit(LIMITS.linkOpenedByNetwork, request.ip);
    const link = await this.find(token);
    if (!link) return { state: 'unknown', kind: null, practiceName: null, firstName: null };
    return {
      state: stateOf(link),
      kind: link.kind,
      practiceName: link.practice_name,
      firstName: link.first_name,
    };
  }

  /**
   * Opens a link and signs the device in as far as the link's kind allows.
   * @throws {AuthError} `link_unknown`, `link_expired`, `link_used` or `link_revoked`
   */
  async open(token: string, request: FastifyRequest, reply: FastifyReply): Promise<LinkOpened> {
    await this.limiter.hit(LIMITS.linkOpenedByNetwork, request.ip);
    const link = await this.find(token);
    if (!link) throw new AuthError('link_unknown');
    if (link.kind === 'staff_sign_in') return this.openForStaff(link, reply);
    const known = await this.alreadySignedIn(link, request);
    if (known) return known;
    const state = stateOf(link);
    if (state !== 'open') throw refusal(state);
    return link.kind === 'intake' ? this.openIntake(link, reply) : this.openPortal(link, reply);
  }

  /** A device already signed in as that client goes straight on, and the link stays as it is. */
  private async alreadySignedIn(
    link: Exclude<LinkRow, { kind: 'staff_sign_in' }>,
    request: FastifyRequest,
  ): Promise<LinkOpened | null> {
    const cookie = this.cookies.read(request, 'client');
    const caller = cookie ? await this.sessions.findClient(cookie) : null;
    if (!caller || caller.practiceId !== link.practice_id || caller.clientId !== link.comes_in_as)
      return null;
    if (link.kind === 'intake') {
      const isOpen = stateOf(link) === 'open';
      const mayEnter = caller.scope === 'portal' || caller.intakeRequestId === link.intake_request_id;
      return isOpen && mayEnter ? { goTo: `/intake/${link.intake_request_id}` } : null;
    }
    return caller.scope === 'portal' ? { goTo: '/portal/today' } : null;
  }

  private async openForStaff(
    link: Extract<LinkRow, { kind: 'staff_sign_in' }>,
    reply: FastifyReply,
  ): Promise<LinkOpened> {
    await this.useUp(link);
    const token = await this.sessions.startStaff(link.account_id, true);
    this.cookies.write(reply, 'staff', token, STAFF_SESSION_DAYS.absolute * SECONDS_A_DAY);
    return { goTo: '/new-password' };
  }

  private async openPortal(
    link: Extract<LinkRow, { kind: 'sign_in' | 'invitation' }>,
    reply: FastifyReply,
  ): Promise<LinkOpened> {
    await this.useUp(link);
    const session = { practiceId: link.practice_id, clientId: link.client_id, intakeRequestId: null };
    const token = await this.sessions.startClient({ ...session, scope: 'portal' });
    this.cookies.write(reply, 'client', token, CLIENT_SESSION_DAYS.portal * SECONDS_A_DAY);
    return { goTo: '/portal/today' };
  }

  private async openIntake(
    link: Extract<LinkRow, { kind: 'intake' }>,
    reply: FastifyReply,
  ): Promise<LinkOpened> {
    const token = await this.sessions.startClient({
      practiceId: link.practice_id,
      clientId: link.client_id,
      scope: 'intake',
      intakeRequestId: link.intake_request_id,
    });
    this.cookies.write(reply, 'client', token, CLIENT_SESSION_DAYS.intake * SECONDS_A_DAY);
    return { goTo: `/intake/${link.intake_request_id}` };
  }

  private async useUp(link: LinkRow): Promise<void> {
    const used = await this.identity.query<{ id: string }>(USE_UP, [link.id]);
    if (used.length > 0) return;
    const state = stateOf(link);
    throw refusal(state === 'open' ? 'used' : state);
  }

  private async find(token: string): Promise<LinkRow | null> {
    const id = linkIdOf(this.config.linkSecret, token);
    if (!id) return null;
    const [row] = await this.identity.query<LinkRow>(FIND, [id]);
    return row ?? null;
  }
}

function stateOf(link: LinkFacts): Exclude<LinkState, 'unknown'> {
  if (link.revoked_at) return 'revoked';
  if (link.used_at) return 'used';
  return link.is_expired ? 'expired' : 'open';
}

function refusal(state: LinkState): AuthError {
  switch (state) {
    case 'expired':
      return new AuthError('link_expired');
    case 'used':
      return new AuthError('link_used');
    case 'revoked':
      return new AuthError('link_revoked');
    default:
      return new AuthError('link_unknown');
  }
}
