import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import {
  CLIENT_OF_ID,
  JOIN_CLIENT,
  RECORDS_OF_C,
  RECORDS_OF_ID,
} from '../../server/src/clients/client-records.js';
import { LIST_CLIENTS } from '../../server/src/clients/clients.repository.js';
import { FIND_SEARCH_HITS } from '../../server/src/clients/client-search.repository.js';
import type { ClientList, ClientSearchResult } from '../../server/src/clients/dto/client.dto.js';
import { typedWordsOf } from '../../server/src/clients/search-keys.js';
import { matchKeysOf } from '../../server/src/duplicates/match-rules.js';
import { FIND_CANDIDATES } from '../../server/src/duplicates/matches.repository.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { type GivenPractice, givenPractice } from '../support/given.js';
import { givenManyClients, type ListedPerson } from '../support/given-clients.js';

const CLIENTS = 10_000;
const SAMPLE = 40;

type Value = string | number | boolean | readonly Value[];

/** One letter wrong, in each of the four ways, somewhere in the word. */
const MISTAKES: Record<string, (word: string, at: number) => string> = {
  missing: (word, at) => word.slice(0, at) + word.slice(at + 1),
  extra: (word, at) => word.slice(0, at) + 'k' + word.slice(at),
  wrong: (word, at) => word.slice(0, at) + (word[at] === 'u' ? 'o' : 'u') + word.slice(at + 1),
  swapped: (word, at) => {
    const from = Math.min(at, word.length - 2);
    return word.slice(0, from) + word.charAt(from + 1) + word.charAt(from) + word.slice(from + 2);
  },
};

