import { kindAndNumber, markDetails, markSummary } from './mark-words';
import { regionWords } from './region-words';
import { aMark } from './testing/a-mark';

describe('a mark in words', () => {
  it('names side, place, kind and strength', () => {
    const mark = aMark({ regionId: 'shoulder_blade_inner_r', kind: 'tight', intensity: 6 });
    expect(markSummary(mark)).toBe('Right: between the spine and the shoulder blade, tight, 6 out of 10');
  });

  it('has no side on the midline', () => {
    expect(markSummary(aMark({ regionId: 'tailbone', intensity: 3 }))).toBe('Tailbone, pain, 3 out of 10');
  });

  it('leaves hints in brackets out', () => {
    expect(regionWords('shoulder_back_l')).toBe('Left: back of the shoulder');
  });

  it('names the part of a region', () => {
    expect(regionWords('heel_cord_l')).toBe('Left: cord above the heel');
  });

  it.each([
    [{ kind: 'pain', intensity: 0 }, 'pain, 0 out of 10'],
    [{ kind: 'pain', intensity: null }, 'pain, no number yet'],
    [{ kind: 'numb_tingling', intensity: 10 }, 'numb or tingling, 10 out of 10'],
    [{ kind: 'scar', intensity: null }, 'scar'],
    [{ kind: 'do_not_touch', intensity: null }, 'do not touch'],
    [{ kind: 'tender', intensity: 2 }, 'sore to touch, 2 out of 10'],
  ] as const)('says %j as “%s” to a client', (mark, words) => {
    expect(kindAndNumber(mark, 'client')).toBe(words);
  });

  it('uses the trade’s word for a therapist', () => {
    expect(kindAndNumber({ kind: 'tender', intensity: 2 }, 'therapist')).toBe('tender, 2 out of 10');
  });

  it('tells the rest in sentences, and nothing where nothing was said', () => {
    const mark = aMark({
      qualities: ['knot', 'ache'],
      pattern: 'on_and_off',
      since: 'months',
      note: 'Since the move',
    });
    expect(markDetails(mark)).toBe('Knot, ache. On and off. Since: months. Since the move.');
    expect(markDetails(aMark())).toBe('');
  });
});
