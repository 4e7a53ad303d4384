import fc from 'fast-check';
import { checkExercise } from '../contraindications.js';
import { loadKnowledge } from '../knowledge.js';
import { findProblems } from '../knowledge-validation.js';
import type { OwnItem } from '../dto/own-knowledge.dto.js';
import { mergeKnowledge, ownItemId, type OwnRow, rowIdOfOwnItem, toOwnItem } from './merge-knowledge.js';

const shipped = loadKnowledge();

const row = (change: Partial<OwnRow>): OwnRow => ({
  id: '0199f3c0-0000-7000-8000-000000000001',
  kind: 'exercise',
  rowId: 'str_doorway_pec',
  content: {},
  version: 1,
  changedAt: new Date('2026-03-02T10:00:00Z'),
  changedBy: { id: '0199f3c0-0000-7000-8000-00000000000a', name: 'Mara Ellison' },
  reason: null,
  dataVersion: shipped.version,
  isArchived: false,
  ...change,
});

const itemOf = (exerciseId: string, change: Partial<OwnItem> = {}): OwnItem => {
  const exercise = shipped.findExercise(exerciseId);
  if (!exercise) throw new Error(`no ${exerciseId}`);
  return { ...toOwnItem(exercise), ...change };
};

describe('the knowledge of a practice', () => {
  it('is what is shipped, where the practice has nothing of its own', () => {
    const { knowledge, leftOut } = mergeKnowledge(shipped, [], null);
    expect(leftOut).toEqual([]);
    expect(knowledge.exercises).toEqual(shipped.exercises);
    expect(knowledge.conditions).toEqual(shipped.conditions);
  });

  it('lays changed fields over a shipped item and keeps the others, its sides and the shipped one itself', () => {
    const before = structuredClone(shipped.findExercise('str_doorway_pec'));
    const dosage = {
      sets: 3,
      reps: 1,
      holdSeconds: 20,
      restSeconds: null,
      timesPerDay: 1,
      daysPerWeek: 5,
      trigger: null,
    };
    const { knowledge } = mergeKnowledge(shipped, [row({ content: { name: 'Door stretch', dosage } })], 'r');
    expect(knowledge.findExercise('str_doorway_pec')).toEqual({
      ...before,
      name: 'Door stretch',
      dosage: { ...dosage, perSide: before?.dosage.perSide },
    });
    expect(shipped.findExercise('str_doorway_pec')).toEqual(before);
    expect(knowledge.findChange('exercises', 'str_doorway_pec')).toMatchObject({ version: 1 });
    expect(knowledge.own.revision).toBe('r');
  });

  it('limits an own item by what it asks of the body, as it does the shipped ones', () => {
    const id = '0199f3c0-1111-7000-8000-000000000001';
    const content = itemOf('str_doorway_pec', { movementTags: ['neck_rotation_end'] });
    const { knowledge } = mergeKnowledge(shipped, [row({ kind: 'item', id, rowId: id, content })], 'r');
    const own = knowledge.findExercise(ownItemId(id));
    expect(own && checkExercise(knowledge, own, ['bppv_vertigo']).status).toBe('blocked');
    expect(knowledge.exercises).toHaveLength(shipped.exercises.length + 1);
  });

  it('finds an archived item, and lists it no more', () => {
    const id = '0199f3c0-1111-7000-8000-000000000001';
    const archived = row({ kind: 'item', id, rowId: id, content: itemOf('hc_heat'), isArchived: true });
    const { knowledge, leftOut } = mergeKnowledge(shipped, [archived], 'r');
    expect(leftOut).toEqual([]);
    expect(knowledge.findExercise(ownItemId(id))?.name).toBe(shipped.findExercise('hc_heat')?.name);
    expect(knowledge.exercises.map((exercise) => exercise.id)).not.toContain(ownItemId(id));
  });

  it.each<[string, Partial<OwnRow>]>([
    ['an item that is not shipped any more', { rowId: 'str_gone', content: { name: 'Gone' } }],
    ['a condition that is not shipped any more', { kind: 'condition', rowId: 'gone', content: {} }],
    ['a field that may not be changed', { content: { movementTags: [] } }],
    [
      'a handling that does not exist',
      { kind: 'condition', rowId: 'glaucoma', content: { handling: 'maybe' } },
    ],
    ['an own item that is not one', { kind: 'item', content: { name: 'Half' } }],
    [
      'an own item of a muscle that is not known any more',
      {
        kind: 'item',
        content: itemOf('hc_heat', { targets: { primary: ['wing_muscle'], secondary: [] } }),
      },
    ],
  ])('leaves out %s, and nothing else', (_, change) => {
    const good = row({
      id: '0199f3c0-2222-7000-8000-000000000001',
      kind: 'condition',
      rowId: 'migraine',
      content: { handling: 'do_not_treat' },
    });
    const bad = row(change);
    const { knowledge, leftOut } = mergeKnowledge(shipped, [bad, good], 'r');
    expect(leftOut).toEqual([bad.id]);
    expect(knowledge.findCondition('migraine')?.handling).toBe('do_not_treat');
    expect(knowledge.exercises).toEqual(shipped.exercises);
  });

  it('has no mistakes, whatever stands in the stored rows', () => {
    const content = fc.oneof(
      fc.jsonValue(),
      fc.record(
        { name: fc.string(), steps: fc.array(fc.string()), handling: fc.string() },
        { requiredKeys: [] },
      ),
      fc.constantFrom('hc_heat', 'hab_laptop_kit', 'str_scalene').map((id) => itemOf(id)),
    );
    const rows = fc.array(
      fc.record({
        id: fc.uuid(),
        kind: fc.constantFrom('item', 'exercise', 'condition'),
        rowId: fc.constantFrom('str_doorway_pec', 'glaucoma', 'hc_heat', 'nothing'),
        content,
        isArchived: fc.boolean(),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(rows, (some) => {
        const { knowledge } = mergeKnowledge(shipped, some.map(row), 'r');
        expect(findProblems(knowledge.files)).toEqual([]);
        expect(knowledge.conditions).toHaveLength(shipped.conditions.length);
        expect(knowledge.muscles).toBe(shipped.muscles);
      }),
      { numRuns: 60 },
    );
  });

  it('names an own item so that its row is found again', () => {
    fc.assert(fc.property(fc.uuid(), (id) => expect(rowIdOfOwnItem(ownItemId(id))).toBe(id)));
    expect(rowIdOfOwnItem('str_doorway_pec')).toBeNull();
    expect(rowIdOfOwnItem('own_1')).toBeNull();
  });
});
