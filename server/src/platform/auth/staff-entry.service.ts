import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PlatformError } from '../errors/platform.errors.js';
import { brokenConstraint } from '../errors/problem-of.js';
import { Deliveries } from '../mail/deliveries.js';
import { IdentityDatabase } from '../persistence/identity-database.js';
import { TenantContext } from '../persistence/tenant-context.js';
import { AuthError } from './auth.errors.js';
import type { StaffCaller } from './caller.js';
import type { SignIn, SignUp } from './dto/sign-up.dto.js';
import { Passwords } from './passwords.js';
import { LIMITS, RateLimiter } from './rate-limiter.js';
import { SessionCookies } from './session-cookies.js';
import { Sessions, STAFF_SESSION_DAYS } from './sessions.js';
import { PracticeOpening } from './practice-opening.js';

interface AccountRow {
  id: string;
  practice_id: string;
  staff_member_id: string;
  email: string;
  first_name: string;
  password_hash: string;
}

const FIND_ACCOUNT = {
  name: 'find_account',
  text: `SELECT id, practice_id, staff_member_id, email, first_name, password_hash
         FROM identity.account WHERE email = lower($1) AND is_active`,
};

/** How staff come in: a new practice, e-mail and password, a link when the password is forgotten, and out again. */
@Injectable()
export class StaffEntry {
  constructor(
    private readonly identity: IdentityDatabase,
    private readonly opening: PracticeOpening,
    private readonly sessions: Sessions,
    private readonly cookies: SessionCookies,
    private readonly passwords: Passwords,
    private readonly limiter: RateLimiter,
    private readonly tenant: TenantContext,
    private readonly deliveries: Deliveries,
  ) {}

  /**
   * Opens a practice, its owner and her account in one transaction, and signs her in.
   * @throws {AuthError} `weak_password` or `email_taken`
   */
  async signUp(form: SignUp, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    await this.limiter.hit(LIMITS.signUpOfNetwork, request.ip);
    this.refuseWeak(form.password, [form.ownerName, form.email, form.practiceName]);
    try {
      const { accountId } = await this.opening.open(form);
      await this.start(accountId, reply);
    } catch (error) {
      if (brokenConstraint(error) !== 'uq_account_email') throw error;
      throw new AuthError('email_taken', [{ path: 'email', message: 'This e-mail already has an account.' }]);
    }
  }

  /** @throws {AuthError} `wrong_email_or_password`, the same for both, after the same time */
  async signIn(form: SignIn, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    await this.limiter.hit(LIMITS.signInOfNetwork, request.ip);
    await this.limiter.hit(LIMITS.signInOfAddress, form.email);
    const account = await this.findAccount(form.email);
    const isRight = await this.passwords.matches(account?.password_hash ?? null, form.password);
    if (!account || !isRight) throw new AuthError('wrong_email_or_password');
    await this.limiter.forget(LIMITS.signInOfAddress, form.email);
    await this.start(account.id, reply);
  }

  async signOut(caller: StaffCaller, reply: FastifyReply): Promise<void> {
    await this.sessions.endStaff(caller.sessionId);
    this.cookies.clear(reply, 'staff');
  }

  /** Sends a sign-in link when there is such an account; the caller is told the same either way. */
  async sendSignInLink(email: string, request: FastifyRequest): Promise<void> {
    await this.limiter.hit(LIMITS.signInOfNetwork, request.ip);
    await this.limiter.hit(LIMITS.linkAskedByAddress, email);
    const account = await this.findAccount(email);
    if (!account) return;
    const [link] = await this.identity.query<{ id: string }>(
      {
        name: 'issue_staff_link',
        text: `INSERT INTO identity.link (kind, practice_id, account_id, expires_at)
               VALUES ('staff_sign_in', $1, $2, now() + interval '15 minutes') RETURNING id`,
      },
      [account.practice_id, account.id],
    );
    if (!link) return;
    const caller = { kind: 'system' as const, practiceId: account.practice_id, actorId: null };
    await this.tenant.run(caller, { correlationId: request.id, allowedBy: 'forgotten password' }, () =>
      this.deliveries.queue({
        eventId: link.id,
        kind: 'staff_sign_in',
        personId: account.staff_member_id,
        clientId: null,
        recipient: account.email,
        firstName: account.first_name,
        linkId: link.id,
      }),
    );
  }

  /**
   * Sets a new password and ends her other sessions. Only after a sign-in by link, which proves the mailbox.
   * @throws {AuthError} `weak_password`
   */
  async choosePassword(caller: StaffCaller, password: string): Promise<void> {
    if (!caller.isByLink) throw new PlatformError('not_allowed');
    const [account] = await this.identity.query<AccountRow>(
      {
        name: 'find_account_of_session',
        text: `SELECT a.id, a.practice_id, a.staff_member_id, a.email, a.first_name, a.password_hash
               FROM identity.account a JOIN identity.staff_session s ON s.account_id = a.id WHERE s.id = $1`,
      },
      [caller.sessionId],
    );
    if (!account) throw new AuthError('wrong_email_or_password');
    this.refuseWeak(password, [account.first_name, account.email]);
    await this.identity.query(
      {
        name: 'set_password',
        text: `WITH changed AS (UPDATE identity.account SET password_hash = $2 WHERE id = $1)
               UPDATE identity.staff_session SET revoked_at = CASE WHEN id = $3 THEN NULL ELSE now() END, is_by_link = false
               WHERE account_id = $1 AND revoked_at IS NULL`,
      },
      [account.id, await this.passwords.hash(password), caller.sessionId],
    );
  }

  /** Starts a session for an account that has proved itself; the demo's entry uses it too. */
  async start(accountId: string, reply: FastifyReply): Promise<void> {
    const token = await this.sessions.startStaff(accountId, false);
    this.cookies.write(reply, 'staff', token, STAFF_SESSION_DAYS.absolute * 86_400);
  }

  private async findAccount(email: string): Promise<AccountRow | null> {
    const [account] = await this.identity.query<AccountRow>(FIND_ACCOUNT, [email]);
    return account ?? null;
  }

  private refuseWeak(password: string, ownWords: readonly string[]): void {
    const weakness = this.passwords.weaknessOf(password, ownWords);
    if (weakness) throw new AuthError('weak_password', [{ path: 'password', message: weakness }]);
  }
}
