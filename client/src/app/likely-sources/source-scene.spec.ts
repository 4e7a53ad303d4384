import { REGIONS } from '@api/body-map/regions.vocabulary';
import type { FoundMuscle } from '@api/cause-finder/dto/finder-answer.dto';
import { aMuscle, anAdvice } from './testing/an-advice';
import { isSameScene, sourceScene } from './source-scene';

const sore = (region: string, nprs = 6) => ({ region, nprs, qualities: [] });
const sceneOf = (muscles: FoundMuscle[], ...marks: ReturnType<typeof sore>[]) =>
  sourceScene({ marks, advice: anAdvice({ muscles }) });

describe('sourceScene', () => {
  const levator = aMuscle({
    id: 'levator_scapulae',
    regions: ['shoulder_top_l'],
    feltAt: [{ region: 'neck_back_l', nprs: 6, weight: 3 }],
  });
  const pectoralis = aMuscle({
    id: 'pectoralis_minor',
    regions: ['chest_upper_l'],
    pullsOn: [{ id: 'levator_scapulae', name: 'Levator scapulae' }],
  });

  it('draws a solid arrow to where a source is often felt, a dashed one to what it pulls on', () => {
    const { arrows } = sceneOf([levator, pectoralis], sore('neck_back_l'));
    expect(arrows.map(({ from, to, isPull }) => [from.region, to.region, isPull])).toEqual([
      ['shoulder_top_l', 'neck_back_l', false],
      ['chest_upper_l', 'shoulder_top_l', true],
    ]);
  });

  it('draws no arrow to where a source is only sometimes felt', () => {
    const rarely = { ...levator, feltAt: [{ region: 'neck_back_l', nprs: 6, weight: 1 }] };
    expect(sceneOf([rarely], sore('neck_back_l')).arrows).toEqual([]);
  });

  it('leads a pull to the mark, where the pulled muscle has no pin of its own', () => {
    const hidden = { ...levator, regions: ['neck_back_l'] };
    const { arrows } = sceneOf([hidden, pectoralis], sore('neck_back_l'));
    expect(arrows.map(({ from, to, isPull }) => [from.region, to.region, isPull])).toEqual([
      ['chest_upper_l', 'neck_back_l', true],
    ]);
  });

  it('puts no source on a mark, nor two at one place, and keeps the ranks of the list', () => {
    const onMark = aMuscle({ id: 'a', regions: ['neck_back_l'] });
    const samePlace = aMuscle({ id: 'b', regions: ['shoulder_top_l'] });
    const { sources } = sceneOf([onMark, levator, samePlace, pectoralis], sore('neck_back_l'));
    expect(sources.map(({ rank, region }) => [rank, region])).toEqual([
      [2, 'shoulder_top_l'],
      [4, 'chest_upper_l'],
    ]);
  });

  it('pins no more than can be read', () => {
    const places = ['shoulder_top_l', 'chest_upper_l', 'mid_back_l', 'low_back_l', 'calf_l', 'thigh_back_l'];
    const muscles = places.map((region) => aMuscle({ id: region, regions: [region] }));
    expect(sceneOf(muscles, sore('neck_back_l')).sources).toHaveLength(5);
  });

  it('prefers the sore side for a muscle on both', () => {
    const both = aMuscle({
      id: 'trapezius',
      side: 'both',
      regions: ['shoulder_top_l', 'shoulder_top_r'],
      feltAt: [{ region: 'neck_back_r', nprs: 6, weight: 2 }],
    });
    expect(sceneOf([both], sore('neck_back_r')).sources[0]?.region).toBe('shoulder_top_r');
  });

  it('keeps the strongest of two marks at one place', () => {
    expect(sceneOf([], sore('neck_back_l', 3), sore('neck_back_l', 7)).marks).toMatchObject([{ nprs: 7 }]);
  });

  it('knows a place for every region of the body', () => {
    for (const { id } of REGIONS) expect(sceneOf([], sore(id)).marks).toHaveLength(1);
  });

  it('is the same scene while marks, pins and arrows are the same, whatever the scores', () => {
    const before = sceneOf([levator], sore('neck_back_l'));
    expect(isSameScene(before, sceneOf([{ ...levator, score: 12 }], sore('neck_back_l')))).toBe(true);
    expect(isSameScene(before, sceneOf([levator], sore('neck_back_l', 5)))).toBe(false);
  });
});
