import autocannon from 'autocannon';
import { cpuOf, cpuOfPostgres } from './cpu.js';
import type { Scene, Subject } from './scene.js';

const CONNECTIONS = 16;
const TURNS = 10;

/** Microseconds of CPU a request. */
export interface Cost {
  server: number;
  postgres: number;
  sum: number;
}

export interface Round {
  ours: Cost;
  plain: Cost;
  ratio: number;
}

/** A round is made of many short turns, so that whatever else the machine does falls on both alike. */
export async function measure(
  { ours, plain, postmaster }: Scene,
  { rounds, requests }: { rounds: number; requests: number },
): Promise<Round[]> {
  const measured: Round[] = [];
  for (const subject of [ours, plain]) await send(subject, requests); // a server that serves is compiled and warm
  for (let round = 0; round < rounds; round += 1) {
    const ourTurns: Cost[] = [];
    const plainTurns: Cost[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      ourTurns.push(await costOf(ours, postmaster, requests / TURNS));
      plainTurns.push(await costOf(plain, postmaster, requests / TURNS));
    }
    const [ourCost, plainCost] = [meanOf(ourTurns), meanOf(plainTurns)];
    measured.push({ ours: ourCost, plain: plainCost, ratio: ourCost.sum / plainCost.sum });
  }
  return measured;
}

async function costOf(subject: Subject, postmaster: number, requests: number): Promise<Cost> {
  await send(subject, CONNECTIONS * 4); // opens the connections that were closed while the other had its turn
  const before = { server: cpuOf(subject.pid), postgres: cpuOfPostgres(postmaster) };
  await send(subject, requests);
  const server = (cpuOf(subject.pid) - before.server) / requests;
  const postgres = (cpuOfPostgres(postmaster) - before.postgres) / requests;
  return { server, postgres, sum: server + postgres };
}

function meanOf(costs: readonly Cost[]): Cost {
  const mean = (part: keyof Cost) => costs.reduce((sum, cost) => sum + cost[part], 0) / costs.length;
  return { server: mean('server'), postgres: mean('postgres'), sum: mean('sum') };
}

async function send({ url, headers }: Subject, amount: number): Promise<void> {
  const { errors, non2xx, requests } = await autocannon({ url, headers, amount, connections: CONNECTIONS });
  if (errors + non2xx > 0 || requests.total !== amount)
    throw new Error(
      `${amount} requests to ${url}: ${requests.total} answers, ${errors} errors, ${non2xx} not 2xx`,
    );
}
