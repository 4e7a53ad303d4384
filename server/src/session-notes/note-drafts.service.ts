import { Injectable } from '@nestjs/common';
import { withDrawnAreas } from '../body-map/drawn-areas.js';
import { MAX_MARKS } from '../body-map/marks.vocabulary.js';
import type { TherapistMark } from '../body-map/dto/mark.dto.js';
import { Knowledge } from '../knowledge/knowledge.js';
import { Audit } from '../platform/audit/audit.service.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import { PlatformError } from '../platform/errors/platform.errors.js';
import { withCopiedLines } from './copied-lines.js';
import type { NoteContent } from './dto/note-content.dto.js';
import type { SavedNote, SaveNote } from './dto/session-note.dto.js';
import { noteEvent } from './note-event.js';
import { canonicalJson } from './note-chain.js';
import { NoteDraftsRepository } from './note-drafts.repository.js';
import { warningsOf } from './note-rules.js';
import type { SessionNoteEntity } from './session-note.entity.js';
import { SessionNotesError } from './session-notes.errors.js';
import { SessionNotesService } from './session-notes.service.js';
import { NOTE_LIMITS } from './session-notes.vocabulary.js';

/** Writing a draft: text as a whole by version, marks one by one. */
@Injectable()
export class NoteDraftsService {
  constructor(
    private readonly tenant: TenantContext,
    private readonly drafts: NoteDraftsRepository,
    private readonly notes: SessionNotesService,
    private readonly knowledge: Knowledge,
    private readonly audit: Audit,
  ) {}

  /**
   * Saves the text. What is there already is no change, whatever its version: an autosave may arrive twice.
   * @throws {SessionNotesError} `note_changed_elsewhere` or `note_already_signed`, both with the note that stands
   * @throws {PlatformError} `validation_failed` for a muscle that the knowledge does not have
   */
  async saveNote(id: string, { version, ...sent }: SaveNote): Promise<SavedNote> {
    return this.tenant.tx(async () => {
      const note = await this.lockOwn(id);
      const content = withPlainTimes(sent);
      this.refuseUnknownMuscles(content);
      if (canonicalJson(content) === canonicalJson(await this.drafts.contentOf(note))) {
        return saved(note, note.updatedAt, content);
      }
      await this.refuseSigned(note);
      if (note.version !== version) await this.refuseStale(note, content);
      const savedAt = await this.drafts.save(note, content);
      await this.audit.record(noteEvent('note.save', note));
      return saved({ ...note, version: note.version + 1 }, savedAt, content);
    });
  }

  /**
   * Adds lines from elsewhere to S, under a heading that says where they are from; those that it has already stay single.
   * Returns how many were new.
   * @throws {SessionNotesError} `note_already_signed`, `note_section_full`, and those of `lockOwn`
   */
  async addToSubjective(id: string, copied: { heading: string; lines: readonly string[] }): Promise<number> {
    return this.tenant.tx(async () => {
      const note = await this.lockOwn(id);
      await this.refuseSigned(note);
      const content = await this.drafts.contentOf(note);
      const { text, added } = withCopiedLines(content.subjective, copied);
      if (text.length > NOTE_LIMITS.section) throw new SessionNotesError('note_section_full');
      if (added > 0) {
        await this.drafts.save(note, { ...content, subjective: text });
        await this.audit.record(noteEvent('note.save', note));
      }
      return added;
    });
  }

  /**
   * Adds a mark, or changes the one with this id.
   * @throws {SessionNotesError} `mark_id_mismatch`, `mark_of_another_note`, `too_many_marks`, `note_already_signed`
   */
  async putNoteMark(id: string, markId: string, sent: TherapistMark): Promise<SavedNote> {
    if (sent.id !== markId) throw new SessionNotesError('mark_id_mismatch');
    const mark = withDrawnAreas(sent, '');
    return this.tenant.tx(async () => {
      const note = await this.lockOwn(id);
      const before = await this.drafts.findMark(markId);
      if (before && before.noteId !== id) throw new SessionNotesError('mark_of_another_note');
      if (before && canonicalJson(before.mark) === canonicalJson(mark)) return this.unchanged(note);
      await this.refuseSigned(note);
      if (before) {
        await this.drafts.updateMark(note, mark);
      } else {
        if ((await this.drafts.countMarks(note)) >= MAX_MARKS) throw new SessionNotesError('too_many_marks');
        await this.drafts.insertMark(note, mark);
      }
      return this.touched('note.mark', note);
    });
  }

  /** Takes a mark off; one that is gone already is no error. */
  async deleteNoteMark(id: string, markId: string): Promise<SavedNote> {
    return this.tenant.tx(async () => {
      const note = await this.lockOwn(id);
      await this.refuseSigned(note);
      const isGone = await this.drafts.deleteMark(note, markId);
      return isGone ? this.touched('note.unmark', note) : this.unchanged(note);
    });
  }

  /**
   * The caller's own note, locked against every other write until the transaction ends.
   * @throws {SessionNotesError} `note_not_found`, `note_of_another_author`
   */
  async lockOwn(id: string): Promise<SessionNoteEntity> {
    const note = await this.drafts.lock(id);
    if (!note) throw new SessionNotesError('note_not_found');
    if (note.authorId !== this.tenant.staff.actorId) throw new SessionNotesError('note_of_another_author');
    return note;
  }

  /** Refuses with the note that stands and, when there is one, the text that was not saved. */
  async refuseStale(note: SessionNoteEntity, yours?: NoteContent): Promise<never> {
    const current = await this.notes.getNote(note.id);
    throw new SessionNotesError('note_changed_elsewhere', { facts: { current, yours } });
  }

  private refuseUnknownMuscles({ techniques }: NoteContent): void {
    const fields = techniques.flatMap(({ place }, n) => {
      if (place?.kind !== 'muscle') return [];
      const muscle = this.knowledge.findMuscle(place.muscleId);
      if (!muscle) return [{ path: `techniques.${n}.place.muscleId`, message: 'There is no such muscle.' }];
      if (muscle.paired === (place.side !== null)) return [];
      return [{ path: `techniques.${n}.place.side`, message: 'A paired muscle has a side, another none.' }];
    });
    if (fields.length > 0) throw new PlatformError('validation_failed', fields);
  }

  private async refuseSigned(note: SessionNoteEntity): Promise<void> {
    if (note.state !== 'signed') return;
    const current = await this.notes.getNote(note.id);
    throw new SessionNotesError('note_already_signed', { facts: { current } });
  }

  private async touched(action: string, note: SessionNoteEntity): Promise<SavedNote> {
    const savedAt = await this.drafts.touch(note);
    await this.audit.record(noteEvent(action, note));
    return saved({ ...note, version: note.version + 1 }, savedAt, await this.drafts.contentOf(note));
  }

  private async unchanged(note: SessionNoteEntity): Promise<SavedNote> {
    return saved(note, note.updatedAt, await this.drafts.contentOf(note));
  }
}

function saved({ id, version }: SessionNoteEntity, savedAt: Date, content: NoteContent): SavedNote {
  return { id, version, savedAt: savedAt.toISOString(), warnings: warningsOf(content) };
}

/** One spelling of each moment, so that the same content compares as the same. */
function withPlainTimes(content: NoteContent): NoteContent {
  return {
    ...content,
    startedAt: new Date(content.startedAt).toISOString(),
    endedAt: content.endedAt && new Date(content.endedAt).toISOString(),
  };
}
