import { keepSame } from './keep-same';

describe('keepSame', () => {
  const before = {
    title: 'a',
    rows: [
      { id: 'x', reasons: ['r'] },
      { id: 'y', reasons: [] },
    ],
    basis: null,
  };
  const copy = () => JSON.parse(JSON.stringify(before)) as typeof before;

  it('is the old value where nothing changed', () => {
    expect(keepSame(before, copy())).toBe(before);
  });

  it('has what the new value says, and keeps the parts that say the same', () => {
    const now = { ...copy(), title: 'b' };
    const kept = keepSame(before, now);
    expect(kept).toEqual(now);
    expect(kept.rows).toBe(before.rows);
  });

  it('knows a row that moved', () => {
    const now = { ...copy(), rows: copy().rows.toReversed() };
    const kept = keepSame(before, now);
    expect(kept).toEqual(now);
    expect(kept.rows[1]).toBe(before.rows[0]);
  });

  it('sees rows that came, went and changed', () => {
    const now = {
      ...copy(),
      rows: [
        { id: 'y', reasons: ['new'] },
        { id: 'z', reasons: [] },
        { id: 'w', reasons: [] },
      ],
    };
    expect(keepSame(before, now)).toEqual(now);
    expect(keepSame(before, { ...copy(), rows: [] })).toEqual({ ...before, rows: [] });
  });

  it('sees a field that is gone', () => {
    expect(keepSame<Record<string, number>>({ a: 1, b: 2 }, { a: 1 })).toEqual({ a: 1 });
  });

  it.each([
    [null, { a: 1 }],
    [{ a: 1 }, null],
    [[1], { a: 1 }],
    [1, '1'],
    [undefined, []],
  ])('takes the new value where the kind changed: %j → %j', (old, now) =>
    expect(keepSame<unknown>(old, now)).toBe(now),
  );
});
