// npm run generate: writes anew what is committed and made from the code, after a route or a query has changed.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
for (const generator of ['server/src/openapi.ts', 'test/support/write-query-snapshots.ts']) {
  const { status } = spawnSync(process.execPath, ['--import', './scripts/typescript.mjs', generator], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
