import { leftOutGroups, withCareGroups } from './left-out-groups';

const reason = (id: string, why = `No ${id}.`) => ({ id, label: id.toUpperCase(), why });

describe('leftOutGroups', () => {
  it('puts items with the same reasons together, the largest group first', () => {
    const groups = leftOutGroups([
      { exerciseId: 'a', name: 'A', reasons: [reason('x'), reason('y')] },
      { exerciseId: 'b', name: 'B', reasons: [reason('x')] },
      { exerciseId: 'c', name: 'C', reasons: [reason('x', 'Not at all.')] },
    ]);
    expect(groups).toEqual([
      { key: 'x', count: 2, label: 'X', why: ['No x.', 'Not at all.'], names: ['B', 'C'] },
      { key: 'x+y', count: 1, label: 'X, Y', why: ['No x.', 'No y.'], names: ['A'] },
    ]);
  });
});

describe('withCareGroups', () => {
  it('looks only at items with something to mind', () => {
    const item = {
      exerciseId: 'a',
      name: 'A',
      kind: 'release' as const,
      slot: 'release' as const,
      dose: {
        sets: 1,
        reps: 1,
        holdSeconds: 30,
        restSeconds: null,
        timesPerDay: 1,
        daysPerWeek: 7,
        trigger: null,
      },
      isPerSide: false,
      minutes: 1,
      side: null,
      why: '',
      isWithinBudget: true,
    };
    const groups = withCareGroups([
      { ...item, cautions: [] },
      { ...item, exerciseId: 'b', name: 'B', cautions: [reason('x')] },
    ]);
    expect(groups.map(({ names }) => names)).toEqual([['B']]);
  });
});
