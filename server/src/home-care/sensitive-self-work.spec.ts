import { loadKnowledge } from '../knowledge/knowledge.js';
import { isSensitiveSelfWork } from './sensitive-self-work.js';
import { SENSITIVE_SELF_WORK } from './sensitive-self-work.vocabulary.js';

describe('self-work on a sensitive place', () => {
  const knowledge = loadKnowledge();

  it('is the shipped self-massage of front and side of the neck, jaw and armpit', () => {
    expect(knowledge.exercises.filter(isSensitiveSelfWork).map(({ id }) => id)).toEqual([
      'rel_underarm_squeeze_partner',
      'rel_underarm_squeeze_self',
      'rel_lat_ball_wall',
      'rel_scm_pinch',
      'rel_scalene_light',
      'rel_jaw_circles',
      'rel_temple_circles',
    ]);
  });

  it('names muscles that the knowledge has', () => {
    const named = SENSITIVE_SELF_WORK.flatMap(({ muscles }): readonly string[] => muscles);
    expect(named.filter((id) => !knowledge.findMuscle(id))).toEqual([]);
  });

  it('is no stretch and no breathing of the same muscles', () => {
    const targets = { primary: ['scm'], secondary: [] };
    expect(isSensitiveSelfWork({ kind: 'stretch', targets })).toBe(false);
    expect(isSensitiveSelfWork({ kind: 'release', targets })).toBe(true);
    expect(isSensitiveSelfWork({ kind: 'release', targets: { primary: [], secondary: ['scm'] } })).toBe(
      false,
    );
  });
});
