import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number }} Totals */

/**
 * A test file that could not run counts as one failed test.
 * @param {{ numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites: number }} report of Jest
 * @returns {Totals}
 */
export const jestTotals = (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
});

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number }, errors: unknown[] }} report of Playwright
 * @returns {Totals}
 */
export const playwrightTotals = ({ stats, errors }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky + errors.length,
});

/**
 * @template Report
 * @param {string} file @param {(report: Report) => Totals} count
 * @returns {Totals} nothing when the runner did not get as far as writing its report
 */
export function totalsIn(file, count) {
  return existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0 };
}

/**
 * A stage that failed without a failed test (lint, a crash of the runner) counts as one: no red run says `0 failed`.
 * @param {Record<string, Totals>} tests by stage
 * @param {{ name: string, outcome: string }[]} results of all stages
 * @returns {Totals}
 */
export function sum(tests, results) {
  const silent = results.filter(({ name, outcome }) => outcome !== 'passed' && !tests[name]?.failed);
  const all = Object.values(tests);
  return {
    passed: all.reduce((total, { passed }) => total + passed, 0),
    failed: all.reduce((total, { failed }) => total + failed, silent.length),
  };
}
