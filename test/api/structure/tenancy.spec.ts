import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import type { Problem } from '../../../server/src/platform/http/problem.dto.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import type { Answer, BrowserLike } from '../../support/browser-like.js';
import { checksums } from '../../support/checksums.js';
import { connectTo } from '../../support/database.js';
import {
  addressOf,
  callerOf,
  givenWorld,
  nameIn,
  sideOf,
  type World,
  type WorldPerson,
} from '../../support/given-world.js';
import { type Operation, operationsOf } from '../../support/routes.js';
import { validRequests } from '../../support/valid-requests.js';

/** Parameters of a path that name shipped knowledge or a question, not a row of somebody's. */
const NOBODYS = new Set(['conditionId', 'exerciseId', 'versionNumber']);

/** Born in the browser: in another practice the same id is another row; in the same one it is taken (409). */
const BORN_OUTSIDE = new Set(['markId', 'fileId', 'id']);

/** Ids in a body that name rows of somebody's, by the name of the world's id for them. */
const IN_BODY: Record<string, string> = {
  itemId: 'planItemId',
  form: 'templateId',
  from: 'templateId',
  therapistId: 'therapistId',
  mergedId: 'mergedId',
};

/** Those of them that belong to a practice, not to one of its clients. */
const OF_A_PRACTICE = new Set(['form', 'from', 'therapistId', 'mergedId']);

/** Each asks hundreds of times, and sums up every table before and after. */
const LONG = 120_000;

describe('ids that are not the caller’s', () => {
  let app: TestApp;
  let mine: World;
  let theirs: World;
  let operations: Operation[];
  let db: pg.Client;
  beforeAll(async () => {
    app = await startTestApp();
    [mine, theirs] = await Promise.all([givenWorld(app), givenWorld(app)]);
    operations = operationsOf(app.nest);
    db = await connectTo(app.database.adminUrl);
  }, LONG);
  afterAll(async () => {
    await db.end();
    await app.close();
  });

  const withIds = () => operations.filter((operation) => idsIn(operation).length > 0);

  it('are known to this test for each parameter of each path', () => {
    const unknown = operations.flatMap(({ path, parameters }) =>
      parameters.filter((name) => !mine.one.ids[nameIn(path, name)]).map((name) => `${path}: ${name}`),
    );
    expect(unknown).toEqual([]);
  });

  it('are known to this test for each id in a body', () => {
    const unknown = operations.flatMap(({ id, body }) =>
      idsOfBody(body)
        .filter((name) => !(name in IN_BODY) && !BORN_OUTSIDE.has(name))
        .map((name) => `${id}: ${name}`),
    );
    expect(unknown).toEqual([]);
  });

  it(
    'answer 404, as if they were nowhere, when they are of another practice, and nothing changed',
    async () => {
      for (const operation of withIds()) {
        for (const foreign of choicesOf(operation, 'another practice')) {
          await expectNowhere(operation, foreign, mine, mine.one, theirs.one);
        }
      }
    },
    LONG,
  );

  it(
    'answer 404 when they are of another client, alone or mixed with her own, and nothing changed',
    async () => {
      for (const operation of withIds()) {
        const isStaff = sideOf(operation) === 'staff';
        const choices = choicesOf(operation, 'another client');
        const wrong = isStaff
          ? choices.filter((foreign) => foreign.length < idsIn(operation).length)
          : choices;
        for (const foreign of wrong) await expectNowhere(operation, foreign, mine, mine.one, mine.other);
      }
    },
    LONG,
  );

  it(
    'are refused in a body too, and nothing changed',
    async () => {
      for (const operation of operations) {
        for (const name of idsOfBody(operation.body)) {
          for (const other of [mine.other, theirs.one]) {
            if (BORN_OUTSIDE.has(name) && other === theirs.one) continue;
            if (OF_A_PRACTICE.has(name) && other === mine.other) continue;
            const id = BORN_OUTSIDE.has(name)
              ? await bornId(operation, other)
              : other.ids[IN_BODY[name] ?? ''];
            if (!id) continue;
            const before = await checksums(db);
            const body = { ...validRequests(mine.one.ids)[operation.id]?.body, [name]: id };
            const answer = await send(operation, callerOf(operation, mine, mine.one), mine.one.ids, body);
            const about = { operation: operation.id, name };
            expect({ ...about, refused: [404, 409, 422].includes(answer.status), answer }).toMatchObject({
              refused: true,
            });
            expect({ ...about, rows: await checksums(db) }).toEqual({ ...about, rows: before });
          }
        }
      }
    },
    LONG,
  );

  it('stand in no event of a caller who asked for them in vain', async () => {
    const { rows } = await db.query(
      'SELECT action FROM audit_event WHERE practice_id = $1 AND object_ids && $2::uuid[]',
      [mine.practice.session.practice.id, idsOf(theirs.one)],
    );
    expect(rows).toEqual([]);
  });

  it('would have worked for whom they belong to', async () => {
    const last = ['mergeClients', 'archiveClient', 'restoreClient'];
    const inOrder = [
      ...withIds().filter((one) => sideOf(one) === 'client' && one.id !== 'removeIntakeFile'),
      ...withIds().filter((one) => one.id === 'removeIntakeFile'),
      ...withIds().filter((one) => sideOf(one) === 'staff' && !last.includes(one.id)),
      ...withIds().filter((one) => last.includes(one.id)),
    ];
    const refused: string[] = [];
    for (const operation of inOrder) {
      const answer = await ask(operation, callerOf(operation, mine, mine.one), mine.one.ids);
      const isHers = answer.status < 300 || answer.status === 409 || isRuleOf(answer);
      if (!isHers) refused.push(`${operation.id}: ${JSON.stringify(answer.body)}`);
    }
    expect(refused).toEqual([]);
  });

  /** Sends ids of `other` at the `foreign` places, and then ids that nobody has: the answers must be the same. */
  async function expectNowhere(
    operation: Operation,
    foreign: readonly string[],
    world: World,
    own: WorldPerson,
    other: WorldPerson,
  ): Promise<void> {
    const caller = callerOf(operation, world, own);
    const before = await checksums(db);
    const places = foreign.map((name) => nameIn(operation.path, name));
    const stolen = Object.fromEntries(places.map((name) => [name, other.ids[name] ?? '']));
    const unknown = Object.fromEntries(places.map((name) => [name, randomUUID()]));
    const about = { operation: operation.id, foreign };
    const answer = await ask(operation, caller, { ...own.ids, ...stolen });
    const isBorn = foreign.every((name) => BORN_OUTSIDE.has(name));
    const isMixed = foreign.length < idsIn(operation).length;
    const mayBeTaken = isMixed && idsIn(operation).some((name) => BORN_OUTSIDE.has(name));
    const refusal = mayBeTaken && answer.status === 409 ? 409 : 404;
    expect({ ...about, answer }).toMatchObject({ ...about, answer: { status: refusal } });
    expect({ ...about, rows: await checksums(db) }).toEqual({ ...about, rows: before });
    const seesBoth = caller === world.practice.therapist && Object.values(world).includes(other);
    if (seesBoth || isBorn) return;
    const nowhere = await ask(operation, caller, { ...own.ids, ...unknown });
    expect({ ...about, answer: withoutId(answer) }).toEqual({ ...about, answer: withoutId(nowhere) });
  }

  async function bornId({ path }: Operation, { client }: WorldPerson): Promise<string | undefined> {
    const table = path.endsWith('check-ins') ? 'check_in' : path.endsWith('item-logs') ? 'item_log' : null;
    if (!table) return undefined;
    const { rows } = await db.query<{ id: string }>(`SELECT id FROM ${table} WHERE client_id = $1`, [
      client.id,
    ]);
    return rows[0]?.id;
  }
});

