export const MODES = ['demo', 'development', 'test', 'production'] as const;
export type Mode = (typeof MODES)[number];

/** NIST SP 800-63B-4: at least 15 characters where a password is the only factor, and no rules of composition. */
export const PASSWORD_LENGTH = { min: 15, max: 256 } as const;

export const LINK_KINDS = ['sign_in', 'invitation', 'intake', 'staff_sign_in'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

export const LINK_STATES = ['open', 'used', 'expired', 'revoked', 'unknown'] as const;
export type LinkState = (typeof LINK_STATES)[number];

export type Side = 'staff' | 'client';

/** Cookies without any secret that tell the page whether somebody may be signed in on that side. */
export const SIGNED_IN_MARKS: Record<Side, string> = {
  staff: 'unknot_staff_here',
  client: 'unknot_client_here',
};
