import { keepQuestions } from './kept-questions';

describe('keepQuestions', () => {
  const by = (...answered: string[]) => ({
    idOf: (id: string) => id,
    isAnswered: (id: string) => answered.includes(id),
  });

  it('begins with the open ones in their order', () => {
    expect(keepQuestions([], ['b', 'a'], by())).toEqual(['b', 'a']);
  });

  it('keeps an answered question in its place and puts new ones at the end', () => {
    expect(keepQuestions(['a', 'b', 'c'], ['d', 'c', 'b'], by('a'))).toEqual(['a', 'b', 'c', 'd']);
  });

  it('drops one that is neither open nor answered', () => {
    expect(keepQuestions(['a', 'b'], ['b'], by())).toEqual(['b']);
  });
});
