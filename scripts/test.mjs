// npm test: everything that must hold before a change is kept. Ends with `N passed, N failed`.
import './node-version.mjs';
import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { requireChromium } from './chromium.mjs';
import { Failure } from './failure.mjs';
import { install, isInstalled } from './install.mjs';
import { untilInterrupted } from './interruption.mjs';
import { jestCommand } from './jest.mjs';
import { environment, inProjectNode } from './project-node.mjs';
import { runStages } from './stages.mjs';
import { jestTotals, playwrightTotals, sum, totalsIn } from './test-totals.mjs';

const root = join(import.meta.dirname, '..');
process.chdir(root);
const interrupted = untilInterrupted();

const jestReport = 'dist/jest-results.json';
const browserReport = 'dist/browser-tests/results.json';
const typescript = ['--import', './scripts/typescript.mjs'];
const jest = [...jestCommand, '--maxWorkers=100%', '--json', `--outputFile=${jestReport}`];

/** @type {import('./stages.mjs').Stage[]} */
const stages = [
  { name: 'build', command: ['node', 'scripts/build.mjs'] },
  {
    name: 'typecheck',
    command: ['nx', 'run-many', '-t', 'typecheck', '--parallel=1', '--output-style=static'],
  },
  { name: 'lint', command: ['eslint', '.'] },
  { name: 'format', command: ['prettier', '--check', '.', '--log-level', 'warn'] },
  { name: 'compose file', command: ['dclint', 'docker-compose.yml', '--max-warnings', '0'] },
  { name: 'openapi.json', command: ['node', ...typescript, 'server/src/openapi.ts', '--check'] },
  { name: 'unit and API tests', command: jest, cores: 2 },
  {
    name: 'browser tests',
    command: ['playwright', 'test', '-c', 'test/playwright.config.ts'],
    after: 'build',
    cores: 2,
  },
];

async function main() {
  environment['CHROMIUM'] = requireChromium();
  for (const report of [jestReport, browserReport]) rmSync(report, { force: true });
  const results = await runStages(stages, { cores: Math.max(2, availableParallelism()), interrupted });
  const tests = {
    'unit and API tests': totalsIn(jestReport, jestTotals),
    'browser tests': totalsIn(browserReport, playwrightTotals),
  };
  const { passed, failed } = sum(tests, results);
  console.log(`\n${passed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}

try {
  if (!isInstalled(root)) await install(root, interrupted);
  await inProjectNode(import.meta.filename, interrupted, main);
} catch (error) {
  if (!interrupted.aborted) console.error(error instanceof Failure ? `\n${error.message}\n` : error);
  process.exitCode = 1;
}
