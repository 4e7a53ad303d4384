import fc from 'fast-check';
import { FINE_REGIONS } from '../body-map/fine-regions.vocabulary.js';
import { MARK_QUALITIES } from '../body-map/marks.vocabulary.js';
import { REGIONS } from '../body-map/regions.vocabulary.js';
import { CAUSE_SIDES } from '../knowledge/causes.vocabulary.js';
import { checkExercise } from '../knowledge/contraindications.js';
import { loadKnowledge } from '../knowledge/knowledge.js';
import { findCauses } from './cause-finder.js';
import { digestOf } from './finder-digest.js';
import type { FinderInput } from './finder-input.js';
import { DRAFT_SLOTS, MARK_SOURCES } from './finder.vocabulary.js';
import { isLong } from './plan-draft.js';

const knowledge = loadKnowledge();
const RUNS = { numRuns: 2000 };

const regions = [...REGIONS, ...FINE_REGIONS].map(({ id }) => id);
const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

const marks = fc.array(
  fc.record({
    region: fc.constantFrom(...regions),
    nprs: fc.integer({ min: 0, max: 10 }),
    qualities: fc.subarray([...MARK_QUALITIES], { maxLength: 3 }),
    source: fc.constantFrom(...MARK_SOURCES),
    isConfirmed: fc.boolean(),
  }),
  { maxLength: 9 },
);

const answers = fc
  .uniqueArray(fc.constantFrom(...knowledge.causes), { maxLength: 20, selector: ({ id }) => id })
  .chain((causes) =>
    fc.tuple(
      ...causes.map(({ id, question }) =>
        fc.tuple(
          fc.constant(id),
          fc.record({
            value: { yes_no: fc.boolean(), freq5: fc.nat(4), hours: fc.nat(24) }[question.answerType],
            side: fc.constantFrom(...CAUSE_SIDES, null),
          }),
        ),
      ),
    ),
  )
  .map((entries) => new Map(entries));

const input: fc.Arbitrary<FinderInput> = fc.record({
  marks,
  answers,
  conditions: fc.subarray(idsOf(knowledge.conditions), { maxLength: 4 }),
  clearances: fc.subarray(idsOf(knowledge.conditions), { maxLength: 6 }),
  redFlags: fc
    .tuple(fc.subarray(idsOf(knowledge.redFlags)), fc.subarray(idsOf(knowledge.redFlags), { maxLength: 1 }))
    .map(
      ([no, yes]) =>
        new Map([...no.map((id) => [id, false] as const), ...yes.map((id) => [id, true] as const)]),
    ),
  isNerveScreenDone: fc.boolean(),
  hasHelper: fc.boolean(),
  taught: fc.subarray(idsOf(knowledge.exercises.filter(({ needsTeaching }) => needsTeaching))),
  equipment: fc.option(fc.subarray(['tennis ball', 'band', 'foam roller', 'strap', 'warm pack'])),
});

const draftOf = (given: FinderInput) => {
  const plan = findCauses(knowledge, given).advice?.plan;
  return plan ? DRAFT_SLOTS.flatMap((slot) => plan[slot]) : [];
};

describe('the cause finder, on any input', () => {
  it('gives the same result for the same input, in whatever order marks and answers come', () => {
    fc.assert(
      fc.property(input, fc.infiniteStream(fc.nat(1000)), (given, random) => {
        const shuffled = <T>(list: Iterable<T>): T[] =>
          [...list]
            .map((value) => ({ value, at: random.next().value ?? 0 }))
            .sort((a, b) => a.at - b.at)
            .map(({ value }) => value);
        const before = digestOf(findCauses(knowledge, given));
        const after = digestOf(
          findCauses(knowledge, {
            ...given,
            marks: shuffled(given.marks),
            answers: new Map(shuffled(given.answers)),
          }),
        );
        const sorted = ({ clarifications, ...rest }: typeof before) => ({
          ...rest,
          clarifications: clarifications.map((each) => JSON.stringify(each)).sort(),
        });
        expect(sorted(after)).toEqual(sorted(before));
      }),
      RUNS,
    );
  });

  it('never drafts an item that a condition forbids, that needs a helper, a tool or showing that is not there', () => {
    fc.assert(
      fc.property(input, (given) => {
        for (const { exercise } of draftOf(given)) {
          expect(checkExercise(knowledge, exercise, given.conditions).status).not.toBe('blocked');
          expect(exercise.partner && !given.hasHelper).toBe(false);
          expect(exercise.needsTeaching && !given.taught.includes(exercise.id)).toBe(false);
        }
      }),
      RUNS,
    );
  });

  it('never drafts the same item twice, nor more than each part may hold', () => {
    fc.assert(
      fc.property(input, (given) => {
        const ids = draftOf(given).map(({ exercise }) => exercise.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.length).toBeLessThanOrEqual(1 + 3 + 2 + 2 + 3 + 6);
      }),
      RUNS,
    );
  });

  it('has sternocleidomastoid before the scalenes, whenever these are worked on', () => {
    fc.assert(
      fc.property(input, (given) => {
        const order = findCauses(knowledge, given).advice?.table.order ?? [];
        if (!order.includes('scalenes')) return;
        expect(order).toContain('scm');
        expect(order.indexOf('scm')).toBeLessThan(order.indexOf('scalenes'));
      }),
      RUNS,
    );
  });

  it('never stretches for a muscle that is weak or long', () => {
    fc.assert(
      fc.property(input, (given) => {
        for (const { forMuscle } of findCauses(knowledge, given).advice?.plan.stretch ?? []) {
          const muscle = forMuscle === null ? undefined : knowledge.findMuscle(forMuscle);
          expect(muscle && isLong(muscle)).toBe(false);
        }
      }),
      RUNS,
    );
  });

  it('says nothing of muscles, causes or a plan after an emergency or same-day red flag', () => {
    const grave = knowledge.redFlags.filter(({ severity }) => severity !== 'soon');
    fc.assert(
      fc.property(input, fc.constantFrom(...grave), (given, { id }) => {
        const redFlags = new Map([...given.redFlags, [id, true] as const]);
        const { safety, advice } = findCauses(knowledge, { ...given, redFlags });
        expect(safety).toMatchObject({ status: 'stop', isShareable: false });
        expect(safety.raised.map((flag) => flag.id)).toContain(id);
        expect(advice).toBeNull();
      }),
      RUNS,
    );
  });

  it('lets nothing be shared unless it may go', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { status, isShareable } = findCauses(knowledge, given).safety;
        expect(isShareable).toBe(status === 'go' || status === 'go_adapted');
      }),
      RUNS,
    );
  });
});