describe('among ten thousand clients', () => {
  let app: TestApp;
  let practice: GivenPractice;
  let people: ListedPerson[];
  let db: pg.Client;
  beforeAll(async () => {
    app = await startTestApp();
    practice = await givenPractice(app);
    people = await givenManyClients(app.database.adminUrl, practice.session.practice.id, CLIENTS);
    db = new pg.Client({ connectionString: app.database.appUrl });
    await db.connect();
    await db.query(
      "SELECT set_config('app.practice_id', $1, false), set_config('app.client_id', '', false)",
      [practice.session.practice.id],
    );
  }, 300_000);
  afterAll(async () => {
    await db.end();
    await app.close();
  });

  const search = async (words: string) =>
    (await practice.therapist.post<ClientSearchResult>('/api/clients/search', { words })).body.items;
  const sample = () =>
    Array.from({ length: SAMPLE }, (_, i) => people[Math.floor((i * CLIENTS) / SAMPLE) + i]!);

  it('finds each client by the whole name', async () => {
    for (const one of sample()) {
      expect((await search(one.legalName)).map((item) => item.id)).toContain(one.id);
    }
  });

  it.each(Object.entries(MISTAKES))('finds nearly every client with one letter %s', async (_, misspell) => {
    let found = 0;
    let named = 0;
    for (const [i, one] of sample().entries()) {
      const [first = '', family = ''] = one.legalName.split(' ');
      const typed = misspell(family.toLowerCase(), i % family.length);
      if ((await search(typed)).some((item) => item.name.endsWith(` ${family}`))) named += 1;
      if ((await search(`${first} ${typed}`)).some((item) => item.id === one.id)) found += 1;
    }
    expect(named / SAMPLE).toBeGreaterThanOrEqual(0.9);
    expect(found / SAMPLE).toBeGreaterThanOrEqual(0.95);
  });

  it.each(['maria', 'Lindagren', 'maria lind', 'Lndagren jonas', '503 2', 'a', 'a b'])(
    'reads few pages, all through an index, for %s',
    async (words) => {
      const typed = typedWordsOf(words);
      const { plan, pages } = await explain(FIND_SEARCH_HITS.text, [
        typed.map(({ word }) => word),
        typed.map(({ spellings }) => spellings.join(' ')),
        [false],
        200,
      ]);
      expect(plan).not.toContain('Seq Scan');
      expect(pages).toBeLessThan(2000);
    },
  );

  it('finds who may be the same person by few pages, all through an index', async () => {
    const { legalName, email, phone } = people[4321]!;
    const known = {
      legalNames: [legalName],
      preferredNames: [],
      birthDates: ['1988-04-02'],
      emails: [email ?? ''],
      phones: [phone ?? ''],
    };
    const { contacts, given, family } = matchKeysOf(known);
    const nobody = '00000000-0000-0000-0000-000000000000';
    const values = [contacts, given, family, known.birthDates, nobody];
    const { plan, pages } = await explain(FIND_CANDIDATES.text, values);
    expect(plan).not.toContain('Seq Scan');
    expect(pages).toBeLessThan(2000);
    const { rows } = await db.query<{ clientId: string }>(FIND_CANDIDATES.text, values);
    expect(rows.map(({ clientId }) => clientId)).toContain(people[4321]!.id);
  });

  it('finds the records of one client, and the client of a record, by few pages', async () => {
    for (const sql of [
      `SELECT ${RECORDS_OF_ID} WHERE $1::uuid IS NOT NULL`,
      `SELECT ${RECORDS_OF_C} FROM client c WHERE c.id = ${CLIENT_OF_ID}`,
      `SELECT c.id FROM client o ${JOIN_CLIENT} WHERE o.id = $1`,
    ]) {
      const { plan, pages } = await explain(sql, [people[4321]!.id]);
      expect(plan).not.toContain('Seq Scan');
      expect(pages).toBeLessThan(20);
    }
  });

  it('reads as few pages for the last page of the list as for the first', async () => {
    const pagesOf = async (sortName: string) => {
      const { plan, pages } = await explain(`SELECT * FROM (${LIST_CLIENTS.source}) AS page`, [
        true,
        sortName,
        '00000000-0000-0000-0000-000000000000',
        21,
      ]);
      expect(plan).toMatch(/Index (Only )?Scan using ix_client_list/);
      expect(plan).not.toContain('Sort');
      return pages;
    };
    const [first, last] = [await pagesOf(''), await pagesOf('zellu')];
    expect(first).toBeLessThan(60);
    expect(last).toBeLessThan(first + 10);
  });

  it('lists each client once, page by page, while others come and go', async () => {
    const seen: string[] = [];
    let after = '';
    do {
      const page = await practice.therapist.get<ClientList>(`/api/clients?limit=100&after=${after}`);
      seen.push(...page.body.items.map((item) => item.id));
      after = page.body.next ?? '';
      const [first] = page.body.items;
      if (first) await practice.therapist.post(`/api/clients/${first.id}/archive`);
    } while (after);
    expect(seen).toHaveLength(CLIENTS);
    expect(new Set(seen).size).toBe(CLIENTS);
  });

  /** The plan that `TenantContext.read` makes: once a connection, without looking at the values. */
  async function explain(sql: string, values: readonly Value[]): Promise<{ plan: string; pages: number }> {
    await db.query('SET plan_cache_mode = force_generic_plan');
    await db.query(`PREPARE explained AS ${sql}`);
    const execute = `EXECUTE explained(${values.map(literal).join(', ')})`;
    const { rows } = await db.query<{ 'QUERY PLAN': string }>(`EXPLAIN (ANALYZE, BUFFERS) ${execute}`);
    await db.query('DEALLOCATE explained');
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    const [, hit = 0, read = 0] = /Buffers: shared hit=(\d+)(?: read=(\d+))?/.exec(plan) ?? [];
    return { plan, pages: Number(hit) + Number(read) };
  }

  function literal(value: Value): string {
    if (typeof value === 'object') return `ARRAY[${value.map(literal).join(', ')}]`;
    return typeof value === 'string' ? db.escapeLiteral(value) : String(value);
  }
});
