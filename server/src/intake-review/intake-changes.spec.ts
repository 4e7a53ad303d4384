import type { ClientMark } from '../body-map/dto/mark.dto.js';
import { type SignedIntake, SignedIntakeSchema } from '../intake/dto/signed-intake.dto.js';
import { changesBetween } from './intake-changes.js';

let ids = 0;
const mark = (change: Partial<ClientMark> = {}): ClientMark => ({
  id: `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`,
  regionId: 'low_back_r',
  kind: 'pain',
  intensity: 6,
  qualities: ['ache'],
  since: 'months',
  pattern: null,
  worse: [],
  better: [],
  radiatesTo: [],
  note: '',
  point: null,
  strokes: [],
  areas: [],
  ...change,
});

const answer = (questionId: string, words: string) => ({
  questionId,
  question: `${questionId}?`,
  value: words,
  words,
});

function form(change: Partial<SignedIntake> = {}): SignedIntake {
  return SignedIntakeSchema.parse({
    form: { title: 'Form', version: 1, knowledgeVersion: '1' },
    practiceName: 'Harbor',
    emergencyNumber: '911',
    signedAt: '2026-03-12T10:00:00.000Z',
    isMinor: false,
    pages: [],
    safety: [],
    conditions: [],
    habits: [],
    marks: [],
    consents: [],
    signatures: [],
    ...change,
  });
}

const asksAll = { asked: () => true, asks: () => true };
const page = (...answers: ReturnType<typeof answer>[]) => [{ id: 'why', title: 'Why', answers }];

describe('what changed since the form before', () => {
  it('is nothing when the same was said and the finger was elsewhere', () => {
    const said = { pages: page(answer('goal', 'Sleep')), habits: [answer('cause.desk', 'often')] };
    const before = form({ ...said, marks: [mark()] });
    const after = form({
      ...said,
      marks: [mark({ point: { view: 'posterior', x: 0.5, y: 0.5 } })],
    });
    expect(changesBetween(before, after, asksAll)).toEqual({ marks: [], conditions: [], answers: [] });
  });

  it('says of an answer what it was and is, and which one is new or gone', () => {
    const before = form({ pages: page(answer('goal', 'Sleep'), answer('sleep', '6'), answer('old', 'x')) });
    const after = form({
      pages: page(answer('goal', 'Run'), answer('sleep', '6'), answer('stress', '3/10')),
    });
    expect(changesBetween(before, after, asksAll).answers).toEqual([
      {
        part: 'page',
        change: 'changed',
        questionId: 'goal',
        question: 'goal?',
        before: 'Sleep',
        after: 'Run',
      },
      { part: 'page', change: 'new', questionId: 'stress', question: 'stress?', before: null, after: '3/10' },
      { part: 'page', change: 'gone', questionId: 'old', question: 'old?', before: 'x', after: null },
    ]);
  });

  it('counts nothing as gone that the newer form does not ask', () => {
    const before = form({
      pages: page(answer('goal', 'Sleep')),
      conditions: [{ conditionId: 'migraine', label: 'Migraine', followUps: [] }],
    });
    expect(changesBetween(before, form(), { ...asksAll, asks: () => false })).toEqual({
      marks: [],
      conditions: [],
      answers: [],
    });
    expect(changesBetween(before, form(), asksAll)).toMatchObject({
      conditions: [{ change: 'gone', label: 'Migraine' }],
      answers: [{ change: 'gone', before: 'Sleep' }],
    });
  });

  it('counts nothing as new that the earlier form did not ask', () => {
    const after = form({ pages: page(answer('goal', 'Sleep')) });
    expect(changesBetween(form(), after, { ...asksAll, asked: () => false }).answers).toEqual([]);
    expect(changesBetween(form(), after, asksAll).answers).toMatchObject([{ change: 'new', after: 'Sleep' }]);
  });

  it('matches marks by region, those of one kind first', () => {
    const before = form({
      marks: [mark({ kind: 'tight' }), mark({ intensity: 4 }), mark({ regionId: 'calf_l' })],
    });
    const after = form({
      marks: [mark({ intensity: 7 }), mark({ kind: 'weak' }), mark({ regionId: 'calf_r' })],
    });
    const { marks } = changesBetween(before, after, asksAll);
    expect(
      marks.map(({ change, before: was, after: is }) => [
        change,
        was?.kind,
        was?.intensity,
        is?.kind,
        is?.intensity,
      ]),
    ).toEqual([
      ['changed', 'pain', 4, 'pain', 7],
      ['changed', 'tight', 6, 'weak', 6],
      ['new', undefined, undefined, 'pain', 6],
      ['gone', 'pain', 6, undefined, undefined],
    ]);
  });

  it('keeps quiet about a safety question that was not asked before and is answered with no', () => {
    const safety = (words: string) => [{ ...answer('red_flags.rf_chest', words), clientAction: '' }];
    expect(changesBetween(form(), form({ safety: safety('no') }), asksAll).answers).toEqual([]);
    expect(changesBetween(form(), form({ safety: safety('yes') }), asksAll).answers).toMatchObject([
      { part: 'safety', change: 'new', after: 'yes' },
    ]);
  });
});
