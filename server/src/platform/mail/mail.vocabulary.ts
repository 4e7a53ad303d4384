/** Every e-mail the product sends. None says anything about health: who wrote, and a link. */
export const MAIL_KINDS = [
  'staff_sign_in',
  'sign_in',
  'intake',
  'intake_reminder',
  'plan_shared',
  'question_answered',
  'questions_asked',
] as const;
export type MailKind = (typeof MAIL_KINDS)[number];
