// Started by embedded-postgres.mjs: stops a cluster once the process that started it closes the pipe or is gone.
import { rmSync } from 'node:fs';
import { postmasterOf, run } from './embedded-postgres.mjs';

const { throwAway, pid, ...place } = JSON.parse(process.argv[2] ?? '');

process.stdin.resume().once('close', async () => {
  // Where a new start was quicker, the cluster is no longer ours to stop.
  if (postmasterOf(place.data) === pid) {
    await run(place, 'pg_ctl', ['stop', '-w', '-m', throwAway ? 'immediate' : 'fast', '-D', place.data]);
  }
  if (throwAway) rmSync(place.folder, { recursive: true, force: true });
});
