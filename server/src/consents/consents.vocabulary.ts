/** What a client can say yes or no to, each apart. */
export const CONSENT_KINDS = [
  'consent_treat',
  'consent_privacy',
  'consent_contact',
  'consent_homecare',
  'consent_photo',
  'consent_story',
] as const;
export type ConsentKind = (typeof CONSENT_KINDS)[number];

export const CONSENT_SIGNERS = ['client', 'guardian'] as const;
export type ConsentSigner = (typeof CONSENT_SIGNERS)[number];

export const SIGNATURE_KINDS = ['typed', 'drawn'] as const;
export type SignatureKind = (typeof SIGNATURE_KINDS)[number];
