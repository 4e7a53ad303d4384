import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from '../../scripts/ports.mjs';
import { environment } from '../../scripts/project-node.mjs';
import { startServer } from '../../scripts/server-process.mjs';
import type { BrowserLike } from '../support/browser-like.js';
import { startTestCluster } from '../support/cluster.mjs';
import { givenPractice } from '../support/given.js';
import { givenManyClients } from '../support/given-clients.js';
import { parentOf } from './cpu.js';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, 'dist/bench');
const CLIENTS = 10_000;
const OTHER_PRACTICES = 4;

/** A server under measurement. */
export interface Subject {
  pid: number;
  url: string;
  headers: Record<string, string>;
}

export interface Scene extends AsyncDisposable {
  ours: Subject;
  plain: Subject;
  postmaster: number;
}

/** A database with clients of several practices, the built server as in production, and the plain one. */
export async function openScene(): Promise<Scene> {
  buildServer();
  await using opened = new AsyncDisposableStack();
  const cluster = await startTestCluster('unknot', { hasty: false });
  opened.defer(cluster.stop);
  const { origin, ...server } = await startOurs(cluster.urls);
  opened.defer(server.stop);
  const practice = await givenPractice({ origin });
  const database = Object.assign(new URL(cluster.adminUrl), { pathname: '/unknot' }).href;
  await givenManyClients(database, practice.session.practice.id, CLIENTS);
  for (let i = 0; i < OTHER_PRACTICES; i += 1) {
    const other = await givenPractice({ origin });
    await givenManyClients(database, other.session.practice.id, CLIENTS / 10);
  }
  const plain = await startPlain(database, practice.session.practice.id);
  opened.defer(plain.stop);
  const scene = {
    ours: {
      pid: server.pid,
      url: `${origin}/api/clients?limit=20`,
      headers: { cookie: cookieOf(practice.therapist) },
    },
    plain: plain.subject,
    postmaster: await postmasterOf(database),
  };
  await expectSameAnswer(scene.ours, scene.plain);
  const held = opened.move();
  return { ...scene, [Symbol.asyncDispose]: () => held.disposeAsync() };
}

function buildServer(): void {
  const nx = join(ROOT, 'node_modules/nx/dist/bin/nx.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [nx, 'run', 'server:build'], {
    cwd: ROOT,
    env: environment,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The build failed:\n${stdout}${stderr}`);
}

/** As in production: every check, header and log line. Only the addresses are this machine's. */
async function startOurs(urls: { app: string; identity: string }) {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  mkdirSync(FOLDER, { recursive: true });
  const log = openSync(join(FOLDER, 'server.log'), 'w');
  const server = await startServer({
    output: log,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      MODE: 'production',
      ROLE: 'web',
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_URL: origin,
      DATABASE_URL: urls.app,
      DATABASE_IDENTITY_URL: urls.identity,
      LINK_SECRET: 'a secret that only the bench knows, as long as they are',
      SMTP_URL: 'smtp://127.0.0.1:1',
    },
  }).finally(() => closeSync(log));
  if (server.pid === undefined) throw new Error('the server has no process');
  return { origin, pid: server.pid, stop: server.stop };
}

/** As a superuser, whom no policy touches. */
async function startPlain(databaseUrl: string, practiceId: string) {
  const port = await freePort();
  const child = fork(join(import.meta.dirname, 'plain-server.mjs'), [databaseUrl, practiceId, String(port)], {
    execArgv: ['--import', join(ROOT, 'scripts/end-with-parent.mjs')],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  await once(child, 'message');
  if (child.pid === undefined) throw new Error('the plain server has no process');
  const subject: Subject = {
    pid: child.pid,
    url: `http://127.0.0.1:${port}/api/clients?limit=20`,
    headers: {},
  };
  const stop = async () => {
    child.kill();
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  };
  return { subject, stop };
}

function cookieOf(therapist: BrowserLike): string {
  const token = therapist.cookie('unknot_staff');
  if (!token) throw new Error('nobody is signed in');
  return `unknot_staff=${token}; unknot_staff_here=1`;
}

/** Every backend is a child of the postmaster. */
async function postmasterOf(databaseUrl: string): Promise<number> {
  const db = new pg.Client({ connectionString: databaseUrl });
  await db.connect();
  try {
    const { rows } = await db.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const postmaster = rows[0] && parentOf(rows[0].pid);
    if (!postmaster) throw new Error('the postmaster was not found in /proc');
    return postmaster;
  } finally {
    await db.end();
  }
}

/** What costs less because it says less is no yardstick. */
async function expectSameAnswer(...subjects: Subject[]): Promise<void> {
  const answers = await Promise.all(
    subjects.map(async ({ url, headers }) => (await fetch(url, { headers })).text()),
  );
  if (new Set(answers).size !== 1) throw new Error(`the answers differ:\n${answers.join('\n')}`);
}
