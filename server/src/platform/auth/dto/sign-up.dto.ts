import { z } from 'zod';
import { EmailSchema, lineOfText } from '../../http/fields.dto.js';
import { PASSWORD_LENGTH } from '../auth.vocabulary.js';

export const PasswordSchema = z
  .string()
  .min(
    PASSWORD_LENGTH.min,
    `Use at least ${PASSWORD_LENGTH.min} characters. A few words you remember work well.`,
  )
  .max(PASSWORD_LENGTH.max, `Use at most ${PASSWORD_LENGTH.max} characters.`);

const isTimeZone = (value: string) => {
  try {
    return Boolean(Intl.DateTimeFormat('en', { timeZone: value }));
  } catch {
    return false; // Intl throws RangeError for a zone it does not know
  }
};

export const SignUpSchema = z
  .strictObject({
    practiceName: lineOfText(120).min(1, 'Give your practice a name.'),
    country: z.string().regex(/^[A-Z]{2}$/, 'Choose a country.'),
    region: z
      .string()
      .regex(/^[A-Z0-9-]{1,6}$/)
      .nullable(),
    timeZone: z.string().max(64).refine(isTimeZone, 'Choose a time zone.'),
    emergencyNumber: z
      .string()
      .regex(/^[0-9]{2,6}$/, 'Enter the number to call in an emergency, digits only.'),
    ownerName: lineOfText(120).min(1, 'Tell us your name.'),
    email: EmailSchema,
    password: PasswordSchema,
  })
  .meta({ id: 'SignUp' });
export type SignUp = z.infer<typeof SignUpSchema>;

export const SignInSchema = z
  .strictObject({ email: EmailSchema, password: z.string().min(1).max(PASSWORD_LENGTH.max) })
  .meta({ id: 'SignIn' });
export type SignIn = z.infer<typeof SignInSchema>;

export const AskForLinkSchema = z.strictObject({ email: EmailSchema }).meta({ id: 'AskForLink' });
export type AskForLink = z.infer<typeof AskForLinkSchema>;

export const NewPasswordSchema = z.strictObject({ password: PasswordSchema }).meta({ id: 'NewPassword' });
export type NewPassword = z.infer<typeof NewPasswordSchema>;
