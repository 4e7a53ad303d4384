import { z } from 'zod';

/** Fields that several contracts share. */
export const IdSchema = z.uuid();
/** A moment as ISO 8601 in UTC. */
export const InstantSchema = z.iso.datetime();
/** A calendar day, `YYYY-MM-DD`, without a time zone. */
export const DaySchema = z.iso.date();
/** A time of a clock on a wall, without a day or a zone. */
export const TimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Enter a time, such as 14:30.');
export const EmailSchema = z.email().max(254);
export const PhoneSchema = z
  .string()
  .trim()
  .regex(/^\+?[0-9 ()./-]{5,30}$/, 'Enter a phone number: digits, spaces and + only.');
/** Pain on the Numeric Pain Rating Scale: a whole number 0–10. */
export const PainSchema = z.int().min(0).max(10);

/** A line of text: trimmed, without line breaks, at most `max` characters. */
export const lineOfText = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^[^\p{Cc}]*$/u, 'Use plain text on one line.');

/** Trimmed text that may hold line breaks, at most `max` characters. */
export const longText = (max: number) => z.string().trim().max(max);

/** A page of a list: `next` is the key to pass as `after`, or null at the end. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable() });
