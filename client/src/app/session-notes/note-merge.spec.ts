import type { AppliedTechnique, NoteContent } from '@api/session-notes/dto/note-content.dto';
import { aMark } from '../body-map/testing/a-mark';
import { mergeNotes } from './note-merge';
import type { NoteSheet } from './note-sheet';

const row = (id: string, change: Partial<AppliedTechnique> = {}): AppliedTechnique => ({
  id,
  technique: 'petrissage',
  place: null,
  minutes: null,
  pressure: null,
  position: null,
  responses: [],
  ...change,
});

const sheet = (content: Partial<NoteContent> = {}, marks: NoteSheet['marks'] = []): NoteSheet => ({
  content: {
    startedAt: '2026-03-02T10:00:00.000Z',
    endedAt: '2026-03-02T11:00:00.000Z',
    subjective: '',
    objective: '',
    assessment: '',
    plan: '',
    techniques: [],
    painBefore: null,
    painAfter: null,
    ...content,
  },
  marks,
});

describe('bringing together what two devices wrote', () => {
  it('takes over what one of them alone changed', () => {
    const base = sheet({ subjective: 'a', plan: 'b', painBefore: 3 });
    const mine = sheet({ subjective: 'mine', plan: 'b', painBefore: 3 });
    const theirs = sheet({ subjective: 'a', plan: 'theirs', painBefore: 5 });
    expect(mergeNotes(base, mine, theirs)).toEqual({
      sheet: sheet({ subjective: 'mine', plan: 'theirs', painBefore: 5 }),
      clashes: [],
    });
  });

  it('is at peace where both wrote the same', () => {
    const both = sheet({ plan: 'Rest.' });
    expect(mergeNotes(sheet(), both, both)).toEqual({ sheet: both, clashes: [] });
  });

  it('keeps both versions where each wrote something else', () => {
    const { sheet: merged, clashes } = mergeNotes(
      sheet({ plan: 'old' }),
      sheet({ plan: 'mine' }),
      sheet({ plan: 'theirs' }),
    );
    expect(merged.content.plan).toBe('mine');
    expect(clashes).toEqual([{ field: 'plan', mine: { plan: 'mine' }, theirs: { plan: 'theirs' } }]);
  });

  it('brings techniques together row by row', () => {
    const base = sheet({ techniques: [row('a'), row('b'), row('c')] });
    const mine = sheet({ techniques: [row('a', { minutes: 5 }), row('b'), row('c'), row('mine')] });
    const theirs = sheet({ techniques: [row('a'), row('b', { pressure: 2 }), row('theirs')] });
    const merged = mergeNotes(base, mine, theirs);
    expect(merged.clashes).toEqual([]);
    expect(merged.sheet.content.techniques).toEqual([
      row('a', { minutes: 5 }),
      row('b', { pressure: 2 }),
      row('theirs'),
      row('mine'),
    ]);
  });

  it('shows a row that both changed, either way with what else was added', () => {
    const base = sheet({ techniques: [row('a')] });
    const mine = sheet({ techniques: [row('a', { minutes: 5 }), row('mine')] });
    const theirs = sheet({ techniques: [row('a', { minutes: 9 }), row('theirs')] });
    const [clash] = mergeNotes(base, mine, theirs).clashes;
    const ids = (rows: readonly AppliedTechnique[] = []) => rows.map(({ id }) => id).toSorted();
    expect(clash?.mine.techniques?.[0]).toEqual(row('a', { minutes: 5 }));
    expect(clash?.theirs.techniques?.[0]).toEqual(row('a', { minutes: 9 }));
    expect(ids(clash?.mine.techniques)).toEqual(['a', 'mine', 'theirs']);
    expect(ids(clash?.theirs.techniques)).toEqual(['a', 'mine', 'theirs']);
  });

  it('joins the marks of both, and lets mine stand on one that both changed', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id) => aMark({ id }));
    const base = sheet({}, [a!, b!]);
    const mine = sheet({}, [{ ...a!, note: 'mine' }]);
    const theirs = sheet({}, [{ ...a!, note: 'theirs' }, b!, c!]);
    expect(mergeNotes(base, mine, theirs).sheet.marks).toEqual([{ ...a!, note: 'mine' }, c]);
  });
});
