import { Injectable } from '@nestjs/common';
import { AuditedQuery } from '../platform/persistence/audited-query.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import { FIRST_LINK } from './note-chain.js';
import { NoteAddendumEntity } from './note-addendum.entity.js';
import { SignedNoteEntity } from './signed-note.entity.js';

const CLIENTS_WITH_SIGNED_NOTES = AuditedQuery.unaudited(
  'clients_with_signed_notes',
  `SELECT DISTINCT n.client_id AS id FROM session_note n
   WHERE n.state = 'signed' AND n.client_id > $1::uuid ORDER BY n.client_id LIMIT 500`,
  1,
);

const CHAIN_OF_CLIENT = AuditedQuery.of(
  'note_chain_of_client',
  `SELECT n.id, n.client_id AS "clientId", s.content, s.previous_hash AS "previousHash", s.hash,
          s.signed_by AS "signedBy", s.signed_at AS "signedAt",
          (SELECT coalesce(json_agg(json_build_object(
                    'id', e.id, 'noteId', e.note_id, 'authorId', e.author_id, 'text', e.text, 'reason', e.reason,
                    'addedAt', e.added_at, 'previousHash', e.previous_hash, 'hash', e.hash)), '[]')
           FROM note_addendum e WHERE (e.practice_id, e.note_id) = (n.practice_id, n.id)) AS addenda
   FROM session_note n LEFT JOIN signed_note s ON (s.practice_id, s.note_id) = (n.practice_id, n.id)
   WHERE n.client_id = $1 AND n.state = 'signed'`,
  1,
  { action: 'note.verify', objectKind: 'session_note', client: 'clientId' },
);

export interface ChainedAddendum {
  id: string;
  noteId: string;
  authorId: string;
  text: string;
  reason: string;
  addedAt: string;
  previousHash: string;
  hash: string;
}

interface ChainedNoteFacts {
  id: string;
  clientId: string;
  addenda: ChainedAddendum[];
}
type Signed = Pick<SignedNoteEntity, 'content' | 'previousHash' | 'hash' | 'signedBy' | 'signedAt'>;
/** A note in state `signed`; without content, its signed words are gone. */
export type ChainedNote = ChainedNoteFacts & (Signed | { [key in keyof Signed]: null });

@Injectable()
export class SignedNotesRepository {
  constructor(private readonly tenant: TenantContext) {}

  /**
   * Makes signatures and addenda of one client wait for each other, so that each finds the end of the chain. Rows that
   * only refer to the client do not wait (NO KEY).
   */
  async lockChain(clientId: string): Promise<void> {
    await this.tenant.entityManager.query('SELECT id FROM client WHERE id = $1 FOR NO KEY UPDATE', [
      clientId,
    ]);
  }

  /** The hash that no other note of the client follows yet. */
  async lastHash(clientId: string): Promise<string> {
    const [row] = await this.tenant.entityManager.query<{ hash: string }[]>(
      `SELECT s.hash FROM signed_note s WHERE s.client_id = $1 AND NOT EXISTS (
         SELECT FROM signed_note f
         WHERE (f.practice_id, f.client_id, f.previous_hash) = (s.practice_id, s.client_id, s.hash))`,
      [clientId],
    );
    return row?.hash ?? FIRST_LINK;
  }

  async insert(signed: Omit<SignedNoteEntity, 'practiceId' | 'id'>): Promise<void> {
    await this.tenant.repository(SignedNoteEntity).insert({ ...signed, practiceId: this.tenant.practiceId });
  }

  /** The hash that the next addendum of a signed note follows. Null when the note is not signed. */
  async lastAddendumHash(noteId: string): Promise<string | null> {
    const [row] = await this.tenant.entityManager.query<{ hash: string }[]>(
      `SELECT coalesce(
         (SELECT e.hash FROM note_addendum e
          WHERE (e.practice_id, e.note_id) = (s.practice_id, s.note_id) AND NOT EXISTS (
            SELECT FROM note_addendum f
            WHERE (f.practice_id, f.note_id, f.previous_hash) = (e.practice_id, e.note_id, e.hash))),
         s.hash) AS hash
       FROM signed_note s WHERE s.note_id = $1`,
      [noteId],
    );
    return row?.hash ?? null;
  }

  async insertAddendum(addendum: Omit<NoteAddendumEntity, 'practiceId'>): Promise<void> {
    await this.tenant
      .repository(NoteAddendumEntity)
      .insert({ ...addendum, practiceId: this.tenant.practiceId });
  }

  /** Ids of clients that have signed notes, 500 at a time in the order of their ids. */
  async clientsWithSignedNotes(afterClientId: string): Promise<string[]> {
    const rows = await this.tenant.read<{ id: string }>(CLIENTS_WITH_SIGNED_NOTES, [afterClientId]);
    return rows.map((row) => row.id);
  }

  async chainOf(clientId: string): Promise<ChainedNote[]> {
    return this.tenant.read<ChainedNote>(CHAIN_OF_CLIENT, [clientId]);
  }
}
