import { findHabitQuestions } from './habit-questions.js';
import { loadKnowledge } from './knowledge.js';

const { causes } = loadKnowledge();

describe('habit questions', () => {
  it('are the six that tell most, those of one priority in the order of the data', () => {
    expect(findHabitQuestions(causes).map(({ id }) => id)).toEqual([
      'forward_head',
      'rounded_shoulders',
      'forward_lean',
      'hands_in_front',
      'laptop',
      'head_down',
    ]);
  });

  it('never ask a client what the therapist has to see', () => {
    const all = findHabitQuestions(causes, causes.length);
    expect(all).toHaveLength(46);
    expect(all.map(({ id }) => id)).not.toContain('low_back_arch');
  });

  it('leave the data as it is', () => {
    const before = causes.map(({ id }) => id);
    findHabitQuestions(causes);
    expect(causes.map(({ id }) => id)).toEqual(before);
  });
});
