import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import type { z } from 'zod';
import { startTestApp, type TestApp } from '../../support/app.js';
import { mutantsOf, NASTY_IDS, NASTY_PAGES } from '../../support/bad-input.js';
import { type Answer, BrowserLike } from '../../support/browser-like.js';
import { checksums } from '../../support/checksums.js';
import { connectTo } from '../../support/database.js';
import { addressOf, callerOf, givenWorld, nameIn, type World } from '../../support/given-world.js';
import { type Handler, handlersOf, type Operation, operationsOf } from '../../support/routes.js';
import { validRequests } from '../../support/valid-requests.js';

describe('bad input', () => {
  let app: TestApp;
  let world: World;
  let operations: Operation[];
  let handlers: Handler[];
  let db: pg.Client;
  beforeAll(async () => {
    app = await startTestApp();
    world = await givenWorld(app);
    operations = operationsOf(app.nest);
    handlers = handlersOf(app.nest);
    db = await connectTo(app.database.adminUrl);
  }, 180_000);
  afterAll(async () => {
    await db.end();
    await app.close();
  });

  it('can be made for every operation with a body', () => {
    const missing = operations.filter(({ id, body }) => body && !bodyOf(id));
    expect(missing.map(({ id }) => id)).toEqual([]);
    const wrong = operations.filter(({ id, body }) => body && !schemaOf(id)?.safeParse(bodyOf(id)).success);
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('in a body is refused with a problem, and nothing is written', async () => {
    for (const operation of operations.filter(({ body }) => body)) {
      const before = await checksums(db);
      const wrong = mutantsOf(bodyOf(operation.id)).filter(({ body }) => !isRight(operation, body));
      await inTens(wrong, async ({ what, body }) => {
        const answer = await sendText(operation, JSON.stringify(body) ?? '');
        expectProblem({ operation: operation.id, what }, answer);
      });
      expect({ operation: operation.id, rows: await checksums(db) }).toEqual({
        operation: operation.id,
        rows: before,
      });
    }
  }, 300_000);

  it('that is no JSON, or says that it is something else, is refused with a problem', async () => {
    for (const operation of operations.filter(({ body }) => body)) {
      const text = JSON.stringify(bodyOf(operation.id));
      for (const bad of ['{', '{"a":', '[1,', 'undefined', "{'a': 1}", `${text}}`, text.slice(1)]) {
        expectProblem({ operation: operation.id, bad }, await sendText(operation, bad));
      }
      for (const type of [
        'text/plain',
        'application/xml',
        'multipart/form-data; boundary=x',
        'application/x-www-form-urlencoded',
        'x',
      ]) {
        const answer = await sendText(operation, text, { 'content-type': type });
        expectProblem({ operation: operation.id, type }, answer);
      }
      const tooMuch = await sendText(operation, JSON.stringify({ a: 'x'.repeat(1_100_000) }));
      expect({ operation: operation.id, status: tooMuch.status }).toEqual({
        operation: operation.id,
        status: 413,
      });
    }
  }, 120_000);

  it('in an address is refused with a problem', async () => {
    for (const operation of operations.filter(({ parameters }) => parameters.length > 0)) {
      for (const name of operation.parameters) {
        for (const bad of NASTY_IDS) {
          const address = addressOf(operation.path, {
            ...world.one.ids,
            [nameIn(operation.path, name)]: bad,
          });
          expectProblem({ operation: operation.id, name, bad }, await sendTo(operation, address));
        }
      }
    }
  }, 120_000);

  it('in a query is refused with a problem', async () => {
    for (const operation of operations.filter(({ method, query }) => method === 'GET' && query.length > 0)) {
      const address = addressOf(operation.path, world.one.ids);
      for (const { name } of [...operation.query, { name: 'unknown' }]) {
        for (const bad of NASTY_PAGES) {
          const answer = await sendTo(operation, `${address}?${name}=${bad}`);
          expectProblem({ operation: operation.id, name, bad }, answer);
        }
        const twice = await sendTo(operation, `${address}?${name}=true&${name}=true`);
        expectProblem({ operation: operation.id, name, twice: true }, twice);
      }
    }
  }, 120_000);

  it('for an Idempotency-Key is refused with a problem', async () => {
    for (const operation of operations.filter(({ needsIdempotencyKey }) => needsIdempotencyKey)) {
      for (const key of ['', 'short', 'x'.repeat(81), 'with a space', '"quoted--"']) {
        const answer = await sendTo(operation, addressOf(operation.path, world.one.ids), {
          'idempotency-key': key,
        });
        expectProblem({ operation: operation.id, key }, answer);
      }
    }
  });

  it('that the schema lets through breaks nothing', async () => {
    for (const operation of operations.filter(({ body }) => body)) {
      const right = mutantsOf(bodyOf(operation.id)).filter(({ body }) => isRight(operation, body));
      await inTens(right, async ({ what, body }) => {
        const answer = await sendText(operation, JSON.stringify(body));
        const about = { operation: operation.id, what };
        if (answer.status >= 400) expectProblem(about, answer);
      });
    }
  }, 300_000);

  const bodyOf = (id: string) => validRequests(world.one.ids)[id]?.body;

  /** The schema of the operation's body, told from those of path and query by what it takes. */
  function schemaOf(id: string): z.ZodType | undefined {
    const inputs = handlers.find(({ name }) => name === id)?.inputs ?? [];
    return inputs.find((input) => input.safeParse(bodyOf(id)).success) ?? inputs[0];
  }

  /** PostgreSQL has no NUL in text, whatever a schema says. */
  function isRight({ id }: Operation, body: unknown): boolean {
    const sent = body === undefined ? undefined : (JSON.parse(JSON.stringify(body)) as unknown);
    return (
      !JSON.stringify(sent ?? null).includes('\\u0000') && schemaOf(id)?.safeParse(sent).success === true
    );
  }

  function sendTo(operation: Operation, address: string, headers?: Record<string, string>): Promise<Answer> {
    const { method, id } = operation;
    const body = method === 'GET' ? undefined : (bodyOf(id) ?? {});
    return senderOf(operation).send(address, { method, body, ...(headers ? { headers } : {}) });
  }

  function sendText(operation: Operation, text: string, headers?: Record<string, string>): Promise<Answer> {
    const address = addressOf(operation.path, world.one.ids);
    return senderOf(operation).send(address, {
      method: operation.method,
      text,
      ...(headers ? { headers } : {}),
    });
  }

  /** Whoever needs no session comes from a new address each time, past the limits by address. */
  function senderOf(operation: Operation): BrowserLike {
    return operation.security?.length === 0 ? new BrowserLike(app.origin) : callerOf(operation, world);
  }
});

async function inTens<T>(list: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  for (let from = 0; from < list.length; from += 10) {
    await Promise.all(list.slice(from, from + 10).map(work));
  }
}

function expectProblem(about: object, { status, headers, body }: Answer): void {
  expect({ ...about, isRefused: status >= 400 && status < 500, status, body }).toMatchObject({
    ...about,
    isRefused: true,
    body: { status, code: expect.any(String), title: expect.any(String), detail: expect.any(String) },
  });
  expect({ ...about, type: headers.get('content-type') }).toEqual({
    ...about,
    type: expect.stringMatching(/^application\/problem\+json/),
  });
}
