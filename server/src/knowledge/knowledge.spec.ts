import { loadKnowledge } from './knowledge.js';

const knowledge = loadKnowledge();

describe('looking up the knowledge', () => {
  it('finds a row of each kind by its id', () => {
    expect(knowledge.findRegion('calf_l')?.muscles).toContain('gastrocnemius');
    expect(knowledge.findMuscle('scm')?.layName).toBe('Front-side neck muscle');
    expect(knowledge.findCause('laptop')?.question.fullAtHours).toBe(4);
    expect(knowledge.findMovementTag('heat')?.label).toBe('Heat on the skin');
    expect(knowledge.findCondition('glaucoma')?.handling).toBe('adapt');
    expect(knowledge.findRedFlag('rf_chest')?.severity).toBe('emergency');
    expect(knowledge.findExercise('hc_heat')?.dosage.holdSeconds).toBe(900);
    expect(knowledge.findConsent('consent_treat')?.version).toBe(1);
  });

  it('finds nothing for an unknown id', () => {
    expect(knowledge.findExercise('constructor')).toBeUndefined();
    expect(knowledge.findCondition('')).toBeUndefined();
  });

  it('says its version', () => {
    expect(knowledge.version).toMatch(/^\d{4}-\d{2}/);
  });
});
