// Jest in ESM mode needs a Node flag; this is the one place that knows it. node scripts/jest.mjs [options of Jest]
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { isMain } from './is-main.mjs';
import { environment } from './project-node.mjs';

const root = join(import.meta.dirname, '..');
const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];

export const jestCommand = ['node', ...flags, join(root, 'node_modules/jest/bin/jest.js')];

if (isMain(import.meta.filename)) {
  const [node = '', ...args] = [...jestCommand, ...process.argv.slice(2)];
  const { status } = spawnSync(node, args, { stdio: 'inherit', cwd: root, env: environment });
  process.exit(status ?? 1);
}
