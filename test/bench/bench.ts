// npm run bench: what sessions, row-level security, audit and contract cost on the list of clients, in CPU, against plain
// Fastify and pg. It exits with 1 above the bar. docs/adr/0005-what-a-list-costs.md tells what was seen.
import 'reflect-metadata';
import { reportOf, summaryOf } from './report.js';
import { measure } from './rounds.js';
import { openScene } from './scene.js';

const BAR = 2.2;
const ROUNDS = 5;
const REQUESTS = 10_000;

async function main(): Promise<void> {
  if (process.platform !== 'linux') {
    process.stderr.write('The bench reads CPU times from /proc, so it runs on Linux only.\n');
    process.exitCode = 2;
    return;
  }
  await using scene = await openScene();
  const rounds = await measure(scene, { rounds: ROUNDS, requests: REQUESTS });
  process.stdout.write(`${reportOf(rounds, BAR)}\n`);
  if (summaryOf(rounds).ratio > BAR) process.exitCode = 1;
}

await main();
