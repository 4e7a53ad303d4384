import type { Permission, StaffRole } from './permissions.vocabulary.js';

/** A signed-in member of a practice's staff. */
export interface StaffCaller {
  kind: 'staff';
  practiceId: string;
  /** The staff member's id: the author of notes, plans and answers. */
  actorId: string;
  sessionId: string;
  role: StaffRole;
  permissions: ReadonlySet<Permission>;
  /** Signed in by a link sent to her own mailbox, which proves it as well as the old password would. */
  isByLink: boolean;
}

/** A client in the portal, or on an intake form. */
export interface ClientCaller {
  kind: 'client';
  practiceId: string;
  clientId: string;
  /** Her own record and those merged into it: all whose rows she may see. */
  recordIds: readonly string[];
  actorId: string;
  sessionId: string;
  scope: 'portal' | 'intake';
  /** The one form that an intake session may see; null in the portal. */
  intakeRequestId: string | null;
  /** On another device answers already given are shown only after the birth date. */
  isConfirmed: boolean;
  /** The device said the birth date that the practice knows: whose it is, whatever was typed into a form. */
  isProven: boolean;
}

/** A job, or a step before anybody is signed in, that works for one practice. */
export interface SystemCaller {
  kind: 'system';
  practiceId: string;
  actorId: null;
}

export type Caller = StaffCaller | ClientCaller | SystemCaller;

export function clientOf(caller: Caller): string | null {
  return caller.kind === 'client' ? caller.clientId : null;
}

/** The records of the client who asks, as the database's policies read them; empty for staff, who see all. */
export function recordsOf(caller: Caller): string {
  return caller.kind === 'client' ? caller.recordIds.join() : '';
}
