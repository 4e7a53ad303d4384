import { regionLabel } from './region-label.js';

describe('the name of a region', () => {
  it('spells out the side', () => {
    expect(regionLabel('shoulder_blade_inner_r')).toBe('Between the spine and the shoulder blade — right');
    expect(regionLabel('calf_lower_l')).toBe('Calf, lower part — left');
    expect(regionLabel('spine_upper')).toBe('Middle of the upper back (on the spine)');
  });

  it('is unknown for an unknown id', () => {
    expect(regionLabel('wing_l')).toBeUndefined();
  });
});
