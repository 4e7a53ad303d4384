import { Injectable } from '@nestjs/common';
import { CLIENT_OF_ID, JOIN_CLIENT, RECORDS_OF_ID } from '../clients/client-records.js';
import { AuditedQuery } from '../platform/persistence/audited-query.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import type { MessageAuthor } from './messages.vocabulary.js';
import { MESSAGE_LIMITS } from './messages.vocabulary.js';
import { MessageEntity } from './message.entity.js';

const LIST_OF_CLIENT = AuditedQuery.of(
  'list_messages_of_client',
  `SELECT * FROM (
     SELECT m.id, m.client_id, m.author, m.text, m.item_id AS "itemId", m.item_name AS "itemName", m.sent_at AS "sentAt",
            CASE m.author WHEN 'staff' THEN s.name
              ELSE coalesce(c.preferred_name, split_part(c.legal_name, ' ', 1)) END AS "authorName",
            CASE m.author WHEN 'staff' THEN t.read_by_client_at ELSE t.read_by_staff_at END AS "seenAt",
            t.waiting_since AS "waitingSince"
     FROM message m
     JOIN client c ON c.practice_id = m.practice_id AND c.id = ${CLIENT_OF_ID}
     CROSS JOIN (
       SELECT min(x.waiting_since) AS waiting_since, max(x.read_by_client_at) AS read_by_client_at,
              max(x.read_by_staff_at) AS read_by_staff_at
       FROM message_thread x WHERE x.client_id = ANY (${RECORDS_OF_ID})) t
     LEFT JOIN staff_member s ON s.practice_id = m.practice_id AND s.id = m.staff_member_id
     WHERE m.client_id = ANY (${RECORDS_OF_ID}) ORDER BY m.sent_at DESC, m.id DESC LIMIT $2) latest
   ORDER BY "sentAt", id`,
  2,
  { action: 'message.view', objectKind: 'message', client: 'client_id' },
);

const INBOX = AuditedQuery.of(
  'list_message_threads',
  `SELECT m.id, c.id AS "clientId", t.client_id AS "recordId", coalesce(c.preferred_name, c.legal_name) AS "clientName", m.text AS "lastText",
          m.author AS "lastAuthor", m.item_name AS "itemName", t.last_sent_at AS "sentAt",
          t.waiting_since AS "waitingSince",
          m.author = 'client' AND (t.read_by_staff_at IS NULL OR t.read_by_staff_at < t.last_sent_at) AS "isUnread"
   FROM message_thread t
   JOIN message m ON m.practice_id = t.practice_id AND m.id = t.last_message_id
   JOIN client o ON o.practice_id = t.practice_id AND o.id = t.client_id ${JOIN_CLIENT}
   WHERE (t.last_sent_at, t.client_id) < ($1::timestamptz, $2::uuid) AND (NOT $3 OR t.waiting_since IS NOT NULL)
     AND NOT EXISTS (
       SELECT FROM client r JOIN message_thread x ON x.practice_id = r.practice_id AND x.client_id = r.id
       WHERE r.practice_id = c.practice_id AND r.record_of = c.id AND r.id <> t.client_id
         AND (x.last_sent_at, x.client_id) > (t.last_sent_at, t.client_id) AND (NOT $3 OR x.waiting_since IS NOT NULL))
   ORDER BY t.last_sent_at DESC, t.client_id DESC LIMIT $4`,
  4,
  { action: 'message.list', objectKind: 'message' },
);

/** An answer ends the wait of the client, whichever of her records the question lies under. */
const ANSWERED = `
  UPDATE message_thread SET waiting_since = NULL
  WHERE client_id = ANY (${RECORDS_OF_ID}) AND waiting_since IS NOT NULL`;

export interface FoundMessage {
  id: string;
  author: MessageAuthor;
  text: string;
  itemId: string | null;
  itemName: string | null;
  sentAt: Date;
  authorName: string;
  seenAt: Date | null;
  waitingSince: Date | null;
}

export interface FoundThread {
  clientId: string;
  /** The record that its latest message lies under: where the next page goes on. */
  recordId: string;
  clientName: string;
  lastText: string;
  lastAuthor: MessageAuthor;
  itemName: string | null;
  sentAt: Date;
  waitingSince: Date | null;
  isUnread: boolean;
}

export interface ThreadKey {
  sentAt: string;
  clientId: string;
}

@Injectable()
export class MessagesRepository {
  constructor(private readonly tenant: TenantContext) {}

  /** The latest messages of a client's thread, oldest first. */
  async listOfClient(clientId: string): Promise<FoundMessage[]> {
    return this.tenant.read<FoundMessage>(LIST_OF_CLIENT, [clientId, MESSAGE_LIMITS.page]);
  }

  async listThreads(before: ThreadKey, onlyWaiting: boolean, limit: number): Promise<FoundThread[]> {
    return this.tenant.read<FoundThread>(INBOX, [before.sentAt, before.clientId, onlyWaiting, limit]);
  }

  async insert(message: Omit<MessageEntity, 'practiceId'>): Promise<void> {
    const { practiceId } = this.tenant;
    await this.tenant.repository(MessageEntity).insert({ ...message, practiceId });
    // A client's question waits from its first message until staff answer; who writes has read what is there.
    await this.tenant.entityManager.query(
      `INSERT INTO message_thread AS t
         (practice_id, client_id, last_message_id, last_sent_at, waiting_since, read_by_client_at, read_by_staff_at)
       VALUES ($1, $2, $3, $4::timestamptz, CASE $5 WHEN 'client' THEN $4::timestamptz END,
               CASE $5 WHEN 'client' THEN $4::timestamptz END, CASE $5 WHEN 'staff' THEN $4::timestamptz END)
       ON CONFLICT (practice_id, client_id) DO UPDATE SET
         last_message_id = excluded.last_message_id,
         last_sent_at = excluded.last_sent_at,
         waiting_since = CASE $5 WHEN 'client' THEN coalesce(t.waiting_since, excluded.waiting_since) END,
         read_by_client_at = coalesce(excluded.read_by_client_at, t.read_by_client_at),
         read_by_staff_at = coalesce(excluded.read_by_staff_at, t.read_by_staff_at)`,
      [practiceId, message.clientId, message.id, message.sentAt, message.author],
    );
    if (message.author === 'staff') await this.tenant.entityManager.query(ANSWERED, [message.clientId]);
  }

  async markRead(clientId: string, reader: MessageAuthor, at: Date): Promise<void> {
    const text =
      reader === 'client'
        ? `UPDATE message_thread SET read_by_client_at = $2 WHERE client_id = ANY (${RECORDS_OF_ID})`
        : `UPDATE message_thread SET read_by_staff_at = $2 WHERE client_id = ANY (${RECORDS_OF_ID})`;
    await this.tenant.entityManager.query(text, [clientId, at]);
  }
}
