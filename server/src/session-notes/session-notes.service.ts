import { Injectable } from '@nestjs/common';
import { ClientsService } from '../clients/clients.service.js';
import { Audit } from '../platform/audit/audit.service.js';
import { pageKeyOf, parsePageKey, TimePageKeySchema } from '../platform/http/page-key.js';
import { Idempotency } from '../platform/persistence/idempotency.service.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import { SignedContentSchema } from './dto/note-content.dto.js';
import type {
  ListNotes,
  NoteList,
  SessionNote,
  StartNote,
  UnsignedNoteList,
} from './dto/session-note.dto.js';
import { NoteDraftsRepository } from './note-drafts.repository.js';
import { noteEvent } from './note-event.js';
import { draftAge, warningsOf } from './note-rules.js';
import { SessionNotesError } from './session-notes.errors.js';
import { type FoundNote, type NotePageKey, SessionNotesRepository } from './session-notes.repository.js';

const NO_ID = '00000000-0000-0000-0000-000000000000';

@Injectable()
export class SessionNotesService {
  constructor(
    private readonly tenant: TenantContext,
    private readonly notes: SessionNotesRepository,
    private readonly drafts: NoteDraftsRepository,
    private readonly clients: ClientsService,
    private readonly idempotency: Idempotency,
    private readonly audit: Audit,
  ) {}

  /**
   * Starts a draft. A therapist has one open draft a client: where she has one already, that is the answer.
   * @throws {PlatformError} `not_found` for an unknown client
   */
  async startNote(clientId: string, form: StartNote, key: string): Promise<SessionNote> {
    return this.tenant.tx(async () => {
      const id = await this.idempotency.once(
        { key, operation: 'startNote', request: { clientId, ...form } },
        (newNoteId) => this.openDraft(newNoteId, clientId, form),
      );
      return this.getStarted(id, clientId);
    });
  }

  /** Starts a draft with this id inside the open transaction; where the caller has an open one of the client, that goes on. */
  async openDraft(id: string, clientId: string, { startedAt, endedAt }: StartNote): Promise<void> {
    const isNew = await this.drafts.start({
      id,
      clientId,
      authorId: this.tenant.staff.actorId,
      startedAt: new Date(startedAt),
      endedAt: endedAt ? new Date(endedAt) : null,
    });
    if (isNew) await this.audit.record(noteEvent('note.start', { id, clientId }));
  }

  /** The draft that was opened with this id, or that went on instead. */
  async getStarted(id: string, clientId: string): Promise<SessionNote> {
    const { actorId } = this.tenant.staff;
    return this.getNote((await this.drafts.findStarted(id, clientId, actorId)) ?? id);
  }

  /** @throws {SessionNotesError} `note_not_found` */
  async getNote(id: string): Promise<SessionNote> {
    const note = await this.notes.find(id);
    if (!note) throw new SessionNotesError('note_not_found');
    return toAnswer(note);
  }

  /**
   * A client's notes, the latest session first.
   * @throws {ClientsError} `client_not_found`
   */
  async listNotes(clientId: string, { after, limit }: ListNotes): Promise<NoteList> {
    const rows = await this.notes.listByDate(
      clientId,
      pageAfter(after, { startedAt: 'infinity', id: NO_ID }),
      limit + 1,
    );
    if (rows.length === 0) await this.clients.getClient(clientId);
    const page = pageOf(rows, limit);
    return {
      next: page.next,
      items: page.rows.map((row) => ({
        ...row,
        startedAt: row.startedAt.toISOString(),
        endedAt: row.endedAt?.toISOString() ?? null,
      })),
    };
  }

  /** The caller's own drafts over all clients, the one that waits longest first. */
  async listUnsignedNotes({ after, limit }: ListNotes): Promise<UnsignedNoteList> {
    const now = new Date();
    const rows = await this.notes.listUnsigned(
      this.tenant.staff.actorId,
      pageAfter(after, { startedAt: '-infinity', id: NO_ID }),
      limit + 1,
    );
    const page = pageOf(rows, limit);
    return {
      next: page.next,
      items: page.rows.map((row) => ({
        ...row,
        startedAt: row.startedAt.toISOString(),
        age: draftAge(row.startedAt, now),
      })),
    };
  }
}

function pageAfter(after: string | undefined, first: NotePageKey): NotePageKey {
  if (after === undefined) return first;
  const parts = parsePageKey(after, TimePageKeySchema);
  if (!parts) throw new SessionNotesError('notes_page_invalid');
  return { startedAt: parts[0], id: parts[1] };
}

function pageOf<Row extends { id: string; startedAt: Date }>(all: readonly Row[], limit: number) {
  const rows = all.slice(0, limit);
  const last = rows.at(-1);
  const next = all.length > limit && last ? pageKeyOf(last.startedAt.toISOString(), last.id) : null;
  return { rows, next };
}

function toAnswer(note: FoundNote): SessionNote {
  const { signedContent, hash, signedAt, signedBy, startedAt, endedAt, savedAt, addenda, ...facts } = note;
  // What was signed is what is shown, whatever stands in the tables it was made from.
  const signed = signedContent === null ? null : SignedContentSchema.parse(JSON.parse(signedContent));
  const content = {
    ...facts,
    ...signed,
    clientId: facts.clientId, // whose record it is now: the one that was signed may have been merged since
    startedAt: signed?.startedAt ?? startedAt.toISOString(),
    endedAt: signed ? signed.endedAt : (endedAt?.toISOString() ?? null),
  };
  return {
    ...content,
    savedAt: savedAt.toISOString(),
    warnings: warningsOf(content),
    signature: hash && signedAt ? { signedBy, signedAt: signedAt.toISOString(), hash } : null,
    addenda: addenda.map((addendum) => ({
      ...addendum,
      addedAt: new Date(addendum.addedAt).toISOString(),
    })),
  };
}
