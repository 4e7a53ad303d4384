import { loadKnowledge } from './knowledge.js';
import { retentionYearsFor } from './retention.js';

const rules = loadKnowledge().measures.retention;

describe('years to keep a record', () => {
  it.each([
    ['CA', 'ON', 10],
    ['CA', 'BC', 16],
    ['CA', 'AB', 10],
    ['US', 'NY', 10],
    ['US', 'MI', 10],
    ['GB', null, 10],
    ['AU', 'NSW', 10],
    ['DE', null, 10],
  ])('are in %s %s %d', (country, region, years) => {
    expect(retentionYearsFor(rules, country, region)).toBe(years);
  });

  it('follow a verified rule that is shorter than the default', () => {
    const verified = rules.map((rule) => (rule.id === 'au' ? { ...rule, sure: 'sourced' } : rule));
    expect(retentionYearsFor(verified, 'AU', 'NSW')).toBe(7);
  });
});
