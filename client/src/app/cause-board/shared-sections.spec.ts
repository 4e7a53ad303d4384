import type { ClientCause } from '@api/cause-board/dto/cause-board.dto';
import { sharedSections } from './shared-sections';

const aCause = (change: Partial<ClientCause>): ClientCause => ({
  id: 'one',
  causeId: 'hands_in_front',
  label: 'Hands and head forward for a long time',
  layLabel: 'Working with your hands out in front',
  state: 'suspected',
  source: 'finder',
  regions: [],
  note: 'Only for me.',
  exercises: [],
  isShared: true,
  sharedWords: 'Your arms are in front of you for long.',
  test: null,
  moves: [],
  version: 1,
  ...change,
});

describe('sharedSections', () => {
  it('says in the client’s own words what we think, try and learned', () => {
    const sections = sharedSections([
      aCause({ id: 'a', state: 'rejected' }),
      aCause({ id: 'b', state: 'testing' }),
      aCause({ id: 'c', state: 'confirmed' }),
      aCause({ id: 'd' }),
    ]);
    expect(sections.map(({ section, causes }) => [section, causes.map(({ id }) => id)])).toEqual([
      ['think', ['d']],
      ['try', ['b']],
      ['learned', ['a', 'c']],
    ]);
    expect(sections[2]?.causes.map(({ isConfirmed }) => isConfirmed)).toEqual([false, true]);
    expect(sections[0]?.causes[0]).toEqual({
      id: 'd',
      section: 'think',
      label: 'Working with your hands out in front',
      words: 'Your arms are in front of you for long.',
      isConfirmed: null,
      test: null,
    });
  });

  it('says until when a cause is tried, and that it takes longer than planned', () => {
    const tested: ClientCause['test'] = {
      since: '2026-03-03',
      until: '2026-03-23',
      length: 21,
      isOver: false,
      longerBy: [],
      days: [],
      before: null,
      after: null,
      verdict: 'too_little',
      doneDays: 0,
    };
    const tried = (change: Partial<ClientCause>) => sharedSections([aCause(change)])[0]?.causes[0]?.test;
    expect(tried({ state: 'testing', test: tested })).toEqual({
      until: '2026-03-23',
      isLonger: true,
      isOver: false,
    });
    expect(tried({ state: 'testing', test: { ...tested, length: 14 } })).toMatchObject({ isLonger: false });
    expect(tried({ state: 'confirmed', test: tested })).toBeNull();
  });

  it('says nothing of what is not shared', () => {
    expect(sharedSections([aCause({ isShared: false })])).toEqual([]);
  });
});
