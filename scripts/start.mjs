// npm start: from a bare clone to a running product. Needs Node 20 or newer and nothing else.
import './node-version.mjs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { install, isInstalled } from './install.mjs';
import { untilInterrupted } from './interruption.mjs';
import { inProjectNode } from './project-node.mjs';

const root = join(import.meta.dirname, '..');
process.chdir(root);
const interrupted = untilInterrupted();

try {
  if (!isInstalled(root)) {
    console.log('Installing packages. This takes one to two minutes, the first time only.');
    await install(root, interrupted);
  }
  await inProjectNode(import.meta.filename, interrupted, async () =>
    (await import('./serve.mjs')).serve(interrupted),
  );
} catch (error) {
  if (!interrupted.aborted) {
    console.error(error instanceof Failure ? `\n${error.message}\n` : error);
    process.exitCode = 1;
  }
}
