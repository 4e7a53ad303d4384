// Builds what is stale. Nx knows that exactly, but needs one to two seconds to say so; a look at the sizes and
// times of all sources takes a few milliseconds and answers the usual case, that nothing has changed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { isMain } from './is-main.mjs';
import { environment } from './project-node.mjs';

const root = join(import.meta.dirname, '..');
const results = ['dist/server/src/main.js', 'dist/server/src/migrate.js', 'dist/client/browser/index.html'];
const record = 'dist/built-from';
const sources = [
  'server',
  'client',
  'migrations',
  'angular.json',
  'nx.json',
  'package-lock.json',
  'scripts',
  'tsconfig.base.json',
  '.swcrc',
];

/** @param {string} folder the clone's root */
export function isBuilt(folder) {
  return results.every((file) => existsSync(join(folder, file))) && builtFrom(folder) === fingerprint(folder);
}

/** @param {string} folder @returns {string | undefined} the fingerprint of the sources at the last build */
export function builtFrom(folder) {
  const file = join(folder, record);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** @param {string} folder */
export function fingerprint(folder) {
  const hash = createHash('sha256');
  for (const source of sources) {
    const path = join(folder, source);
    if (!existsSync(path)) continue;
    const files = statSync(path).isDirectory() ? filesIn(path) : [path];
    for (const file of files.filter((name) => !name.endsWith('.spec.ts')).sort()) {
      const { size, mtimeMs } = statSync(file);
      hash.update(`${file.slice(folder.length)} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

/** @param {string} folder */
function filesIn(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** @param {{ signal?: AbortSignal, targets?: string[] }} [options] */
export async function build({ signal, targets = ['build'] } = {}) {
  const before = fingerprint(root);
  const nx = join(root, 'node_modules/nx/dist/bin/nx.js');
  const args = [nx, 'run-many', '-t', ...targets, '--output-style=static'];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  signal?.addEventListener('abort', () => child.kill());
  const [code] = await once(child, 'close');
  signal?.throwIfAborted();
  if (code !== 0) throw new Failure(`The build failed.\n${output.trim()}`);
  writeFileSync(join(root, record), before);
}

if (isMain(import.meta.filename)) {
  try {
    await build();
  } catch (error) {
    console.error(error instanceof Failure ? error.message : error);
    process.exitCode = 1;
  }
}
