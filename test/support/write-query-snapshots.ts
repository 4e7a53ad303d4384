import 'reflect-metadata';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { querySnapshots, SNAPSHOTS } from './query-snapshots.js';

const snapshots = await querySnapshots();
rmSync(SNAPSHOTS, { recursive: true, force: true });
mkdirSync(SNAPSHOTS, { recursive: true });
for (const [file, text] of snapshots) writeFileSync(join(SNAPSHOTS, file), text);
