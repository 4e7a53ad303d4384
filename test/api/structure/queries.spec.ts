import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { AuditedQuery } from '../../../server/src/platform/persistence/audited-query.js';
import { querySnapshots, SNAPSHOTS } from '../../support/query-snapshots.js';

/** Reads that show rows of several clients: their events name the rows and no one client. */
const ACROSS_CLIENTS = [
  'find_client_match',
  'list_caseload',
  'list_clients',
  'list_found_clients',
  'list_intakes_to_review',
  'list_matches_of_client',
  'list_message_threads',
  'list_open_matches',
  'list_open_red_flags',
  'list_recent_check_ins',
  'list_unsigned_notes',
  'list_unsigned_session_notes',
  'list_visits_of_practice',
  'preview_client_merge',
];

describe('the committed SQL of the queries', () => {
  it('is what the repositories send (npm run generate writes it)', async () => {
    const files = await readdir(SNAPSHOTS);
    const committed = await Promise.all(
      files.map(async (file) => [file, await readFile(join(SNAPSHOTS, file), 'utf8')] as const),
    );
    expect(Object.fromEntries(committed)).toEqual(Object.fromEntries(await querySnapshots()));
  });
});

describe('the events of the queries', () => {
  it('name the client whose record was read, wherever it is one', async () => {
    await querySnapshots();
    const nameless = AuditedQuery.all.filter(({ event }) => event && !event.client).map(({ name }) => name);
    expect(nameless.sort()).toEqual(ACROSS_CLIENTS);
  });
});
