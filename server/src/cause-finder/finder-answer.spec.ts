import { readFileSync } from 'node:fs';
import { loadKnowledge } from '../knowledge/knowledge.js';
import { findCauses } from './cause-finder.js';
import { type FinderQuery, LenientFinderQuerySchema } from './dto/finder-query.dto.js';
import { FinderAnswerSchema } from './dto/finder-answer.dto.js';
import { toFinderAnswer } from './finder-answer.js';
import { withOurNames } from './finder-command.js';
import { FORBIDDEN_WORDS, NOTICE_TEXTS } from './finder-words.js';
import { toFinderInput } from './parse-finder-input.js';

const knowledge = loadKnowledge();
const { cases, generated } = JSON.parse(
  readFileSync(new URL('../../../test/finder/cases.json', import.meta.url), 'utf8'),
) as { cases: { input: unknown }[]; generated: { input: unknown }[] };

const answer = (query: FinderQuery) =>
  toFinderAnswer(knowledge, findCauses(knowledge, toFinderInput(knowledge, query)));
const answers = [...cases, ...generated].map(({ input }) =>
  answer(LenientFinderQuerySchema.parse(withOurNames(input))),
);
const [worked] = answers;

/** Every text of a value, however deep. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

describe('the answer in words', () => {
  it('holds every reason, and nothing that the contract does not name', () => {
    for (const each of answers) expect(FinderAnswerSchema.strict().parse(each)).toEqual(each);
  });

  it('says what speaks for a muscle: where it is often felt, what loads it, what it pulls on', () => {
    expect(worked?.advice?.muscles[0]).toMatchObject({
      id: 'latissimus_dorsi',
      side: 'right',
      band: 'strong',
      feltAt: [{ region: 'shoulder_blade_inner_r', nprs: 8, weight: 3 }],
      loadedBy: [{ id: 'forward_lean' }, { id: 'video_games' }, { id: 'throwing' }].map((cause) =>
        expect.objectContaining(cause),
      ),
      pullsOn: expect.arrayContaining([expect.objectContaining({ id: 'rhomboids' })]),
    });
  });

  it('says an answer as it was given', () => {
    const words = worked?.advice?.causes.map(({ id, answer: said }) => [id, said]);
    expect(words).toEqual([
      ['forward_lean', 'yes'],
      ['throwing', 'often, right'],
      ['video_games', '3 hours a day'],
    ]);
  });

  it('ticks what fits at home: three timed items, ten minutes, nothing that starts later', () => {
    for (const { advice } of answers) {
      const ticked = advice?.plan.filter(({ isWithinBudget }) => isWithinBudget) ?? [];
      expect(ticked.filter(({ minutes }) => minutes > 0).length).toBeLessThanOrEqual(3);
      expect(ticked.reduce((sum, { minutes }) => sum + minutes, 0)).toBeLessThanOrEqual(10);
      expect(ticked.filter(({ slot }) => slot === 'later' || slot === 'strengthen')).toEqual([]);
    }
    expect(worked?.advice?.plan.some(({ isWithinBudget }) => isWithinBudget)).toBe(true);
    expect(worked?.advice?.plan.some(({ isWithinBudget }) => !isWithinBudget)).toBe(true);
  });

  it('gives every item of a draft its reason', () => {
    const drafted = answers.flatMap(({ advice }) => advice?.plan ?? []);
    expect(drafted.length).toBeGreaterThan(500);
    expect(drafted.filter(({ why }) => !/\w{3}.*\.$/.test(why) || why.length > 300)).toEqual([]);
  });

  it('says why each item is left out', () => {
    const leftOut = answers.flatMap(({ advice }) => advice?.leftOut ?? []);
    expect(leftOut.length).toBeGreaterThan(100);
    for (const { reasons } of leftOut) {
      expect(reasons.length).toBeGreaterThan(0);
      for (const { label, why } of reasons) expect(`${label} ${why}`).toMatch(/\w+ .+\./);
    }
  });

  it('never says what somebody has, nor what comes of it', () => {
    const texts = [
      ...answers.flatMap(({ advice, statement }) => textsOf([advice, statement])),
      ...textsOf(NOTICE_TEXTS),
    ];
    const { muscles, causes, exercises } = knowledge;
    const found = [
      ...texts,
      ...textsOf([muscles, causes.map(({ label, layLabel, note }) => [label, layLabel, note]), exercises]),
    ].filter((text) => FORBIDDEN_WORDS.some((words) => text.toLowerCase().includes(words)));
    expect([...new Set(found)]).toEqual([]);
  });

  it('always carries that it supports the judgement of the therapist and never diagnoses', () => {
    for (const { statement } of answers)
      expect(statement).toMatch(/supports the therapist’s judgement.*never diagnoses/);
  });
});
