import { Injectable } from '@nestjs/common';
import { SignedContentSchema } from './dto/note-content.dto.js';
import { brokenLinks, FIRST_LINK, type Link } from './note-chain.js';
import { addendumContent } from './note-rules.js';
import { type ChainedNote, SignedNotesRepository } from './signed-notes.repository.js';

export interface NoteVerification {
  notes: number;
  addenda: number;
  broken: {
    noteId: string;
    clientId: string;
    problem: 'note_missing' | 'note_altered' | 'addendum_altered';
  }[];
}

/** Proves that what was signed still says what it said, in the order it was signed. */
@Injectable()
export class NoteVerificationService {
  constructor(private readonly signedNotes: SignedNotesRepository) {}

  /** Walks the chain of every client of the practice in context. */
  async verifyNotes(): Promise<NoteVerification> {
    const result: NoteVerification = { notes: 0, addenda: 0, broken: [] };
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const clientIds = await this.signedNotes.clientsWithSignedNotes(after);
      for (const clientId of clientIds) addChain(await this.signedNotes.chainOf(clientId), result);
      const last = clientIds.at(-1);
      if (last === undefined) return result;
      after = last;
    }
  }
}

function addChain(notes: readonly ChainedNote[], result: NoteVerification): void {
  const broken = brokenLinks(FIRST_LINK, notes.flatMap(toLink));
  for (const note of notes) {
    const { id: noteId, clientId } = note;
    result.notes += 1;
    result.addenda += note.addenda.length;
    if (note.content === null) {
      result.broken.push({ noteId, clientId, problem: 'note_missing' });
      continue;
    }
    if (broken.has(noteId) || !namesItself(note)) {
      result.broken.push({ noteId, clientId, problem: 'note_altered' });
    }
    if (brokenLinks(note.hash, note.addenda.map(toAddendumLink)).size > 0) {
      result.broken.push({ noteId, clientId, problem: 'addendum_altered' });
    }
  }
}

function toLink(note: ChainedNote): Link[] {
  const { id, content, previousHash, hash } = note;
  return content === null ? [] : [{ id, content, previousHash, hash }];
}

function toAddendumLink({ previousHash, hash, ...addendum }: ChainedNote['addenda'][number]): Link {
  const addedAt = new Date(addendum.addedAt).toISOString();
  return { id: addendum.id, content: addendumContent({ ...addendum, addedAt }), previousHash, hash };
}

/** The columns beside the content say the same as the content, which alone is hashed. */
function namesItself(note: ChainedNote & { content: string }): boolean {
  const content = SignedContentSchema.safeParse(JSON.parse(note.content)).data;
  return (
    content?.noteId === note.id &&
    content.clientId === note.clientId &&
    content.signedBy === note.signedBy &&
    content.signedAt === note.signedAt?.toISOString()
  );
}