/** Sends what would be right, were the ids the caller's. */
function ask(operation: Operation, caller: BrowserLike, ids: WorldPerson['ids']): Promise<Answer> {
  return send(operation, caller, ids, validRequests(ids)[operation.id]?.body);
}

function send(
  { method, path }: Operation,
  caller: BrowserLike,
  ids: Record<string, string>,
  body: object | undefined,
): Promise<Answer> {
  return caller.send(addressOf(path, ids), { method, ...(method === 'GET' ? {} : { body: body ?? {} }) });
}

function idsIn({ parameters }: Operation): string[] {
  return parameters.filter((name) => !NOBODYS.has(name));
}

/** All ids of another's, and each of them alone among the caller's own. */
function choicesOf(operation: Operation, whose: 'another practice' | 'another client'): string[][] {
  const ids = idsIn(operation);
  const single = ids.filter((name) => whose === 'another client' || !BORN_OUTSIDE.has(name));
  return ids.length > 1 ? [ids, ...single.map((name) => [name])] : [ids];
}

function idsOfBody(body: Operation['body']): string[] {
  const properties = (body?.['properties'] ?? {}) as Record<string, { format?: string; anyOf?: object[] }>;
  return Object.entries(properties)
    .filter(([, said]) => JSON.stringify([said.format, said.anyOf]).includes('"uuid"'))
    .map(([name]) => name);
}

function idsOf({ ids }: WorldPerson): string[] {
  return Object.entries(ids).flatMap(([name, id]) => (NOBODYS.has(name) ? [] : id));
}

/** Refused for what the caller asked of her own record, such as a plan that may not be shared now. */
function isRuleOf({ status, body }: Answer): boolean {
  return status === 422 && (body as Problem).code !== 'validation_failed';
}

function withoutId({ status, body }: Answer): unknown {
  return { status, body: { ...(body as Problem), correlationId: null } };
}
