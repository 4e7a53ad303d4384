import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import type { Client, ClientList, ClientSearchResult } from '../../server/src/clients/dto/client.dto.js';
import type { Duplicates } from '../../server/src/duplicates/dto/match.dto.js';
import type { ClientMerge, MergePreview } from '../../server/src/duplicates/dto/merge.dto.js';
import type { Problem } from '../../server/src/platform/http/problem.dto.js';
import type { NoteList } from '../../server/src/session-notes/dto/session-note.dto.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { checksums } from '../support/checksums.js';
import { adminQuery, connectTo } from '../support/database.js';
import { givenClient, givenPractice, type GivenPractice } from '../support/given.js';
import { fillIn, givenIntake, openOn, sendIntake } from '../support/given-intake.js';
import { givenMerge, matchesFound, mergeFormOf, undoMerge } from '../support/given-merges.js';
import { givenSignedNote } from '../support/given-session-notes.js';
import { settled } from '../support/given-world.js';
import { givenColleague } from '../support/staff.js';

describe('merging two records of a client', () => {
  let app: TestApp;
  let db: pg.Client;
  let practice: GivenPractice;
  let stays: Client;
  let merged: Client;
  beforeAll(async () => {
    app = await startTestApp();
    db = await connectTo(app.database.adminUrl);
  }, 120_000);
  afterAll(async () => {
    await db.end();
    await app.close();
  });
  beforeEach(async () => {
    practice = await givenPractice(app);
    stays = await givenClient(practice, { legalName: 'Anna Lindqvist', phone: null, tags: ['runner'] });
    merged = await givenClient(practice, { legalName: 'Anna Berg', tags: ['desk'], birthDate: null });
  });

  const get = async <Body>(path: string) => (await practice.therapist.get<Body>(`/api/${path}`)).body;
  const post = <Body = Problem>(path: string, body: object = {}) =>
    practice.therapist.post<Body>(`/api/${path}`, body);
  const merge = (choices = {}) => givenMerge(practice.therapist, stays.id, merged.id, choices);
  const merges = async (id = stays.id) => (await get<Duplicates>(`clients/${id}/duplicates`)).merges;
  const nothingChanges = async (act: () => Promise<void>) => {
    // What earlier steps set off in the background comes to an end first.
    await settled(app);
    await matchesFound(app);
    const before = await checksums(db);
    await act();
    expect(await checksums(db)).toEqual(before);
  };

  it('shows first what will come together, and changes nothing by it', async () => {
    await givenSignedNote(practice.therapist, stays.id);
    await givenSignedNote(practice.therapist, merged.id);
    await sendIntake(practice, merged.id);
    await post(`clients/${merged.id}/messages`, { text: 'See you on Monday.', itemId: null });
    await nothingChanges(async () => {
      const { body } = await post<MergePreview>(`clients/${stays.id}/merge-preview`, { mergedId: merged.id });
      expect(body).toMatchObject({
        stays: { clientId: stays.id, counts: { signedNotes: 1, messages: 0 }, plan: null },
        merged: { clientId: merged.id, counts: { signedNotes: 1, messages: 1, openForms: 1 } },
        differences: [
          { field: 'legalName', stays: 'Anna Lindqvist', merged: 'Anna Berg' },
          { field: 'email', stays: stays.email, merged: merged.email },
        ],
        takenOver: [{ field: 'phone', value: merged.phone }],
        meetings: ['two_addresses', 'two_note_chains', 'links_out'],
        needsPlanChoice: false,
      });
    });
  });

  it('keeps what was chosen of each difference, takes over what was not known, and brings the tags together', async () => {
    await merge({ fields: { legalName: 'merged' } });
    expect(await get<Client>(`clients/${stays.id}`)).toMatchObject({
      id: stays.id,
      legalName: 'Anna Berg',
      email: stays.email,
      phone: merged.phone,
      birthDate: stays.birthDate,
      tags: ['runner', 'desk'],
    });
  });

  it('takes the merged record off lists, and lets either name find the client', async () => {
    await merge();
    const { items } = await get<ClientList>('clients');
    const archived = await get<ClientList>('clients?archived=true');
    expect([items.map(({ id }) => id), archived.items]).toEqual([[stays.id], []]);
    for (const words of ['Anna Berg', 'Anna Lindqvist', merged.email ?? '']) {
      const found = (await post<ClientSearchResult>('clients/search', { words })).body.items;
      expect(found.map(({ id }) => id)).toEqual([stays.id]);
    }
    await post(`clients/${stays.id}/archive`);
    const words = { words: 'Anna Berg' };
    expect((await post<ClientSearchResult>('clients/search', words)).body.items).toEqual([]);
  });

  it('is undone to exactly what was before, and both keep what was written under them since', async () => {
    const profiles = async () => [
      await get<Client>(`clients/${stays.id}`),
      await get<Client>(`clients/${merged.id}`),
    ];
    const before = await profiles();
    const phone = await openOn(app, await sendIntake(practice, merged.id));
    const done = await merge({ fields: { legalName: 'merged', email: 'merged' } });
    const note = await givenSignedNote(practice.therapist, stays.id);
    await fillIn(phone);
    expect((await phone.submit()).status).toBe(200);
    expect(await merges()).toMatchObject([
      {
        id: done.id,
        block: null,
        mergedName: 'Anna Berg',
        restores: ['legalName', 'email', 'phone'],
        addedSince: { stays: { notes: 1, forms: 0 }, merged: { notes: 0, forms: 1 } },
      },
    ]);
    const undone = await undoMerge(practice.therapist, done);
    expect(undone.body).toMatchObject({ block: 'parted', partedByName: 'Mara Ellison' });
    const versions = (all: Client[]) => all.map((client) => ({ ...client, version: 0 }));
    expect(versions(await profiles())).toEqual(versions(before));
    const notesOf = async (id: string) =>
      (await get<NoteList>(`clients/${id}/notes`)).items.map((one) => one.id);
    expect([await notesOf(stays.id), await notesOf(merged.id)]).toEqual([[note.id], []]);
    expect((await undoMerge(practice.therapist, done)).body).toEqual(undone.body);
  });

  it('gives a field back that nobody changed since, and keeps one that somebody did', async () => {
    const done = await merge({ fields: { legalName: 'merged', email: 'merged' } });
    const { id: _, archivedAt: _a, createdAt: _c, ...now } = await get<Client>(`clients/${stays.id}`);
    await practice.therapist.put(`/api/clients/${stays.id}`, { ...now, email: 'new@post.example' });
    await undoMerge(practice.therapist, done);
    expect(await get<Client>(`clients/${stays.id}`)).toMatchObject({
      legalName: 'Anna Lindqvist',
      email: 'new@post.example',
      phone: null,
    });
  });

  it('cannot be undone after thirty days, and says why', async () => {
    const done = await merge();
    await adminQuery(
      app.database,
      "UPDATE client_merge SET merged_at = merged_at - interval '30 days 1 hour'",
      [],
    );
    expect(await merges()).toMatchObject([{ block: 'too_old' }]);
    await nothingChanges(async () => {
      expect(await undoMerge(practice.therapist, done)).toMatchObject({
        status: 409,
        body: { code: 'merge_too_old' },
      });
    });
  });

  it('follows a chain to its end, undone from the newest back', async () => {
    const last = await givenClient(practice, { legalName: 'Anna Carlsson' });
    const note = await givenSignedNote(practice.therapist, merged.id);
    const first = await merge();
    const second = await givenMerge(practice.therapist, last.id, stays.id);
    for (const id of [last.id, stays.id, merged.id]) {
      expect((await get<NoteList>(`clients/${id}/notes`)).items.map((one) => one.id)).toEqual([note.id]);
      expect((await get<Client>(`clients/${id}`)).id).toBe(last.id);
    }
    await nothingChanges(async () => {
      expect(await undoMerge(practice.therapist, first)).toMatchObject({
        status: 409,
        body: { code: 'merge_not_latest' },
      });
    });
    expect((await merges(last.id)).map(({ block }) => block)).toEqual([null, 'newer_merge']);
    await undoMerge(practice.therapist, second);
    expect((await get<Client>(`clients/${merged.id}`)).id).toBe(stays.id);
    await undoMerge(practice.therapist, first);
    expect((await get<Client>(`clients/${merged.id}`)).id).toBe(merged.id);
  });

  it('is refused for one that was merged already, in either direction, for itself, and into an archived one', async () => {
    const again = await mergeFormOf(practice.therapist, stays.id, merged.id);
    const back = await mergeFormOf(practice.therapist, merged.id, stays.id);
    await merge();
    await nothingChanges(async () => {
      for (const [id, form] of [
        [stays.id, again],
        [merged.id, back],
      ] as const) {
        expect(await post(`clients/${id}/merges`, form)).toMatchObject({
          status: 409,
          body: { code: 'merged_already', clientId: stays.id },
        });
      }
      const itself = { ...again, mergedId: stays.id };
      expect(await post(`clients/${stays.id}/merges`, itself)).toMatchObject({
        status: 422,
        body: { code: 'merge_with_itself', errors: [{ path: 'mergedId' }] },
      });
      expect(await post(`clients/${stays.id}/merge-preview`, { mergedId: merged.id })).toMatchObject({
        status: 422,
      });
    });
    const third = await givenClient(practice);
    const form = await mergeFormOf(practice.therapist, third.id, stays.id);
    await post(`clients/${third.id}/archive`);
    expect(await post(`clients/${third.id}/merges`, form)).toMatchObject({
      body: { code: 'merge_into_archived' },
    });
  });

  it('is refused without a choice for each difference, and when one of the two changed meanwhile', async () => {
    const form = await mergeFormOf(practice.therapist, stays.id, merged.id);
    await nothingChanges(async () => {
      expect(
        await post(`clients/${stays.id}/merges`, { ...form, choices: { ...form.choices, fields: {} } }),
      ).toMatchObject({
        status: 422,
        body: { errors: [{ path: 'choices.fields.legalName' }, { path: 'choices.fields.email' }] },
      });
      const short = await post(`clients/${stays.id}/merges`, { ...form, reason: '' });
      expect(short.body.errors).toMatchObject([{ path: 'reason' }]);
    });
    await post(`clients/${merged.id}/archive`);
    expect(await post(`clients/${stays.id}/merges`, form)).toMatchObject({
      status: 409,
      body: { code: 'merge_preview_outdated' },
    });
  });

  it('happens once for two people who merge the same pair at the same moment, whichever stays', async () => {
    const [one, other] = [
      await mergeFormOf(practice.therapist, stays.id, merged.id),
      await mergeFormOf(practice.therapist, merged.id, stays.id),
    ];
    const answers = await Promise.all([
      post(`clients/${stays.id}/merges`, one),
      post(`clients/${stays.id}/merges`, one),
      post(`clients/${merged.id}/merges`, other),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(await merges()).toHaveLength(1);
  });

  it('is done by owners and therapists alone, and a replay merges nothing again', async () => {
    const form = await mergeFormOf(practice.therapist, stays.id, merged.id);
    const others = await Promise.all(
      (['front_desk', 'student', 'auditor'] as const).map((role) => givenColleague(app, practice, role)),
    );
    await nothingChanges(async () => {
      for (const person of others) {
        expect((await person.post(`/api/clients/${stays.id}/merges`, form)).status).toBe(403);
      }
    });
    const therapist = await givenColleague(app, practice, 'therapist');
    const headers = { 'idempotency-key': 'merge-once-1' };
    const first = await therapist.post<ClientMerge>(`/api/clients/${stays.id}/merges`, form, headers);
    const second = await therapist.post<ClientMerge>(`/api/clients/${stays.id}/merges`, form, headers);
    expect([first.status, second.body.id]).toEqual([201, first.body.id]);
  });

  it('while the client sends her form in loses nothing', async () => {
    const { phone, client } = await givenIntake(app, { practice, client: { legalName: 'Anna Berg' } });
    await fillIn(phone);
    const form = await mergeFormOf(practice.therapist, stays.id, client.id);
    const [sent, done] = await Promise.all([phone.submit(), post(`clients/${stays.id}/merges`, form)]);
    expect(sent.status).toBe(200);
    expect([201, 409]).toContain(done.status); // 409: her answers changed the record that was looked at
    if (done.status === 409) await givenMerge(practice.therapist, stays.id, client.id);
    expect(await get<{ intake: object | null }>(`clients/${stays.id}/intakes/latest`)).toMatchObject({
      intake: { requestId: phone.requestId },
    });
  });
});
