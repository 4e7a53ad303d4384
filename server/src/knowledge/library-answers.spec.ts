import {
  LibraryConditionSchema,
  LibraryExerciseRowSchema,
  LibraryExerciseSchema,
} from './dto/library.dto.js';
import { loadKnowledge } from './knowledge.js';
import { toExerciseDetails, toExerciseRow, toLibraryCondition } from './library-answers.js';

const knowledge = loadKnowledge();
const shipped = { version: knowledge.version, isDraft: true };

describe('the answers of the library', () => {
  it('hold every item as the contract says, the details with all that the row says', () => {
    for (const exercise of knowledge.exercises) {
      const row = toExerciseRow(knowledge, exercise);
      const details = { ...shipped, ...toExerciseDetails(knowledge, exercise, exercise) };
      expect(LibraryExerciseRowSchema.parse(row)).toEqual(row);
      expect(LibraryExerciseSchema.parse(details)).toEqual(details);
      expect(details).toMatchObject(row);
    }
  });

  it('hold every condition as the contract says', () => {
    for (const condition of knowledge.conditions) {
      const answer = toLibraryCondition(knowledge, condition, condition);
      expect(LibraryConditionSchema.parse(answer)).toEqual(answer);
    }
  });

  it('lose no muscle, movement or variant on the way to words', () => {
    for (const exercise of knowledge.exercises) {
      const details = toExerciseDetails(knowledge, exercise, exercise);
      expect(details.targets).toHaveLength(exercise.targets.primary.length);
      expect(details.secondaryTargets).toHaveLength(exercise.targets.secondary.length);
      expect(details.areas.length).toBeGreaterThan(0);
      expect(details.sources.length).toBeGreaterThan(0);
      expect(details.movements).toHaveLength(exercise.movementTags.length);
      expect(details.easier?.id ?? null).toBe(exercise.easierId);
      expect(details.harder?.id ?? null).toBe(exercise.harderId);
    }
  });

  it('need no helper or equipment where the data says none', () => {
    const withNone = knowledge.exercises.filter(({ equipment }) => equipment.includes('none'));
    for (const exercise of withNone) expect(toExerciseRow(knowledge, exercise).equipment).toEqual([]);
    const partner = knowledge.findExercise('rel_underarm_squeeze_partner');
    expect(partner && toExerciseRow(knowledge, partner)).toMatchObject({
      needsHelper: true,
      equipment: ['helper'],
    });
  });
});
