import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IdentityDatabase } from '../persistence/identity-database.js';
import type { ClientCaller, StaffCaller } from './caller.js';
import { SessionLookUps } from './session-look-ups.js';
import { PERMISSIONS_OF_ROLE, type Permission, type StaffRole } from './permissions.vocabulary.js';

/** Days until a session ends whatever happens, and until it ends unused. */
export const STAFF_SESSION_DAYS = { absolute: 30, idle: 7 };
export const CLIENT_SESSION_DAYS = { portal: 90, intake: 14 };

export interface NewClientSession {
  practiceId: string;
  clientId: string;
  scope: 'portal' | 'intake';
  intakeRequestId: string | null;
}

interface StaffRow {
  nth: number;
  session_id: string;
  practice_id: string;
  staff_member_id: string;
  role: StaffRole;
  is_by_link: boolean;
  is_stale: boolean;
}

interface ClientRow {
  nth: number;
  session_id: string;
  practice_id: string;
  client_id: string;
  merged_ids: string[];
  scope: 'portal' | 'intake';
  intake_request_id: string | null;
  is_confirmed: boolean;
  is_proven: boolean;
  is_stale: boolean;
}

const FIND_STAFF = {
  name: 'find_staff_sessions',
  text: `SELECT asked.nth::integer, s.id AS session_id, a.practice_id, a.staff_member_id, a.role, s.is_by_link,
                s.last_seen_at < now() - interval '10 minutes' AS is_stale
         FROM unnest($1::bytea[]) WITH ORDINALITY AS asked(hash, nth)
         JOIN identity.staff_session s ON s.token_hash = asked.hash
         JOIN identity.account a ON a.id = s.account_id
         WHERE s.revoked_at IS NULL AND s.expires_at > now()
           AND s.last_seen_at > now() - make_interval(days => $2) AND a.is_active`,
};
/** Whose record was merged into another one comes in as that client, and sees what lies under both. */
const FIND_CLIENT = {
  name: 'find_client_sessions',
  text: `SELECT asked.nth::integer, s.id AS session_id, s.practice_id, coalesce(a.leads_to, s.client_id) AS client_id,
                ARRAY(SELECT m.client_id FROM identity.client_address m
                      WHERE m.practice_id = s.practice_id AND m.leads_to = coalesce(a.leads_to, s.client_id)) AS merged_ids,
                s.scope, s.intake_request_id, s.is_confirmed, s.is_proven,
                s.last_seen_at < now() - interval '10 minutes' AS is_stale
         FROM unnest($1::bytea[]) WITH ORDINALITY AS asked(hash, nth)
         JOIN identity.client_session s ON s.token_hash = asked.hash
         LEFT JOIN identity.client_address a ON a.practice_id = s.practice_id AND a.client_id = s.client_id
         WHERE s.revoked_at IS NULL AND s.expires_at > now()`,
};

/** Opaque 128-bit session tokens; the database holds their hash alone. */
@Injectable()
export class Sessions {
  private readonly permissions = new Map<StaffRole, ReadonlySet<Permission>>();

  private readonly ofStaff: SessionLookUps<StaffRow>;
  private readonly ofClients: SessionLookUps<ClientRow>;

  constructor(private readonly identity: IdentityDatabase) {
    this.ofStaff = new SessionLookUps(identity, FIND_STAFF, [STAFF_SESSION_DAYS.idle]);
    this.ofClients = new SessionLookUps(identity, FIND_CLIENT, []);
  }

  async findStaff(token: string): Promise<StaffCaller | null> {
    const row = await this.ofStaff.find(hashOf(token));
    if (!row) return null;
    if (row.is_stale) await this.touch('staff_session', token);
    return {
      kind: 'staff',
      practiceId: row.practice_id,
      actorId: row.staff_member_id,
      sessionId: row.session_id,
      role: row.role,
      permissions: this.permissionsOf(row.role),
      isByLink: row.is_by_link,
    };
  }

  async findClient(token: string): Promise<ClientCaller | null> {
    const row = await this.ofClients.find(hashOf(token));
    if (!row) return null;
    if (row.is_stale) await this.touch('client_session', token);
    return {
      kind: 'client',
      practiceId: row.practice_id,
      clientId: row.client_id,
      recordIds: [row.client_id, ...row.merged_ids],
      actorId: row.client_id,
      sessionId: row.session_id,
      scope: row.scope,
      intakeRequestId: row.intake_request_id,
      isConfirmed: row.is_confirmed,
      isProven: row.is_proven,
    };
  }

  /** Starts a session for an account and returns its token, which is kept nowhere else. */
  async startStaff(accountId: string, isByLink: boolean): Promise<string> {
    const token = newToken();
    await this.identity.query(
      {
        name: 'start_staff_session',
        text: `INSERT INTO identity.staff_session (token_hash, account_id, is_by_link, expires_at)
               VALUES ($1, $2, $3, now() + make_interval(days => $4))`,
      },
      [hashOf(token), accountId, isByLink, STAFF_SESSION_DAYS.absolute],
    );
    return token;
  }

  /** A portal session is confirmed and proven from the start: its link came to the client's own mailbox and works once. */
  async startClient(session: NewClientSession): Promise<string> {
    const token = newToken();
    await this.identity.query(
      {
        name: 'start_client_session',
        text: `INSERT INTO identity.client_session
                 (token_hash, practice_id, client_id, scope, intake_request_id, is_confirmed, is_proven, expires_at)
               VALUES ($1, $2, $3, $4, $5, $6, $6, now() + make_interval(days => $7))`,
      },
      [
        hashOf(token),
        session.practiceId,
        session.clientId,
        session.scope,
        session.intakeRequestId,
        session.scope === 'portal',
        CLIENT_SESSION_DAYS[session.scope],
      ],
    );
    return token;
  }

  /**
   * Lets an intake session see the answers on its form: the birth date was right. With `isProven` also what was said before:
   * it was the one that the practice knows, and not one that stood in the form.
   */
  async confirmIntake(sessionId: string, { isProven }: { isProven: boolean }): Promise<void> {
    await this.identity.query(
      {
        name: 'confirm_intake',
        text: 'UPDATE identity.client_session SET is_confirmed = true, is_proven = is_proven OR $2 WHERE id = $1',
      },
      [sessionId, isProven],
    );
  }

  async endStaff(sessionId: string): Promise<void> {
    await this.identity.query(
      {
        name: 'end_staff_session',
        text: 'UPDATE identity.staff_session SET revoked_at = now() WHERE id = $1 AND revoked_at IS NULL',
      },
      [sessionId],
    );
  }

  async endClient(sessionId: string): Promise<void> {
    await this.identity.query(
      {
        name: 'end_client_session',
        text: 'UPDATE identity.client_session SET revoked_at = now() WHERE id = $1 AND revoked_at IS NULL',
      },
      [sessionId],
    );
  }

  private async touch(table: 'staff_session' | 'client_session', token: string): Promise<void> {
    const text =
      table === 'staff_session'
        ? 'UPDATE identity.staff_session SET last_seen_at = now() WHERE token_hash = $1'
        : 'UPDATE identity.client_session SET last_seen_at = now() WHERE token_hash = $1';
    await this.identity.query({ name: `touch_${table}`, text }, [hashOf(token)]);
  }

  private permissionsOf(role: StaffRole): ReadonlySet<Permission> {
    const known = this.permissions.get(role) ?? new Set(PERMISSIONS_OF_ROLE[role]);
    this.permissions.set(role, known);
    return known;
  }
}

function newToken(): string {
  return randomBytes(16).toString('base64url');
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
