import { loadKnowledge } from './knowledge.js';
import { findSafetyQuestions, type SafetyInput } from './safety-questions.js';

const knowledge = loadKnowledge();
type Mark = SafetyInput['marks'][number];
const pain = (regionId: string, intensity: number | null = 4): Mark => ({
  regionId,
  kind: 'pain',
  intensity,
});
const questions = (marks: readonly Mark[], conditionIds: readonly string[] = []) =>
  findSafetyQuestions(knowledge, { marks, conditionIds }).map(({ id }) => id);

const always = [
  'rf_chest',
  'rf_worst_headache',
  'rf_5d',
  'rf_progressive_weakness',
  'rf_trauma',
  'rf_fever',
  'rf_night_weight',
];

describe('safety questions', () => {
  it('are the same seven for everybody', () => {
    expect(questions([])).toEqual(always);
  });

  it('add those of the marked area, on either side, in the order of the data', () => {
    expect(questions([pain('calf_l')])).toEqual(questions([pain('calf_r')]));
    expect(questions([pain('calf_l')])).toEqual([
      'rf_chest',
      'rf_worst_headache',
      'rf_5d',
      'rf_both_legs',
      'rf_calf_clot',
      'rf_progressive_weakness',
      'rf_trauma',
      'rf_fever',
      'rf_night_weight',
    ]);
  });

  it('count a fine region as its area, and an area as the one whose base it shares', () => {
    expect(questions([pain('calf_lower_l')])).toEqual(questions([pain('calf_l')]));
    expect(questions([pain('skull_base_l')])).toEqual(questions([pain('head_back_l')]));
  });

  it('leave out what was marked as no longer felt', () => {
    expect(questions([pain('calf_l', 0)])).toEqual(always);
    expect(questions([pain('calf_l', 0), pain('calf_r', 1)])).toContain('rf_calf_clot');
  });

  it('count a strength not yet said as felt', () => {
    expect(questions([pain('calf_l', null)])).toContain('rf_calf_clot');
  });

  it('take every kind that has a strength, and no scar or boundary', () => {
    const mark = (kind: Mark['kind'], intensity: number | null): Mark => ({
      regionId: 'calf_l',
      kind,
      intensity,
    });
    for (const kind of ['tight', 'numb_tingling', 'weak', 'tender'] as const) {
      expect(questions([mark(kind, 2)])).toContain('rf_calf_clot');
    }
    for (const kind of ['scar', 'do_not_touch', 'treated'] as const) {
      expect(questions([mark(kind, null)])).toEqual(always);
    }
  });

  it('add those that a ticked condition links to, each once', () => {
    expect(questions([], ['trauma_anxiety'])).toEqual(expect.arrayContaining([...always, 'rf_self_harm']));
    const both = questions([pain('calf_l')], ['pregnancy', 'dvt_history', 'pregnancy']);
    expect(both.filter((id) => id === 'rf_calf_clot')).toHaveLength(1);
    expect(both).toContain('rf_pregnancy');
  });

  it('do not ask what belongs to a condition that is not ticked', () => {
    expect(questions([pain('low_back_l')])).not.toContain('rf_self_harm');
    expect(questions([], ['no_such_condition'])).toEqual(always);
  });
});
