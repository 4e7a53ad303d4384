// The Node that package-lock.json brings. The one somebody has may be older than Angular and the server need.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Failure } from './failure.mjs';

const root = join(import.meta.dirname, '..');
const projectNode = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');

/**
 * The environment of everything the scripts start: packages' programs, first of all Node, are found by name.
 * @type {NodeJS.ProcessEnv}
 */
export const environment = {
  ...process.env,
  PATH: join(root, 'node_modules/.bin') + delimiter + (process.env['PATH'] ?? ''),
  NX_TUI: 'false',
  NX_DAEMON: 'false',
  NG_CLI_ANALYTICS: 'false',
};

/**
 * Goes on with `main` in the project's Node: here when this is it, else in a process of it.
 * @param {string} script the caller's file
 * @param {AbortSignal} interrupted
 * @param {(interrupted: AbortSignal) => Promise<void>} main
 */
export async function inProjectNode(script, interrupted, main) {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/node/package.json'), 'utf8'));
  if (process.versions.node === version) return main(interrupted);
  if (!existsSync(projectNode)) {
    throw new Failure(
      'The project’s own Node is missing: allow install scripts in npm and delete node_modules.',
    );
  }
  // The channel tells the child when we are gone, however that happened.
  const child = spawn(projectNode, [script, ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: environment,
  });
  interrupted.addEventListener('abort', () => child.kill('SIGTERM'));
  const [code] = await once(child, 'exit');
  process.exitCode = code ?? 1;
}
