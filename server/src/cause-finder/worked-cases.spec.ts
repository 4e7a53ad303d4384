import { readFileSync } from 'node:fs';
import { loadKnowledge } from '../knowledge/knowledge.js';
import { isLong } from './plan-draft.js';
import { answerCase } from './finder-command.js';

type Plan = Record<string, string[]>;

interface Result {
  status: string;
  shareable: boolean;
  raised: string[];
  needs_clearance: string[];
  ask_first: string[];
  notices: string[];
  clarifications: { mark: string; alternatives: string[] }[];
  muscles: [string, string, number, string][];
  causes: [string, number][];
  release_order: string[];
  nerve_screen: string | null;
  condition_checks: { condition: string; muscles: string[] }[];
  plan: Plan | null;
  excluded: [string, string[]][];
  ask_next: [string, number, string][];
}

interface WorkedCase {
  id: string;
  title: string;
  input: { conditions: string[] };
  expect: Record<string, unknown>;
  result: Result;
}

/** The worked cases with checks written by hand, and generated inputs with their exact results. */
const { cases, generated } = JSON.parse(
  readFileSync(new URL('../../../test/finder/cases.json', import.meta.url), 'utf8'),
) as { cases: WorkedCase[]; generated: { input: unknown; result: Result }[] };

const knowledge = loadKnowledge();
const itemsOf = (plan: Plan | null) => Object.values(plan ?? {}).flat();
const tagsOf = (id: string) => knowledge.findExercise(id)?.movementTags ?? [];

/** Each check of the worked cases, by its name in the file; it throws where the result does not hold it. */
const CHECKS: Record<string, (result: Result, wanted: never) => void> = {
  status: (result, wanted) => expect(result.status).toBe(wanted),
  shareable: (result, wanted) => expect(result.shareable).toBe(wanted),
  raised: (result, wanted) => expect(result.raised).toEqual(wanted),
  needs_clearance: (result, wanted) => expect(result.needs_clearance).toEqual(wanted),
  nerve_screen: (result, wanted) => expect(result.nerve_screen).toBe(wanted),
  notices_include: (result, wanted: string[]) =>
    expect(result.notices).toEqual(expect.arrayContaining(wanted)),
  ask_first_includes: (result, wanted: string[]) =>
    expect(result.ask_first).toEqual(expect.arrayContaining(wanted)),
  ask_next_includes: (result, wanted: string[]) =>
    expect(result.ask_next.map(([id]) => id)).toEqual(expect.arrayContaining(wanted)),
  first_muscle: (result, wanted) => expect(result.muscles[0]?.[0]).toBe(wanted),
  muscles_top3: (result, wanted: string[]) =>
    expect(
      result.muscles
        .slice(0, 3)
        .map(([id]) => id)
        .sort(),
    ).toEqual(expect.arrayContaining(wanted)),
  muscles_include: (result, wanted: string[]) =>
    expect(result.muscles.map(([id]) => id)).toEqual(expect.arrayContaining(wanted)),
  sides: (result, wanted: Record<string, string>) => {
    for (const [id, side] of Object.entries(wanted)) {
      expect(result.muscles).toContainEqual([id, side, expect.any(Number), expect.any(String)]);
    }
  },
  no_muscles: (result) => expect(result.muscles).toEqual([]),
  top_cause: (result, wanted) => expect(result.causes[0]?.[0]).toBe(wanted),
  causes_include: (result, wanted: string[]) =>
    expect(result.causes.map(([id]) => id)).toEqual(expect.arrayContaining(wanted)),
  clarification_for: (result, wanted) =>
    expect(result.clarifications.map(({ mark }) => mark)).toContain(wanted),
  clarification_alternatives: (result, wanted: string[]) =>
    expect(result.clarifications[0]?.alternatives).toEqual(expect.arrayContaining(wanted)),
  condition_checks: (result, wanted: string[]) =>
    expect(result.condition_checks.map(({ condition }) => condition)).toEqual(expect.arrayContaining(wanted)),
  release_before: (result, wanted: [string, string][]) => {
    for (const [first, then] of wanted) expectBefore(result.release_order, first, then);
  },
  no_plan: (result) => expect(result.plan).toBeNull(),
  plan_includes: (result, wanted: string[]) =>
    expect(itemsOf(result.plan)).toEqual(expect.arrayContaining(wanted)),
  plan_includes_any: (result, wanted: string[][]) => {
    for (const some of wanted) expect(itemsOf(result.plan).some((id) => some.includes(id))).toBe(true);
  },
  plan_kinds_present: (result, wanted: string[]) => {
    for (const slot of wanted) expect(result.plan?.[slot]).not.toEqual([]);
  },
  plan_never: (result, wanted: string[]) => {
    for (const id of wanted) expect(itemsOf(result.plan)).not.toContain(id);
  },
  plan_never_tag: (result, wanted: string[]) => {
    for (const id of itemsOf(result.plan)) for (const tag of wanted) expect(tagsOf(id)).not.toContain(tag);
  },
  plan_omits_stretch_for: (result, wanted: string[]) => {
    for (const id of result.plan?.['stretch'] ?? []) {
      const primary = knowledge.findExercise(id)?.targets.primary ?? [];
      for (const muscle of wanted) expect(primary).not.toContain(muscle);
    }
  },
  plan_order: (result, wanted: [string, string][]) => {
    for (const [first, then] of wanted) expectBefore(itemsOf(result.plan), first, then);
  },
  excluded_because: (result, wanted: Record<string, string[]>) => {
    for (const [id, reasons] of Object.entries(wanted)) {
      const found = result.excluded.find(([item]) => item === id)?.[1];
      expect(found).toEqual(expect.arrayContaining(reasons));
    }
  },
};

