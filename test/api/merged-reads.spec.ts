import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ClientMerge } from '../../server/src/duplicates/dto/merge.dto.js';
import { startTestApp, type TestApp } from '../support/app.js';
import type { BrowserLike } from '../support/browser-like.js';
import { givenMerge, undoMerge } from '../support/given-merges.js';
import { addressOf, callerOf, givenWorld, sideOf, type World } from '../support/given-world.js';
import { type Operation, operationsOf } from '../support/routes.js';
import { validRequests } from '../support/valid-requests.js';

/** Each merge and each parting counts the version of a profile up. */
function withoutVersion(body: unknown): unknown {
  const isProfile = typeof body === 'object' && body !== null && 'legalName' in body;
  return isProfile ? { ...body, version: 0 } : body;
}

/** What is one a client, whatever lies under her records: the rest of a merged one is not shown beside it. */
const ONE_A_CLIENT: Record<string, string> = {
  getClient: 'her profile',
  getPlan: 'the plan that goes on',
  getClientBodyMap: 'the newest map',
  getLatestIntake: 'the newest form',
  getLikelySources: 'the newest form, the newest word on each question',
  getCauseBoard: 'of the same cause the one that was moved last',
  getDuplicates: 'two that became one are no question any more',
  listClientConditions: 'of the same condition the newest word',
};

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

describe('after a merge', () => {
  let app: TestApp;
  let world: World;
  let reads: Operation[];
  beforeAll(async () => {
    app = await startTestApp();
    world = await givenWorld(app);
    reads = operationsOf(app.nest).filter(({ method }) => method === 'GET');
  }, 180_000);
  afterAll(() => app.close());

  const merge = () => givenMerge(world.practice.therapist, world.one.client.id, world.other.client.id);
  const part = async (done: ClientMerge) => {
    const { status } = await undoMerge(world.practice.therapist, done);
    expect(status).toBe(200);
  };
  const ofClient = () => reads.filter(({ parameters }) => parameters.includes('clientId'));
  const read = async (operation: Operation, caller: BrowserLike, ids: Record<string, string>) => {
    const query = validRequests(ids)[operation.id]?.query ?? '';
    const answer = await caller.get(addressOf(operation.path, ids) + query);
    return { operation: operation.id, status: answer.status, body: withoutVersion(answer.body) };
  };
  const idsIn = (body: unknown) => new Set(JSON.stringify(body).match(UUID) ?? []);

  it('each read of a client finds what lies under both, by either id, and what it found before once they are parted', async () => {
    const { practice, one, other } = world;
    const { therapist } = practice;
    const staying = { ...other.ids, clientId: one.client.id };
    for (const operation of ofClient()) {
      const [hers, theirs] = [
        await read(operation, therapist, one.ids),
        await read(operation, therapist, other.ids),
      ];
      const done = await merge();
      const both = await read(operation, therapist, staying);
      const byOldId = await read(operation, therapist, other.ids);
      await part(done);
      expect(both.status).toBe(200);
      expect(byOldId).toEqual(both);
      const isOfAll = operation.parameters.length === 1 && !(operation.id in ONE_A_CLIENT);
      const expected = isOfAll ? new Set([...idsIn(hers.body), ...idsIn(theirs.body)]) : new Set<string>();
      expected.delete(other.client.id);
      const missing = [...expected].filter((id) => !idsIn(both.body).has(id));
      expect({ operation: operation.id, missing }).toEqual({ operation: operation.id, missing: [] });
      expect(idsIn(both.body).has(other.client.id)).toBe(false);
      if (operation.id === 'getDuplicates') continue; // the journal tells of the merge
      expect([
        await read(operation, therapist, one.ids),
        await read(operation, therapist, other.ids),
      ]).toEqual([hers, theirs]);
    }
  });

  it('her own devices see the same, whichever record they came in by', async () => {
    const { one, other } = world;
    const done = await merge();
    for (const operation of reads.filter(
      (each) => sideOf(each) === 'client' && each.parameters.length === 0,
    )) {
      const [stays, merged] = [
        await read(operation, callerOf(operation, world, one), one.ids),
        await read(operation, callerOf(operation, world, other), other.ids),
      ];
      expect({ ...merged, status: 200 }).toEqual(stays);
    }
    await part(done);
  });

  it('no list over clients shows the one that was merged', async () => {
    const { practice, other } = world;
    const done = await merge();
    for (const operation of reads.filter(
      (each) => sideOf(each) === 'staff' && each.parameters.length === 0,
    )) {
      const { status, body } = await read(operation, practice.therapist, {});
      expect({ operation: operation.id, status }).toEqual({ operation: operation.id, status: 200 });
      expect({ operation: operation.id, shows: idsIn(body).has(other.client.id) }).toEqual({
        operation: operation.id,
        shows: false,
      });
    }
    await part(done);
  });

  it('what is done to a thing of the merged record goes through, and lies under that record', async () => {
    const { one, other, practice } = world;
    const done = await merge();
    const refused: string[] = [];
    // Both have the same cause on their boards: that of the record that stays was moved last.
    const LAST = [
      'archiveClient',
      'restoreClient',
      'changeClientCause',
      'moveClientCause',
      'testClientCauseLonger',
    ];
    const writes = operationsOf(app.nest).filter(
      ({ id, method, parameters }) =>
        method !== 'GET' && parameters.includes('clientId') && !LAST.includes(id),
    );
    for (const operation of writes) {
      const ids = { ...other.ids, clientId: one.client.id };
      const { body, query } = validRequests(ids)[operation.id] ?? {};
      const answer = await practice.therapist.send(addressOf(operation.path, ids) + (query ?? ''), {
        method: operation.method,
        body: body ?? {},
      });
      if (answer.status >= 300 && ![409, 422].includes(answer.status)) {
        refused.push(`${operation.id}: ${JSON.stringify(answer.body)}`);
      }
    }
    expect(refused).toEqual([]);
    await part(done);
  });
});
