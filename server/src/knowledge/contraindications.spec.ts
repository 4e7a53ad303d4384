import { checkExercise, findConditionsWith, findLimitingConditions } from './contraindications.js';
import { loadKnowledge } from './knowledge.js';

const knowledge = loadKnowledge();

function check(exerciseId: string, ...conditionIds: string[]) {
  const exercise = knowledge.findExercise(exerciseId);
  if (!exercise) throw new Error(exerciseId);
  return checkExercise(knowledge, exercise, conditionIds);
}

describe('checking an item against active conditions', () => {
  it('lets a client without conditions do everything', () => {
    for (const { id } of knowledge.exercises) expect(check(id)).toEqual({ status: 'ok', reasons: [] });
  });

  it('blocks what the condition excludes by movement, and says what it is', () => {
    expect(check('str_child_pose', 'osteoporosis')).toEqual({
      status: 'blocked',
      reasons: [
        {
          conditionId: 'osteoporosis',
          label: 'Osteoporosis',
          status: 'blocked',
          why: 'Leave out: rounds the back to its end.',
        },
      ],
    });
  });

  it('names every movement that the condition excludes', () => {
    expect(check('str_levator', 'herniated_disc_cervical').reasons[0]?.why).toBe(
      'Leave out: bends the neck forward to its end; turns the head to its end.',
    );
  });

  it('asks for care where the condition asks for care', () => {
    expect(check('sth_bridge', 'spinal_stenosis')).toEqual({
      status: 'caution',
      reasons: [
        {
          conditionId: 'spinal_stenosis',
          label: 'Spinal stenosis',
          status: 'caution',
          why: 'Take care: lying flat on the back.',
        },
      ],
    });
  });

  it('blocks and warns where the item itself names the condition', () => {
    expect(check('rel_scm_pinch', 'carotid_disease').status).toBe('blocked');
    expect(check('rel_calf_hands', 'dvt_history').reasons).toEqual([
      expect.objectContaining({ status: 'blocked', why: 'Leave this out with this condition.' }),
    ]);
    expect(check('hab_step_stool', 'ms_parkinson').reasons).toEqual([
      expect.objectContaining({
        status: 'caution',
        why: 'Take care with this condition: start gently and ask how it feels.',
      }),
    ]);
  });

  it('puts what blocks first, and keeps the cautions beside it', () => {
    const { status, reasons } = check('rel_rhomboid_ball_wall', 'migraine', 'anticoagulants');
    expect(status).toBe('blocked');
    expect(reasons.map((reason) => [reason.conditionId, reason.status])).toEqual([
      ['anticoagulants', 'blocked'],
      ['migraine', 'caution'],
    ]);
  });

  it('counts a condition once, the exclusion before the caution', () => {
    expect(check('rel_scm_pinch', 'carotid_disease', 'carotid_disease').reasons).toHaveLength(1);
    const radiculopathy = check('str_front_arm_wall', 'radiculopathy_arm');
    expect(radiculopathy.reasons.map(({ status }) => status)).toEqual(['blocked']);
  });

  it('ignores ids that the data does not know', () => {
    expect(check('str_child_pose', 'no_such_condition').status).toBe('ok');
  });

  it('speaks in words: no id ever reaches a reason', () => {
    const all = knowledge.conditions.map(({ id }) => id);
    for (const { id } of knowledge.exercises) {
      for (const { why } of check(id, ...all).reasons) expect(why).not.toMatch(/_|undefined/);
    }
  });
});

describe('limits of an item', () => {
  it('follow from its tags and its own list', () => {
    const exercise = knowledge.findExercise('rel_underarm_squeeze_partner');
    expect(exercise && findLimitingConditions(knowledge, exercise).blocked).toEqual([
      'dvt_current',
      'anticoagulants',
      'bleeding_disorder',
      'aneurysm',
      'cancer_active',
      'pregnancy_high_risk',
    ]);
    expect(exercise && findLimitingConditions(knowledge, exercise).caution).toContain('diabetes');
  });
});

describe('conditions by handling', () => {
  it('finds those that forbid any treatment, in the order given', () => {
    const ids = ['intoxicated', 'migraine', 'dvt_current', 'no_such_condition'];
    expect(findConditionsWith(knowledge, 'do_not_treat', ids).map(({ id }) => id)).toEqual([
      'intoxicated',
      'dvt_current',
    ]);
    expect(findConditionsWith(knowledge, 'clearance', ids)).toEqual([]);
  });
});
