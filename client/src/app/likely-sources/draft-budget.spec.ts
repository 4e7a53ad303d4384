import { draftBudget } from './draft-budget';

describe('draftBudget', () => {
  it('counts items that take time, and their minutes', () => {
    expect(draftBudget([{ minutes: 4 }, { minutes: 0 }, { minutes: 1.4 }])).toEqual({
      timedItems: 2,
      minutes: 5,
      isOver: false,
    });
  });

  it.each([[[{ minutes: 1 }, { minutes: 1 }, { minutes: 1 }, { minutes: 1 }]], [[{ minutes: 11 }]]])(
    'says when it is more than people keep up with',
    (items) => expect(draftBudget(items).isOver).toBe(true),
  );
});
