import { z } from 'zod';
import { IdSchema, InstantSchema, longText } from '../../platform/http/fields.dto.js';
import { MESSAGE_AUTHORS, MESSAGE_LIMITS } from '../messages.vocabulary.js';

export const MessageFormSchema = z
  .strictObject({
    text: longText(MESSAGE_LIMITS.text).min(1, 'Write a few words first.'),
    /** The plan item it is about. */
    itemId: IdSchema.nullable(),
  })
  .meta({ id: 'MessageForm' });
export type MessageForm = z.infer<typeof MessageFormSchema>;

export const MessageSchema = z
  .object({
    id: IdSchema,
    author: z.enum(MESSAGE_AUTHORS),
    authorName: z.string(),
    text: z.string(),
    item: z.object({ id: IdSchema, name: z.string() }).nullable(),
    sentAt: InstantSchema,
    /** When the other side first saw it; null before. */
    readAt: InstantSchema.nullable(),
  })
  .meta({ id: 'Message' });
export type Message = z.infer<typeof MessageSchema>;

/** One thread a client, oldest first. */
export const ThreadSchema = z
  .object({
    messages: z.array(MessageSchema),
    /** Since when a question waits for an answer, and until when the practice promises one. */
    waiting: z.object({ since: InstantSchema, promisedBy: InstantSchema }).nullable(),
    replyPromiseDays: z.int(),
    emergencyNumber: z.string(),
  })
  .meta({ id: 'Thread' });
export type Thread = z.infer<typeof ThreadSchema>;

export const InboxSchema = z
  .object({
    items: z.array(
      z.object({
        clientId: IdSchema,
        clientName: z.string(),
        lastText: z.string(),
        lastAuthor: z.enum(MESSAGE_AUTHORS),
        itemName: z.string().nullable(),
        sentAt: InstantSchema,
        waiting: z.object({ since: InstantSchema, promisedBy: InstantSchema }).nullable(),
        isUnread: z.boolean(),
      }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'Inbox' });
export type Inbox = z.infer<typeof InboxSchema>;

export const ListThreadsSchema = z.strictObject({
  /** The `next` of the page before. */
  after: z.string().max(400).optional(),
  waiting: z.enum(['true', 'false']).default('false'),
});
export type ListThreads = z.infer<typeof ListThreadsSchema>;
