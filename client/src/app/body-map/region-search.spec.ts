import { FINE_REGIONS } from '@api/body-map/fine-regions.vocabulary';
import { REGIONS } from '@api/body-map/regions.vocabulary';
import { listedRegions, searchRegions } from './region-search';

const regions = listedRegions(false);
const found = (typed: string) => searchRegions(regions, typed).map(({ id }) => id);

describe('the list of regions', () => {
  it('is complete', () => {
    expect(regions.map(({ id }) => id)).toEqual(REGIONS.map(({ id }) => id));
  });

  it('has the parts after their region for therapists', () => {
    const fine = listedRegions(true);
    expect(fine.length).toBe(REGIONS.length + FINE_REGIONS.length);
    const at = fine.findIndex(({ id }) => id === 'jaw_l');
    expect(fine.slice(at, at + 3).map(({ id }) => id)).toEqual(['jaw_l', 'jaw_joint_l', 'jaw_angle_l']);
  });

  it('is found whole by nothing typed, or by words that say nothing', () => {
    expect(found('')).toHaveLength(120);
    expect(found('it hurts')).toHaveLength(120);
  });
});

describe('searching', () => {
  it.each([
    ['wing bone', 'shoulder_blade_inner_r'],
    ['a knot by my wing bone', 'shoulder_blade_inner_r'],
    ['Shoulder blade', 'shoulder_blade_r'],
    ['shoulders', 'shoulder_top_l'],
    ['trap', 'shoulder_top_r'],
    ['bum', 'buttock_l'],
    ['tummy', 'abdomen_lower'],
    ['hamstring right', 'thigh_back_r'],
    ['funny bone', 'elbow_back_l'],
    ['tailbone', 'tailbone'],
    ['tail bone', 'tailbone'],
    ['  KNEES ', 'knee_back_r'],
    ['thumb left', 'fingers_thumb_side_l'],
  ])('“%s” finds %s', (typed, id) => {
    expect(found(typed)).toContain(id);
  });

  it('with a side finds that side alone', () => {
    expect(found('left calf')).toEqual(['calf_l']);
  });

  it('puts regions that bear the word before those that are only also called so', () => {
    expect(found('shoulder blade').slice(0, 2)).toEqual(['shoulder_blade_l', 'shoulder_blade_r']);
    const bone = found('bone');
    expect(bone.indexOf('shoulder_blade_l')).toBeGreaterThan(-1);
  });

  it('finds every region by its own name', () => {
    for (const region of regions) expect(found(region.title)).toContain(region.id);
  });

  it('finds clinical names for those who have them', () => {
    const clinical = { shoulder_blade_inner: { label: 'Interscapular' } } as const;
    expect(found('interscapular')).toEqual([]);
    expect(searchRegions(listedRegions(false, clinical), 'interscap').map(({ id }) => id)).toEqual([
      'shoulder_blade_inner_l',
      'shoulder_blade_inner_r',
    ]);
  });

  it('finds nothing for what is no place', () => {
    expect(found('aeroplane')).toEqual([]);
  });
});
