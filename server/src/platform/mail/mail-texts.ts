import type { MailKind } from './mail.vocabulary.js';

export interface MailFacts {
  firstName: string;
  practiceName: string;
  address: string;
}

export interface MailText {
  subject: string;
  body: string;
}

/** Subject and body of each kind of e-mail. A mailbox is read by others: no reason, no plan, no place that hurts. */
export function mailText(kind: MailKind, { firstName, practiceName, address }: MailFacts): MailText {
  const letter = (subject: string, lines: readonly string[]): MailText => ({
    subject,
    body: [`Hello ${firstName},`, ...lines, address, practiceName].join('\n\n'),
  });
  switch (kind) {
    case 'staff_sign_in':
      return letter('Your sign-in link for Unknot', [
        'This link signs you in and lets you choose a new password. It works once, for 15 minutes.',
        'If you did not ask for it, you can leave it; nothing changes.',
      ]);
    case 'sign_in':
      return letter(`Your link for ${practiceName}`, [
        'Tap to sign in. It works once, for 15 minutes. There is no password.',
        'If you did not ask for it, you can leave it; nothing changes.',
      ]);
    case 'intake':
      return letter(`A form from ${practiceName}`, [
        'Please fill in this form before your visit. It takes about six minutes on a phone; you can stop and go on later.',
        'The link is yours alone and works for 14 days. Please do not pass it on.',
      ]);
    case 'intake_reminder':
      return letter(`A reminder from ${practiceName}`, [
        'A form from us is still waiting for you. It takes a few minutes on a phone; what you have filled in already is kept.',
        'The link is yours alone. Please do not pass it on. You would rather not be reminded of it? Open the link and say so there.',
      ]);
    case 'plan_shared':
      return letter(`Something new from ${practiceName}`, [
        'There is something new for you. Tap to open it; there is no password.',
        'The link works once, for 7 days, and is yours alone.',
      ]);
    case 'question_answered':
      return letter(`A message from ${practiceName}`, [
        'You have a message. Tap to read it; there is no password.',
        'The link works once, for 7 days, and is yours alone.',
      ]);
    case 'questions_asked':
      return letter(`Something new from ${practiceName}`, [
        'There are a few short questions for you. Tap to answer them; there is no password.',
        'The link works once, for 7 days, and is yours alone.',
      ]);
    default:
      return kind satisfies never;
  }
}
