import { Injectable } from '@nestjs/common';
import { RECORDS_OF_ID } from '../clients/client-records.js';
import type { TherapistMark } from '../body-map/dto/mark.dto.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import type { NoteContent } from './dto/note-content.dto.js';
import { SessionNoteDraftEntity } from './session-note-draft.entity.js';
import { SessionNoteMarkEntity } from './session-note-mark.entity.js';
import { SessionNoteEntity } from './session-note.entity.js';

/** Writes of notes that are not signed yet; everything here wants an open transaction. */
@Injectable()
export class NoteDraftsRepository {
  constructor(private readonly tenant: TenantContext) {}

  /** Returns false, and does nothing, when the author has a draft of this client open already. */
  async start(
    note: Pick<SessionNoteEntity, 'id' | 'clientId' | 'authorId' | 'startedAt' | 'endedAt'>,
  ): Promise<boolean> {
    const { practiceId, entityManager } = this.tenant;
    const added = await entityManager.query<{ id: string }[]>(
      `INSERT INTO session_note (practice_id, id, client_id, author_id, started_at, ended_at)
       SELECT $2, $3, $1, $4, $5, $6 WHERE NOT EXISTS (
         SELECT FROM session_note n
         WHERE n.author_id = $4 AND n.state = 'draft' AND n.client_id = ANY (${RECORDS_OF_ID}))
       ON CONFLICT (practice_id, author_id, client_id) WHERE state = 'draft' DO NOTHING RETURNING id`,
      [note.clientId, practiceId, note.id, note.authorId, note.startedAt, note.endedAt],
    );
    if (added.length === 0) return false;
    await this.tenant
      .repository(SessionNoteDraftEntity)
      .insert({ practiceId, noteId: note.id, clientId: note.clientId });
    return true;
  }

  /** The note with this id, else the author's open draft of the client, else her latest note of the client. */
  async findStarted(id: string, clientId: string, authorId: string): Promise<string | null> {
    const [row] = await this.tenant.entityManager.query<{ id: string }[]>(
      `SELECT id FROM session_note WHERE id = $2 OR (client_id = ANY (${RECORDS_OF_ID}) AND author_id = $3)
       ORDER BY id = $2 DESC, state = 'draft' DESC, id DESC LIMIT 1`,
      [clientId, id, authorId],
    );
    return row?.id ?? null;
  }

  /** Makes every other write of this note wait until the transaction ends. */
  async lock(id: string): Promise<SessionNoteEntity | null> {
    return this.tenant
      .repository(SessionNoteEntity)
      .findOne({ where: { practiceId: this.tenant.practiceId, id }, lock: { mode: 'pessimistic_write' } });
  }

  async contentOf(note: SessionNoteEntity): Promise<NoteContent> {
    const {
      practiceId: _practice,
      noteId: _note,
      clientId: _client,
      ...text
    } = await this.tenant
      .repository(SessionNoteDraftEntity)
      .findOneByOrFail({ practiceId: note.practiceId, noteId: note.id });
    return {
      ...text,
      startedAt: note.startedAt.toISOString(),
      endedAt: note.endedAt?.toISOString() ?? null,
    };
  }

  /** Saves the whole text and counts the version up. Returns the time of the save. */
  async save(note: SessionNoteEntity, content: NoteContent): Promise<Date> {
    const { startedAt, endedAt, ...text } = content;
    const { practiceId, id: noteId } = note;
    await this.tenant.repository(SessionNoteDraftEntity).update({ practiceId, noteId }, text);
    return this.touch(note, { startedAt: new Date(startedAt), endedAt: endedAt ? new Date(endedAt) : null });
  }

  /** Counts the version up, with what else changes in the row. Returns the time of the save. */
  async touch(note: SessionNoteEntity, change: Partial<SessionNoteEntity> = {}): Promise<Date> {
    const { practiceId, id } = note;
    const updatedAt = new Date();
    await this.tenant
      .repository(SessionNoteEntity)
      .update({ practiceId, id }, { ...change, version: note.version + 1, updatedAt });
    return updatedAt;
  }

  async marksOf(note: SessionNoteEntity): Promise<TherapistMark[]> {
    const { practiceId, id: noteId } = note;
    const rows = await this.tenant
      .repository(SessionNoteMarkEntity)
      .find({ where: { practiceId, noteId }, order: { createdAt: 'ASC', id: 'ASC' } });
    return rows.map(toMark);
  }

  /** The mark with this id anywhere in the practice, and the note that has it. */
  async findMark(id: string): Promise<{ noteId: string; mark: TherapistMark } | null> {
    const row = await this.tenant
      .repository(SessionNoteMarkEntity)
      .findOneBy({ practiceId: this.tenant.practiceId, id });
    return row && { noteId: row.noteId, mark: toMark(row) };
  }

  async countMarks(note: SessionNoteEntity): Promise<number> {
    return this.tenant
      .repository(SessionNoteMarkEntity)
      .countBy({ practiceId: note.practiceId, noteId: note.id });
  }

  async insertMark(note: SessionNoteEntity, mark: TherapistMark): Promise<void> {
    const { practiceId, id: noteId, clientId } = note;
    await this.tenant
      .repository(SessionNoteMarkEntity)
      .insert({ ...mark, practiceId, noteId, clientId, createdAt: new Date() });
  }

  async updateMark(note: SessionNoteEntity, { id, ...mark }: TherapistMark): Promise<void> {
    await this.tenant
      .repository(SessionNoteMarkEntity)
      .update({ practiceId: note.practiceId, noteId: note.id, id }, mark);
  }

  /** Returns false when the note has no such mark. */
  async deleteMark(note: SessionNoteEntity, id: string): Promise<boolean> {
    const gone = await this.tenant
      .repository(SessionNoteMarkEntity)
      .delete({ practiceId: note.practiceId, noteId: note.id, id });
    return gone.affected === 1;
  }
}

function toMark(row: SessionNoteMarkEntity): TherapistMark {
  const { id, regionId, kind, intensity, qualities, since, pattern, note, point } = row;
  const { worse, better, radiatesTo, strokes, areas } = row;
  return {
    id,
    regionId,
    kind,
    intensity,
    qualities,
    since,
    pattern,
    worse,
    better,
    radiatesTo,
    note,
    point,
    strokes,
    areas,
  };
}
