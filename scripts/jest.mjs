// Jest in ESM mode needs a Node flag; this is the one place that knows it.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
const run = spawnSync(
  join(root, 'node_modules/.bin/node'),
  [...flags, join(root, 'node_modules/jest/bin/jest.js'), ...process.argv.slice(2)],
  { stdio: 'inherit', cwd: root },
);
process.exit(run.status ?? 1);
