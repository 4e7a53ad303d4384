// npm run audit:verify: checks every audit seal, in the database of DATABASE_OWNER_URL, or else of `npm start`.
// In the image: node dist/server/src/audit-verify.js
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { openLocalDatabase } from './local-database.mjs';
import { claim, readOrMakeSecrets } from './local-state.mjs';

const root = join(import.meta.dirname, '..');
const state = join(root, '.data');

async function main() {
  if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));
  if (process.env['DATABASE_OWNER_URL']) return verify(process.env);
  if (process.env['DATABASE_URL'] || !existsSync(state))
    throw new Failure('There is nothing to check: set DATABASE_OWNER_URL, or make the demo with npm start.');
  await using opened = new AsyncDisposableStack();
  opened.defer(claim(state, 'npm run audit:verify'));
  const { urls, stop } = await openLocalDatabase(state, readOrMakeSecrets(state));
  opened.defer(stop);
  await verify({ ...process.env, DATABASE_OWNER_URL: urls.owner });
}

/** @param {NodeJS.ProcessEnv} env */
async function verify(env) {
  const args = ['--import', './scripts/typescript.mjs', 'server/src/audit-verify.ts'];
  const [code] = await once(spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit' }), 'exit');
  process.exitCode = code ?? 1;
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Failure ? `\n${error.message}\n` : error);
  process.exitCode = 1;
}
