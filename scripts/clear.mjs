// Before a build: what is left of a source that is gone would still be loaded. node scripts/clear.mjs folder…
import { rmSync } from 'node:fs';

for (const folder of process.argv.slice(2)) rmSync(folder, { recursive: true, force: true });
