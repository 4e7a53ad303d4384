import type { NoteContent } from '@api/session-notes/dto/note-content.dto';
import { isSame, type NoteSheet } from './note-sheet';

export type NoteField = keyof NoteContent;

/** A field that was changed here and elsewhere, each in its own way; each version as the change that chooses it. */
export interface Clash {
  readonly field: NoteField;
  readonly mine: Partial<NoteContent>;
  readonly theirs: Partial<NoteContent>;
}

export interface Merged {
  /** Both changes together; where they clash, mine. */
  readonly sheet: NoteSheet;
  readonly clashes: readonly Clash[];
}

/** Brings together what two devices made of one note, `base` being what both began with. */
export function mergeNotes(base: NoteSheet, mine: NoteSheet, theirs: NoteSheet): Merged {
  const clashes: Clash[] = [];
  const pick = <Field extends NoteField>(field: Field): NoteContent[Field] => {
    const before = base.content[field];
    const here = mine.content[field];
    const there = theirs.content[field];
    if (isSame(here, before)) return there;
    if (!isSame(there, before) && !isSame(here, there)) {
      clashes.push({ field, mine: { [field]: here }, theirs: { [field]: there } });
    }
    return here;
  };
  const techniques = mergeRows(base.content.techniques, mine.content.techniques, theirs.content.techniques);
  if (techniques.isClash) {
    const asTheirs = mergeRows(base.content.techniques, theirs.content.techniques, mine.content.techniques);
    clashes.push({
      field: 'techniques',
      mine: { techniques: techniques.rows },
      theirs: { techniques: asTheirs.rows },
    });
  }
  const content: NoteContent = {
    startedAt: pick('startedAt'),
    endedAt: pick('endedAt'),
    subjective: pick('subjective'),
    objective: pick('objective'),
    assessment: pick('assessment'),
    plan: pick('plan'),
    painBefore: pick('painBefore'),
    painAfter: pick('painAfter'),
    techniques: techniques.rows,
  };
  return { sheet: { content, marks: mergeRows(base.marks, mine.marks, theirs.marks).rows }, clashes };
}

/**
 * Rows are told apart by their ids: what one side alone added, changed or took away is taken over. What both changed is
 * a clash, and stands as mine.
 */
function mergeRows<Row extends { readonly id: string }>(
  base: readonly Row[],
  mine: readonly Row[],
  theirs: readonly Row[],
): { rows: Row[]; isClash: boolean } {
  const before = byId(base);
  const here = byId(mine);
  const there = byId(theirs);
  let isClash = false;
  const rows = [...theirs, ...mine.filter(({ id }) => !there.has(id))].flatMap(({ id }) => {
    const [was, own, other] = [before.get(id), here.get(id), there.get(id)];
    if (isSame(own, was)) return other ?? [];
    if (isSame(other, was) || isSame(own, other)) return own ?? [];
    isClash = true;
    return own ?? other ?? [];
  });
  return { rows, isClash };
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}
