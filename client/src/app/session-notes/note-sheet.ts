import type { Mark } from '@api/body-map/dto/mark.dto';
import type { NoteContent } from '@api/session-notes/dto/note-content.dto';
import type { SessionNote } from '@api/session-notes/dto/session-note.dto';

/** What is written in a note: its text and choices, and its marks. */
export interface NoteSheet {
  readonly content: NoteContent;
  readonly marks: readonly Mark[];
}

export function sheetOf(note: SessionNote): NoteSheet {
  const { startedAt, endedAt, subjective, objective, assessment, plan } = note;
  const { techniques, painBefore, painAfter, marks } = note;
  return {
    content: {
      startedAt,
      endedAt,
      subjective,
      objective,
      assessment,
      plan,
      techniques,
      painBefore,
      painAfter,
    },
    marks,
  };
}

/** The same plain data: what went through JSON, with its keys in one order. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
}

/** How many things of a sheet are not yet as in `saved`: each field and each mark counts as one. */
export function changesSince(saved: NoteSheet, now: NoteSheet): number {
  const fields = Object.keys(now.content).filter(
    (key) => !isSame(Reflect.get(now.content, key), Reflect.get(saved.content, key)),
  );
  return (
    fields.length + changedMarks(saved.marks, now.marks).length + goneMarks(saved.marks, now.marks).length
  );
}

/** Marks that are new, or not as they were. */
export function changedMarks(saved: readonly Mark[], now: readonly Mark[]): readonly Mark[] {
  const before = new Map(saved.map((mark) => [mark.id, mark]));
  return now.filter((mark) => !isSame(mark, before.get(mark.id)));
}

export function goneMarks(saved: readonly Mark[], now: readonly Mark[]): readonly Mark[] {
  const kept = new Set(now.map((mark) => mark.id));
  return saved.filter((mark) => !kept.has(mark.id));
}
