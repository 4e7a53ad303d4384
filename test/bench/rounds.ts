import autocannon from 'autocannon';
import { cpuOf, cpuOfPostgres } from './cpu.js';
import type { Scene, Subject } from './scene.js';

const CONNECTIONS = 16;

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

/** Ours and the plain one in turns, so that whatever else the machine does falls on both. */
export async function measure(
  { ours, plain, postmaster }: Scene,
  { rounds, requests }: { rounds: number; requests: number },
): Promise<Round[]> {
  const measured: Round[] = [];
  for (const subject of [ours, plain]) await send(subject, requests); // a server that serves is compiled and warm
  for (let i = 0; i < rounds; i += 1) {
    const ourCost = await costOf(ours, postmaster, requests);
    const plainCost = await costOf(plain, postmaster, requests);
    measured.push({ ours: ourCost, plain: plainCost, ratio: ourCost.sum / plainCost.sum });
  }
  return measured;
}

async function costOf(subject: Subject, postmaster: number, requests: number): Promise<Cost> {
  await send(subject, requests / 10); // opens the connections that were closed while the other had its turn
  const before = { server: cpuOf(subject.pid), postgres: cpuOfPostgres(postmaster) };
  await send(subject, requests);
  const server = (cpuOf(subject.pid) - before.server) / requests;
  const postgres = (cpuOfPostgres(postmaster) - before.postgres) / requests;
  return { server, postgres, sum: server + postgres };
}

async function send({ url, headers }: Subject, amount: number): Promise<void> {
  const { errors, non2xx, requests } = await autocannon({ url, headers, amount, connections: CONNECTIONS });
  if (errors + non2xx > 0 || requests.total !== amount)
    throw new Error(
      `${amount} requests to ${url}: ${requests.total} answers, ${errors} errors, ${non2xx} not 2xx`,
    );
}
