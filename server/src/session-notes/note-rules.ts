import type { TherapistMark } from '../body-map/dto/mark.dto.js';
import type { FieldError } from '../platform/errors/problem-error.js';
import type { NoteContent } from './dto/note-content.dto.js';
import { canonicalJson } from './note-chain.js';
import { DRAFT_HOURS, NOTE_SECTIONS, type DraftAge, type NoteWarning } from './session-notes.vocabulary.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** What a therapist may want to look at; it never stands in the way. */
export function warningsOf({ startedAt, endedAt, techniques }: NoteContent): NoteWarning[] {
  if (endedAt === null) return [];
  const session = (Date.parse(endedAt) - Date.parse(startedAt)) / MINUTE;
  const charted = techniques.reduce((sum, row) => sum + (row.minutes ?? 0), 0);
  return charted > session ? ['technique_minutes_exceed_session'] : [];
}

/** What a record must hold before it is signed: when the session was, and something about it. */
export function missingForSignature(content: NoteContent, marks: readonly TherapistMark[]): FieldError[] {
  const missing: FieldError[] = [];
  if (content.endedAt === null) missing.push({ path: 'endedAt', message: 'Say when the session ended.' });
  const isEmpty =
    NOTE_SECTIONS.every((section) => content[section] === '') &&
    content.techniques.length === 0 &&
    marks.length === 0;
  if (isEmpty) {
    missing.push(
      ...NOTE_SECTIONS.map((path) => ({ path, message: 'Write something, or mark what was done.' })),
    );
  }
  return missing;
}

/** How long a draft has waited since the session began. */
export function draftAge(startedAt: Date, now: Date): DraftAge {
  const hours = (now.getTime() - startedAt.getTime()) / HOUR;
  if (hours >= DRAFT_HOURS.late) return 'late';
  return hours >= DRAFT_HOURS.due ? 'due' : 'recent';
}

/** What of an addendum is hashed. */
export function addendumContent(addendum: {
  id: string;
  noteId: string;
  authorId: string;
  text: string;
  reason: string;
  addedAt: string;
}): string {
  const { id, noteId, authorId, text, reason, addedAt } = addendum;
  return canonicalJson({ format: 1, id, noteId, authorId, text, reason, addedAt });
}
