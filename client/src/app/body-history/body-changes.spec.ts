import fc from 'fast-check';
import { REGIONS } from '@api/body-map/regions.vocabulary';
import { aMark } from '../body-map/testing/a-mark';
import { changesBetween, countRegions, weightOf, worstOf } from './body-changes';

const marks = fc.array(
  fc.record({
    regionId: fc.constantFrom(...REGIONS.slice(0, 12).map(({ id }) => id)),
    intensity: fc.option(fc.integer({ min: 0, max: 10 })),
  }),
  { maxLength: 8 },
);
const drawn = (some: { regionId: (typeof REGIONS)[number]['id']; intensity: number | null }[]) =>
  some.map(aMark);

describe('what changed between two dates', () => {
  it('says what is new, stronger, the same, weaker and gone, in this order', () => {
    const before = [
      aMark({ regionId: 'calf_l', intensity: 4 }),
      aMark({ regionId: 'calf_r', intensity: 4 }),
      aMark({ regionId: 'heel_l', intensity: 4 }),
      aMark({ regionId: 'heel_r', intensity: 4 }),
    ];
    const after = [
      aMark({ regionId: 'calf_l', intensity: 6 }),
      aMark({ regionId: 'calf_r', intensity: 4 }),
      aMark({ regionId: 'heel_l', intensity: 2 }),
      aMark({ regionId: 'sole_l', intensity: 5 }),
    ];
    expect(changesBetween(before, after).map(({ region, change }) => `${region} ${change}`)).toEqual([
      'sole_l new',
      'calf_l stronger',
      'calf_r same',
      'heel_l weaker',
      'heel_r gone',
    ]);
  });

  it('counts a finer region as what it is part of, and the strongest mark of a region', () => {
    const before = [aMark({ regionId: 'spine_upper', intensity: 3 })];
    const after = [
      aMark({ regionId: 'spine_upper_top', intensity: 5 }),
      aMark({ regionId: 'spine_upper_low', intensity: 2 }),
    ];
    expect(changesBetween(before, after)).toEqual([
      { region: 'spine_upper', change: 'stronger', before: 3, after: 5 },
    ]);
  });

  it('leaves out what is no pain: scars, places treated, a strength of zero', () => {
    const after = [
      aMark({ kind: 'scar', intensity: null }),
      aMark({ regionId: 'calf_r', kind: 'treated', intensity: null }),
      aMark({ regionId: 'heel_l', intensity: 0 }),
    ];
    expect(changesBetween([], after)).toEqual([]);
  });

  it('is nothing but “as before” between a map and itself, whatever the order of its marks', () => {
    fc.assert(
      fc.property(marks, (some) => {
        const map = drawn(some);
        expect(changesBetween(map, map.toReversed()).every(({ change }) => change === 'same')).toBe(true);
      }),
    );
  });

  it('says the opposite the other way round', () => {
    const opposite = { new: 'gone', gone: 'new', stronger: 'weaker', weaker: 'stronger', same: 'same' };
    fc.assert(
      fc.property(marks, marks, (a, b) => {
        const there = new Map(
          changesBetween(drawn(a), drawn(b)).map(({ region, change }) => [region, change]),
        );
        const back = changesBetween(drawn(b), drawn(a));
        expect(back.map(({ region, change }) => [region, opposite[change]]).sort()).toEqual(
          [...there].sort(),
        );
      }),
    );
  });
});

describe('how often a place was marked', () => {
  it('is counted by map, not by mark', () => {
    const twice = [
      aMark({ regionId: 'calf_l' }),
      aMark({ regionId: 'calf_l' }),
      aMark({ regionId: 'heel_l' }),
    ];
    expect(countRegions([twice, [aMark({ regionId: 'calf_l' })], []])).toEqual([
      { region: 'calf_l', times: 2, of: 3 },
      { region: 'heel_l', times: 1, of: 3 },
    ]);
  });

  it.each([
    [1, 3, 1],
    [2, 3, 2],
    [3, 3, 3],
    [1, 1, 3],
  ])('%i of %i maps weighs %i', (times, of, weight) => {
    expect(weightOf({ region: 'calf_l', times, of })).toBe(weight);
  });
});

describe('the strongest spot', () => {
  it('is null while no number was said', () => {
    expect(worstOf([aMark({ intensity: null })])).toBeNull();
    expect(worstOf([aMark({ intensity: 3 }), aMark({ regionId: 'heel_l', intensity: 7 })])).toBe(7);
  });
});
