import type { AppliedTechnique, NoteContent } from '@api/session-notes/dto/note-content.dto';
import { aMark } from '../body-map/testing/a-mark';
import { objectiveLines, techniqueSentence } from './note-words';

const row: AppliedTechnique = {
  id: 'a',
  technique: 'myofascial_release',
  place: { kind: 'region', regionId: 'shoulder_blade_inner_l' },
  minutes: 6,
  pressure: 2,
  position: 'side_lying_right',
  responses: ['softened', 'tender'],
};

describe('a technique in words', () => {
  it('says place, side, minutes, pressure, position and response', () => {
    expect(techniqueSentence(row)).toBe(
      'Myofascial release, between the spine and the shoulder blade, left, 6 min, pressure 2/5, side-lying right; softened, tender.',
    );
  });

  it('leaves out what was not said', () => {
    const bare = { ...row, place: null, minutes: null, pressure: null, position: null, responses: [] };
    expect(techniqueSentence(bare)).toBe('Myofascial release.');
  });

  it('names the side of a mirrored place as it was marked', () => {
    const right = { ...row, place: { kind: 'region', regionId: 'shoulder_blade_inner_r' } } as const;
    expect(techniqueSentence(right)).toContain('shoulder blade, right,');
    const muscle = { ...row, place: { kind: 'muscle', muscleId: 'pectoralis_minor', side: 'both' } } as const;
    expect(techniqueSentence(muscle)).toContain('pectoralis minor, both sides,');
  });
});

describe('what the marks say in a note', () => {
  const content = (change: Partial<NoteContent>) =>
    ({ techniques: [], painBefore: null, painAfter: null, ...change }) as NoteContent;

  it('is findings, then techniques, then places without a technique, then pain', () => {
    const marks = [
      aMark({ id: '1', regionId: 'shoulder_blade_inner_l', kind: 'treated', intensity: null }),
      aMark({ id: '2', regionId: 'neck_back_r', kind: 'treated', intensity: null }),
      aMark({ id: '3', regionId: 'neck_back_r', kind: 'tight', intensity: 4, qualities: ['knot', 'ache'] }),
    ];
    const lines = objectiveLines(content({ techniques: [row], painBefore: 4, painAfter: 0 }), marks);
    expect(lines).toEqual([
      'Back of the neck, right: tight, 4/10. Knot, ache.',
      techniqueSentence(row),
      'Treated: Back of the neck, right.',
      'Pain 4/10 before, 0/10 after.',
    ]);
  });

  it('is nothing for a note without marks', () => {
    expect(objectiveLines(content({}), [])).toEqual([]);
  });
});
