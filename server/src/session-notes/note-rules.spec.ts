import { describe, expect, it } from '@jest/globals';
import type { TherapistMark } from '../body-map/dto/mark.dto.js';
import type { AppliedTechnique, NoteContent } from './dto/note-content.dto.js';
import { draftAge, missingForSignature, warningsOf } from './note-rules.js';

const content = (change: Partial<NoteContent> = {}): NoteContent => ({
  startedAt: '2026-03-02T10:00:00.000Z',
  endedAt: '2026-03-02T11:00:00.000Z',
  subjective: '',
  objective: '',
  assessment: '',
  plan: '',
  techniques: [],
  painBefore: null,
  painAfter: null,
  ...change,
});

const taking = (minutes: number | null): AppliedTechnique => ({
  id: '0199f3c0-0000-7000-8000-000000000001',
  technique: 'petrissage',
  place: null,
  minutes,
  pressure: null,
  position: null,
  responses: [],
});

const mark: TherapistMark = {
  id: '0199f3c0-0000-7000-8000-000000000002',
  regionId: 'low_back_l',
  kind: 'treated',
  intensity: null,
  qualities: [],
  since: null,
  pattern: null,
  worse: [],
  better: [],
  radiatesTo: [],
  note: '',
  point: null,
  strokes: [],
  areas: [],
};

describe('warnings', () => {
  it('come when the techniques took more minutes than the session, not when as many', () => {
    const techniques = [taking(40), taking(null), taking(20)];
    expect(warningsOf(content({ techniques }))).toEqual([]);
    expect(warningsOf(content({ techniques: [...techniques, taking(1)] }))).toEqual([
      'technique_minutes_exceed_session',
    ]);
  });

  it('wait for the end of the session', () => {
    expect(warningsOf(content({ endedAt: null, techniques: [taking(120), taking(120)] }))).toEqual([]);
  });
});

describe('what is missing for a signature', () => {
  const paths = (note: NoteContent, marks: TherapistMark[] = []) =>
    missingForSignature(note, marks).map(({ path }) => path);

  it('is all four parts of a note that says nothing', () => {
    expect(paths(content())).toEqual(['subjective', 'objective', 'assessment', 'plan']);
  });

  it.each([
    [content({ plan: 'Rest.' }), []],
    [content({ techniques: [taking(5)] }), []],
    [content(), [mark]],
  ])('is nothing once there is a word, a technique or a mark', (note, marks) => {
    expect(paths(note, marks)).toEqual([]);
  });

  it('is the end of the session where it is not known', () => {
    expect(paths(content({ plan: 'Rest.', endedAt: null }))).toEqual(['endedAt']);
  });
});

describe('the age of a draft', () => {
  const start = new Date('2026-03-02T10:00:00Z');
  it.each([
    ['2026-03-03T09:59:59Z', 'recent'],
    ['2026-03-03T10:00:00Z', 'due'],
    ['2026-03-05T09:59:59Z', 'due'],
    ['2026-03-05T10:00:00Z', 'late'],
  ])('at %s is %s', (now, age) => {
    expect(draftAge(start, new Date(now))).toBe(age);
  });
});