/** Conditions that the case says are handled by adapting; a check of the input against the data. */
function expectAdapted({ input }: WorkedCase, wanted: string[]): void {
  expect(input.conditions).toEqual(expect.arrayContaining(wanted));
  for (const id of wanted) expect(knowledge.findCondition(id)?.handling).toBe('adapt');
}

function expectBefore(list: readonly string[], first: string, then: string): void {
  expect(list).toContain(first);
  expect(list).toContain(then);
  expect(list.indexOf(first)).toBeLessThan(list.indexOf(then));
}

describe('the cause finder, on the worked cases', () => {
  it.each(cases.map((worked) => [`${worked.id} ${worked.title}`, worked] as const))('%s', (_, worked) => {
    const answered = answerCase(knowledge, worked.input);
    expect(answered).toEqual(worked.result);
    const { adapt_includes: adapted, ...checks } = worked.expect;
    if (adapted !== undefined) expectAdapted(worked, adapted as string[]);
    for (const [name, wanted] of Object.entries(checks)) {
      const check = CHECKS[name];
      if (!check) throw new Error(`No check is called ${name}.`);
      check(answered as Result, wanted as never);
    }
  });

  it('gives the exact result of every generated input, field by field in the same order', () => {
    expect(generated).toHaveLength(160);
    const answers = generated.map(({ input }) => JSON.stringify(answerCase(knowledge, input)));
    expect(answers).toEqual(generated.map(({ result }) => JSON.stringify(result)));
  });

  it('has no stretch for a muscle that is long already, in any of them', () => {
    const stretched = [...cases, ...generated]
      .flatMap(({ result }) => result.plan?.['stretch'] ?? [])
      .flatMap((id) => knowledge.findExercise(id)?.targets.primary.slice(0, 1) ?? [])
      .flatMap((id) => knowledge.findMuscle(id) ?? []);
    expect(stretched.length).toBeGreaterThan(50);
    expect(stretched.filter(isLong)).toEqual([]);
  });

  it('costs at most 5 ms of CPU a run, from the first one on', () => {
    const started = process.cpuUsage();
    for (const { input } of generated) answerCase(knowledge, input);
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1000 / generated.length).toBeLessThanOrEqual(5);
  });
});
