import { Injectable } from '@nestjs/common';
import { Audit } from '../platform/audit/audit.service.js';
import { Clock } from '../platform/persistence/clock.js';
import { Idempotency } from '../platform/persistence/idempotency.service.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import type { SignedContent } from './dto/note-content.dto.js';
import type { AddendumForm, SessionNote, SignNote } from './dto/session-note.dto.js';
import { noteEvent } from './note-event.js';
import { canonicalJson, linkHash } from './note-chain.js';
import { NoteDraftsRepository } from './note-drafts.repository.js';
import { NoteDraftsService } from './note-drafts.service.js';
import { addendumContent, missingForSignature } from './note-rules.js';
import type { SessionNoteEntity } from './session-note.entity.js';
import { SessionNotesError } from './session-notes.errors.js';
import { SessionNotesService } from './session-notes.service.js';
import { SignedNotesRepository } from './signed-notes.repository.js';
import { TreatmentConsent } from './treatment-consent.service.js';

@Injectable()
export class NoteSigningService {
  constructor(
    private readonly tenant: TenantContext,
    private readonly notes: SessionNotesService,
    private readonly draftsService: NoteDraftsService,
    private readonly drafts: NoteDraftsRepository,
    private readonly signedNotes: SignedNotesRepository,
    private readonly consent: TreatmentConsent,
    private readonly idempotency: Idempotency,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Locks the note for good: its words are copied, hashed onto the client's chain, and refuse any change from then on.
   * Signing what is signed answers with the note.
   * @throws {SessionNotesError} `note_changed_elsewhere`, `guardian_consent_missing`, or `note_incomplete` with the fields
   *   that are missing
   */
  async signNote(id: string, { version }: SignNote): Promise<SessionNote> {
    return this.tenant.tx(async () => {
      const note = await this.draftsService.lockOwn(id);
      if (note.state === 'signed') return this.notes.getNote(id);
      if (note.version !== version) await this.draftsService.refuseStale(note);
      await this.consent.refuseMinorWithoutGuardian(note.clientId, note.startedAt);
      await this.signedNotes.lockChain(note.clientId);
      const signedAt = this.clock.now();
      const content = await this.contentToSign(note, signedAt);
      const previousHash = await this.signedNotes.lastHash(note.clientId);
      const hash = linkHash(previousHash, content);
      await this.signedNotes.insert({
        noteId: id,
        clientId: note.clientId,
        content,
        previousHash,
        hash,
        signedBy: this.tenant.staff.actorId,
        signedAt,
      });
      await this.drafts.touch(note, { state: 'signed' });
      // In the sealed audit log too: cutting the end off a chain shows there.
      await this.audit.record(noteEvent('note.sign', note, { hash }));
      return this.notes.getNote(id);
    });
  }

  /** @throws {SessionNotesError} `note_not_found`, or `note_not_signed_yet` */
  async addAddendum(noteId: string, form: AddendumForm, key: string): Promise<SessionNote> {
    return this.tenant.tx(async () => {
      await this.idempotency.once(
        { key, operation: 'addAddendum', request: { noteId, ...form } },
        async (id) => {
          const note = await this.drafts.lock(noteId);
          if (!note) throw new SessionNotesError('note_not_found');
          await this.signedNotes.lockChain(note.clientId);
          const previousHash = await this.signedNotes.lastAddendumHash(noteId);
          if (previousHash === null) throw new SessionNotesError('note_not_signed_yet');
          const addedAt = this.clock.now();
          const addendum = { ...form, id, noteId, authorId: this.tenant.staff.actorId };
          const hash = linkHash(
            previousHash,
            addendumContent({ ...addendum, addedAt: addedAt.toISOString() }),
          );
          await this.signedNotes.insertAddendum({
            ...addendum,
            clientId: note.clientId,
            addedAt,
            previousHash,
            hash,
          });
          await this.audit.record(noteEvent('note.addendum', note, { addendumId: id, hash }));
        },
      );
      return this.notes.getNote(noteId);
    });
  }

  private async contentToSign(note: SessionNoteEntity, signedAt: Date): Promise<string> {
    const content = await this.drafts.contentOf(note);
    const marks = await this.drafts.marksOf(note);
    const fields = missingForSignature(content, marks);
    if (fields.length > 0) throw new SessionNotesError('note_incomplete', { fields });
    return canonicalJson({
      format: 1,
      practiceId: note.practiceId,
      noteId: note.id,
      clientId: note.clientId,
      authorId: note.authorId,
      signedBy: this.tenant.staff.actorId,
      signedAt: signedAt.toISOString(),
      ...content,
      marks,
    } satisfies SignedContent);
  }
}
