import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { isStrict } from '../../../server/src/platform/http/json-schema.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { BrowserLike } from '../../support/browser-like.js';
import { type Handler, handlersOf, type Operation, operationsOf } from '../../support/routes.js';
import { schemasIn } from '../../support/schema-walk.js';

/** What anybody may call without a session. A line more here is a door more into the product. */
const PUBLIC = [
  'GET /api/health',
  'GET /api/health/ready',
  'GET /api/mode',
  'GET /api/outbox', // demo, development and test only
  'POST /api/demo/enter', // demo, development and test only
  'POST /api/forgotten-password',
  'POST /api/links/open',
  'POST /api/links/preview',
  'POST /api/portal/sign-in-link',
  'POST /api/sign-in',
  'POST /api/sign-up',
];

describe('every route', () => {
  let app: TestApp;
  let handlers: Handler[];
  let operations: Operation[];
  beforeAll(async () => {
    app = await startTestApp();
    handlers = handlersOf(app.nest);
    operations = operationsOf(app.nest);
  });
  afterAll(() => app.close());

  const named = (list: readonly Handler[]) => list.map(({ controller, name }) => `${controller}.${name}`);

  it('stands in the OpenAPI document under the name of its method, which no other route has', () => {
    const names = handlers.map(({ name }) => name).sort();
    expect(names).toEqual([...new Set(names)]);
    expect(operations.map(({ id }) => id).sort()).toEqual(names);
  });

  it('says who may call it', () => {
    expect(named(handlers.filter(({ access }) => !access))).toEqual([]);
  });

  it('says what it answers', () => {
    expect(named(handlers.filter(({ returns }) => returns === undefined))).toEqual([]);
  });

  it('is for staff, or stands under portal or intake and is for clients', () => {
    const wrong = operations.filter(({ id, path, security }) => {
      const side = handlers.find(({ name }) => name === id)?.access?.side;
      const expected = side === 'public' ? [] : [{ [String(side)]: [] }];
      const isClientPath = /^\/api\/(portal|intake)\//.test(path);
      return (
        JSON.stringify(security) !== JSON.stringify(expected) ||
        (side === 'client' && !isClientPath) ||
        (side === 'staff' && isClientPath)
      );
    });
    expect(wrong.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  });

  it('is public only where it is meant to be', () => {
    const open = operations.filter(({ security }) => security?.length === 0);
    expect(open.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(PUBLIC);
  });

  it('asks a caller without a session to sign in before it looks at path or body', async () => {
    const nobody = new BrowserLike(app.origin);
    for (const { method, path } of operations.filter(({ security }) => security?.length !== 0)) {
      const address = path.replaceAll(/\{\w+\}/g, 'no-such-id');
      for (const body of method === 'GET' ? [undefined] : [{}, [], { unknown: true }]) {
        const answer = await nobody.send(address, { method, body });
        expect({ method, path, status: answer.status, body: answer.body }).toMatchObject({
          status: 401,
          body: { code: 'not_signed_in' },
        });
      }
    }
  });

  it('names a client and what is hers by ids alone: addresses are logged, and tell nothing of her health', () => {
    const hers = /^\/api\/(clients\/\{|intake\/|portal\/|notes\/|red-flags\/|planned-visits\/)/;
    const telling = operations
      .filter(({ path }) => hers.test(path))
      .flatMap(({ method, path, wordsInPath }) => wordsInPath.map((name) => `${method} ${path}: ${name}`));
    expect(telling).toEqual([]);
  });

  it('may answer with a problem, and with one kind of success', () => {
    for (const { id, answers } of operations) {
      const { default: problem, ...successes } = answers;
      expect({ id, problem }).toEqual({ id, problem: ['application/problem+json'] });
      expect({ id, successes: Object.keys(successes) }).toEqual({
        id,
        successes: [expect.stringMatching(/^2\d\d$/)],
      });
    }
  });

  it('takes strict objects, which refuse what they do not know', () => {
    const loose = handlers.filter(({ inputs }) =>
      inputs
        .flatMap((input) => [...schemasIn(input)])
        .some((schema) => schema instanceof z.ZodObject && !isStrict(schema)),
    );
    expect(named(loose)).toEqual([]);
  });

  it('answers with objects that leave out what they do not know, or that came in the same way', () => {
    const taken = new Set(handlers.flatMap(({ inputs }) => inputs.flatMap((input) => [...schemasIn(input)])));
    const wrong = handlers.filter(({ returns }) => {
      if (!returns) return false;
      const parts = [...schemasIn(returns)];
      const isObject = parts[0] instanceof z.ZodObject || parts[0] instanceof z.ZodDiscriminatedUnion;
      return (
        !isObject ||
        parts.some((part) => part instanceof z.ZodObject && isStrict(part) && !taken.has(part)) ||
        parts.some((part) => part instanceof z.ZodAny || part instanceof z.ZodUnknown)
      );
    });
    expect(named(wrong)).toEqual([]);
  });

  it('names in the document no two different schemas alike', () => {
    const byId = new Map<string, Set<unknown>>();
    const all = handlers.flatMap(({ returns, inputs }) => [returns, ...inputs]);
    for (const schema of all.flatMap((one) => [...schemasIn(one)])) {
      const id = z.globalRegistry.get(schema)?.id;
      if (id) byId.set(id, (byId.get(id) ?? new Set()).add(schema));
    }
    expect([...byId].filter(([, schemas]) => schemas.size > 1).map(([id]) => id)).toEqual([]);
  });
});
