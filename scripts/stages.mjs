// Runs commands side by side, as many as there are cores, and says one line for each when it ends.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { environment } from './project-node.mjs';

/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {string[]} command the program and its arguments
 * @property {number} [cores] how many it keeps busy; 1 when not given
 * @property {string} [after] the stage whose result it needs
 */
/** @typedef {{ name: string, outcome: 'passed' | 'failed' | 'left out', seconds: number }} Result */

/**
 * Stages start in their order as cores become free. One whose `after` did not pass is left out.
 * @param {Stage[]} stages @param {{ cores: number, interrupted: AbortSignal }} options
 * @returns {Promise<Result[]>}
 */
export async function runStages(stages, { cores, interrupted }) {
  /** @type {Map<string, Result>} */
  const results = new Map();
  /** @type {Map<string, Promise<void>>} */
  const running = new Map();
  const waiting = [...stages];
  let free = cores;

  const isDue = (/** @type {Stage} */ { after }) => !after || results.has(after);
  const record = (/** @type {Result} */ result, output = '') => {
    results.set(result.name, result);
    say(result, output);
  };
  const start = (/** @type {Stage} */ stage) => {
    const taken = Math.min(stage.cores ?? 1, cores);
    free -= taken;
    const ended = run(stage, interrupted).then(({ output, ...result }) => {
      free += taken;
      running.delete(stage.name);
      record(result, output);
    });
    running.set(stage.name, ended);
  };

  while (waiting.length > 0 || running.size > 0) {
    interrupted.throwIfAborted();
    const next = waiting.find(isDue);
    if (next && next.after && results.get(next.after)?.outcome !== 'passed') {
      waiting.splice(waiting.indexOf(next), 1);
      record({ name: next.name, outcome: 'left out', seconds: 0 });
    } else if (next && Math.min(next.cores ?? 1, cores) <= free) {
      waiting.splice(waiting.indexOf(next), 1);
      start(next);
    } else {
      await Promise.race(running.values());
    }
  }
  return [...results.values()];
}

/** @param {Stage} stage @param {AbortSignal} interrupted @returns {Promise<Result & { output: string }>} */
async function run({ name, command: [program = '', ...args] }, interrupted) {
  const started = performance.now();
  const child = spawn(program, args, { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  interrupted.addEventListener('abort', () => child.kill());
  const [code, signal] = await once(child, 'close');
  if (code !== 0) output += `\n${program} ended with ${signal ?? `exit code ${code}`}.`;
  return {
    name,
    outcome: code === 0 ? 'passed' : 'failed',
    seconds: (performance.now() - started) / 1000,
    output,
  };
}

/** @param {Result} result @param {string} output */
function say({ name, outcome, seconds }, output) {
  const time = outcome === 'left out' ? '' : `${seconds.toFixed(1)} s`;
  if (outcome === 'failed') console.log(`\n${output.trim()}\n`);
  console.log(`${name.padEnd(24)} ${time.padStart(8)}  ${outcome}`);
}
