// The built server as a process of its own: `npm start` and the browser tests run the same one.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Failure } from './failure.mjs';

const root = join(import.meta.dirname, '..');
const readyWithin = 60_000;
const stopWithin = 10_000;

/**
 * @typedef {object} ServerProcess
 * @property {number | undefined} pid
 * @property {Promise<void>} ended resolves when the process is gone
 * @property {() => Promise<void>} stop
 */

/**
 * Starts the server and waits until it is ready to answer.
 * @param {{ env: NodeJS.ProcessEnv, output: 'inherit' | number, signal?: AbortSignal }} options
 * @returns {Promise<ServerProcess>}
 */
export async function startServer({ env, output, signal }) {
  const child = spawn(
    process.execPath,
    ['--import', './scripts/end-with-parent.mjs', 'dist/server/src/main.js'],
    {
      cwd: root,
      env,
      stdio: ['ignore', output, output, 'ipc'],
      // Not in our process group: Ctrl-C comes to us, and we stop things in order.
      detached: process.platform !== 'win32',
    },
  );
  const ended = once(child, 'exit').then(() => {});
  const server = { pid: child.pid, ended, stop: () => stop(child, ended) };
  try {
    await untilReady(readyAddress(env), child, signal);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}

/** @param {NodeJS.ProcessEnv} env */
function readyAddress(env) {
  const host = env['HOST'] ?? '127.0.0.1';
  const reachable = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${env['PORT']}/api/health/ready`;
}

/** @param {string} address @param {import('node:child_process').ChildProcess} child @param {AbortSignal} [signal] */
async function untilReady(address, child, signal) {
  const deadline = performance.now() + readyWithin;
  while (!(await isReady(address))) {
    signal?.throwIfAborted();
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Failure('The server ended while starting.');
    if (performance.now() > deadline) {
      throw new Failure(
        `The server did not become ready within ${readyWithin / 1000} s: ${address} says why.`,
      );
    }
    await wait(50);
  }
}

/** @param {string} address */
async function isReady(address) {
  try {
    return (await fetch(address, { signal: AbortSignal.timeout(5000) })).ok;
  } catch {
    return false; // not listening yet
  }
}

/** @param {import('node:child_process').ChildProcess} child @param {Promise<void>} ended */
async function stop(child, ended) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), stopWithin);
  await ended;
  clearTimeout(timer);
}
