import pg from 'pg';
import { type Searchable, searchKeysOf, sortNameOf } from '../../server/src/clients/search-keys.js';

export interface ListedPerson extends Searchable {
  id: string;
  legalName: string;
}

const FIRST_NAMES =
  'Anna Maria Jonas Elin Peter Sofia Lukas Marta Olivia Noah Emma Liam Ava Mateo Lucia Hugo Ines Omar Leila Yusuf Chloe Ethan Grace Samuel Ruth Daniel Esther Victor Nadia Pavel Irina Tomas Klara Henrik Astrid Bjorn Freya Rafael Carmen Diego Aisha Kofi Amara Chidi Mei Hiro Yuki Jin Priya Arjun';
const STARTS =
  'Lind Berg Hart Mont Ross Wald Kirch Stein Brand Holm Aren Cald Fenn Garr Hald Jarv Kess Lorr Mard Nord Oster Pell Quint Rydb Salm Thorn Ulv Vest Wick Zell';
const MIDDLES = 'a e i o en er ol an im um';
const ENDS = 'qvist gren son sen mann berg feld well stone ley ton wick dahl strom rup';

const words = (text: string) => text.split(' ');
const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

/** The same people in every run: 50 first names, 4,500 family names, an e-mail and a phone number of their own. */
export function person(n: number): Omit<ListedPerson, 'id'> {
  const first = pick(words(FIRST_NAMES), n * 7 + Math.floor(n / 50));
  const starts = words(STARTS);
  const middles = words(MIDDLES);
  const family =
    pick(starts, n) +
    pick(middles, Math.floor(n / starts.length)) +
    pick(words(ENDS), Math.floor(n / (starts.length * middles.length)));
  return {
    legalName: `${first} ${family}`,
    preferredName: null,
    email: `${first}.${family}${n}@post.example`.toLowerCase(),
    phone: `+1 503 ${String(2_000_000 + n * 613).replace(/(?=....$)/, ' ')}`,
  };
}

/** Fills a practice with clients past the API, as fast as the database takes them; for lists and searches at size. */
export async function givenManyClients(
  adminUrl: string,
  practiceId: string,
  count: number,
): Promise<ListedPerson[]> {
  const db = new pg.Client({ connectionString: adminUrl });
  await db.connect();
  try {
    await db.query('SET session_replication_role = replica'); // no trigger and no foreign key checked: half the time
    // The vacuum below takes only rows for settled whose commit has been written out.
    await db.query('SET synchronous_commit = on');
    const people: ListedPerson[] = [];
    for (let from = 0; from < count; from += 1000) {
      const batch = Array.from({ length: Math.min(1000, count - from) }, (_, i) => person(from + i));
      people.push(...(await insertBatch(db, practiceId, batch)));
    }
    await db.query('VACUUM ANALYZE client, client_search');
    return people;
  } finally {
    await db.end();
  }
}

async function insertBatch(
  db: pg.Client,
  practiceId: string,
  batch: readonly Omit<ListedPerson, 'id'>[],
): Promise<ListedPerson[]> {
  const { rows } = await db.query<{ id: string }>(
    `INSERT INTO client (practice_id, legal_name, email, phone, sort_name)
     SELECT $1, p.* FROM unnest($2::text[], $3::text[], $4::text[], $5::text[]) AS p RETURNING id`,
    [
      practiceId,
      batch.map((one) => one.legalName),
      batch.map((one) => one.email),
      batch.map((one) => one.phone),
      batch.map((one) => sortNameOf(one.legalName)),
    ],
  );
  const people = batch.map((one, i) => ({ ...one, id: rows[i]?.id ?? '' }));
  const keys = people.flatMap((one) => searchKeysOf(one).map((key) => ({ ...key, id: one.id })));
  await db.query(
    `INSERT INTO client_search (practice_id, is_archived, key, client_id, word)
     SELECT $1, false, k.* FROM unnest($2::text[], $3::uuid[], $4::text[]) AS k ON CONFLICT DO NOTHING`,
    [practiceId, keys.map((k) => k.key), keys.map((k) => k.id), keys.map((k) => k.word)],
  );
  return people;
}
