import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { querySnapshots, SNAPSHOTS } from '../../support/query-snapshots.js';

describe('the committed SQL of the queries', () => {
  it('is what the repositories send (npm run generate writes it)', async () => {
    const files = await readdir(SNAPSHOTS);
    const committed = await Promise.all(
      files.map(async (file) => [file, await readFile(join(SNAPSHOTS, file), 'utf8')] as const),
    );
    expect(Object.fromEntries(committed)).toEqual(Object.fromEntries(await querySnapshots()));
  });
});
