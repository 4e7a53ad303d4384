import { describe, expect, it } from '@jest/globals';
import { AuditedQuery } from '../../../server/src/platform/persistence/audited-query.js';
import { querySnapshots } from '../../support/query-snapshots.js';
import { serverSources } from '../../support/source-imports.js';

/** Queries that look at one record and not at those merged with it, and why that is right. */
const OF_ONE_RECORD: Record<string, string> = {
  clients_with_signed_notes: 'a chain of signed notes is one record’s',
  find_incomplete_intake: 'one form by its id',
  find_search_hits: 'finds by the words of any record; list_found_clients says whose they are',
  load_intake_entries: 'one form by its id',
  note_chain_of_client: 'a chain of signed notes is one record’s',
  portal_session: 'the id comes from the session, which follows',
  read_intake_file: 'one file by its id and that of its form',
};

/** The same for what is not an audited read: SQL that names one client id. */
const SQL_OF_ONE_RECORD = [
  'clients/client-search.repository.ts', // the keys of one record
  'likely-sources/likely-sources.repository.ts', // the run that was just kept under this id
  'session-notes/signed-notes.repository.ts', // the chain
];

const TOUCHES_A_CLIENT = /\bclient_id\b|\b(FROM|JOIN) client [a-z]\b/;
const NAMES_ONE = /client_id\)? = \(?\$\d|\bc\.id = \$\d/;

describe('the reads of a client', () => {
  it('follow a merge, or are named here as those that rightly do not', async () => {
    await querySnapshots();
    const notFollowing = AuditedQuery.all
      .filter(({ source }) => TOUCHES_A_CLIENT.test(source) && !/record_of|merged_into/.test(source))
      .map(({ name }) => name);
    expect(notFollowing.sort()).toEqual(Object.keys(OF_ONE_RECORD));
  });

  it('name no single client id in SQL of their own', () => {
    const naming = [...serverSources()]
      .filter(([path]) => !path.startsWith('platform/') && !path.startsWith('demo/'))
      .flatMap(([path, text]) => (NAMES_ONE.test(text) ? [path] : []));
    expect(naming.sort()).toEqual(
      [...SQL_OF_ONE_RECORD, 'practices/practices.repository.ts'].sort(), // portal_session, as above
    );
  });

  it('change no row by the client id that a caller named', () => {
    const wrong = [...serverSources()].flatMap(([path, text]) =>
      [...text.matchAll(/\.(update|delete|findOneBy|findBy|countBy)\(\s*\{[^}]*\bclientId\b/g)].map(
        () => path,
      ),
    );
    expect(wrong).toEqual([]);
  });
});
