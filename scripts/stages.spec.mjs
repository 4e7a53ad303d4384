import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { runStages } from './stages.mjs';
import { jestTotals, playwrightTotals, sum } from './test-totals.mjs';

const node = (/** @type {string} */ program) => ['node', '-e', program];
const options = { cores: 2, interrupted: new AbortController().signal };

describe('stages', () => {
  /** @type {string[]} */
  let said = [];
  beforeEach(() => {
    said = [];
    jest.spyOn(console, 'log').mockImplementation((line) => void said.push(String(line)));
  });
  afterEach(() => void jest.restoreAllMocks());

  it('say how they ended, show what a failed one printed, and leave out what needed it', async () => {
    const results = await runStages(
      [
        { name: 'build', command: node('console.log("the reason"); process.exit(1)') },
        { name: 'lint', command: node('console.log("all is well")') },
        { name: 'browser tests', command: node(''), after: 'build', cores: 2 },
      ],
      options,
    );
    const outcomes = Object.fromEntries(results.map(({ name, outcome }) => [name, outcome]));
    expect(outcomes).toEqual({ build: 'failed', lint: 'passed', 'browser tests': 'left out' });
    expect(said.join('\n')).toContain('the reason');
    expect(said.join('\n')).not.toContain('all is well');
  });

  it('wait for the cores that a heavy one needs', async () => {
    const now = node('process.stdout.write(String(Date.now())); process.exit(1)');
    await runStages(
      [
        {
          name: 'light',
          command: node('setTimeout(() => { console.log(Date.now()); process.exit(1) }, 100)'),
        },
        { name: 'heavy', command: now, cores: 2 },
      ],
      options,
    );
    const [lightEnded = 0, heavyBegan = 0] = said.filter((line) => /^\s*\d+\s*$/.test(line)).map(Number);
    expect(heavyBegan).toBeGreaterThanOrEqual(lightEnded);
  });
});

describe('the totals', () => {
  it('count a test file that could not run, a flaky test and an error of the runner as failed', () => {
    expect(jestTotals({ numPassedTests: 5, numFailedTests: 1, numRuntimeErrorTestSuites: 1 })).toEqual({
      passed: 5,
      failed: 2,
    });
    expect(playwrightTotals({ stats: { expected: 3, unexpected: 1, flaky: 1 }, errors: ['x'] })).toEqual({
      passed: 3,
      failed: 3,
    });
  });

  it('never say that nothing failed when a stage did', () => {
    const passed = { passed: 5, failed: 0 };
    const results = [
      { name: 'lint', outcome: 'failed' },
      { name: 'unit and API tests', outcome: 'passed' },
    ];
    expect(sum({ 'unit and API tests': passed }, results)).toEqual({ passed: 5, failed: 1 });
    expect(sum({ lint: { passed: 0, failed: 2 } }, results)).toEqual({ passed: 0, failed: 2 });
  });
});
