import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ClientSearchResult } from '../../server/src/clients/dto/client.dto.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { adminQuery } from '../support/database.js';
import { type GivenPractice, givenClient, givenPractice } from '../support/given.js';

describe('searching clients', () => {
  let app: TestApp;
  let practice: GivenPractice;
  beforeAll(async () => {
    app = await startTestApp();
    practice = await givenPractice(app);
    for (const client of [
      { legalName: 'Jonas Lindqvist', email: 'jl.carpenter@post.example', phone: '+1 503 555 0142' },
      { legalName: 'Zoë Ångström', phone: '+49 (0)170 123 4567' },
      { legalName: 'Siobhán O’Brien', preferredName: 'Shiv', phone: '0170 765 4321' },
      { legalName: 'Anne-Marie Al-Rashid', phone: null },
      { legalName: 'Kim Ng', phone: null },
    ]) {
      await givenClient(practice, client);
    }
  });
  afterAll(() => app.close());

  const search = async (words: string, withArchived = false): Promise<string[]> => {
    const answer = await practice.therapist.post<ClientSearchResult>('/api/clients/search', {
      words,
      withArchived,
    });
    expect(answer.status).toBe(200);
    return answer.body.items.map((item) => item.name);
  };

  it.each([
    ['a whole name', 'Jonas Lindqvist', 'Jonas Lindqvist'],
    ['the beginning of a name', 'lin', 'Jonas Lindqvist'],
    ['two words in the other order', 'lindq jon', 'Jonas Lindqvist'],
    ['a letter missing', 'lndqvist', 'Jonas Lindqvist'],
    ['a letter too many', 'linndqvist', 'Jonas Lindqvist'],
    ['two letters swapped', 'lidnqvist', 'Jonas Lindqvist'],
    ['a wrong letter', 'lindkvist', 'Jonas Lindqvist'],
    ['a wrong letter near the end', 'lindqvisk', 'Jonas Lindqvist'],
    ['one word misspelt, one begun', 'jnas lind', 'Jonas Lindqvist'],
    ['no accents', 'zoe angstrom', 'Zoë Ångström'],
    ['accents', 'Ångström', 'Zoë Ångström'],
    ['no apostrophe', 'obrien', 'Shiv (Siobhán O’Brien)'],
    ['another apostrophe', "o'brien", 'Shiv (Siobhán O’Brien)'],
    ['the name after it', 'brien', 'Shiv (Siobhán O’Brien)'],
    ['a preferred name', 'shiv', 'Shiv (Siobhán O’Brien)'],
    ['a name without its hyphen', 'alrashid', 'Anne-Marie Al-Rashid'],
    ['half of a name with a hyphen', 'marie', 'Anne-Marie Al-Rashid'],
    ['a very short name', 'ng', 'Kim Ng'],
    ['a very short name without a letter', 'km', 'Kim Ng'],
    ['a word of the e-mail', 'carpenter', 'Jonas Lindqvist'],
    ['the whole e-mail', 'JL.carpenter@post.example', 'Jonas Lindqvist'],
    ['the beginning of an e-mail', 'jl.carpenter@po', 'Jonas Lindqvist'],
    ['a phone number with the country code', '+1 (503) 555-0142', 'Jonas Lindqvist'],
    ['a phone number without it', '503 555 0142', 'Jonas Lindqvist'],
    ['the last digits', '0142', 'Jonas Lindqvist'],
    ['the digits behind the area code', '555-0142', 'Jonas Lindqvist'],
    ['a name and the last digits', 'jonas 0142', 'Jonas Lindqvist'],
    ['a phone number as it is dialled at home', '0170 1234567', 'Zoë Ångström'],
    ['a phone number with a country code nobody wrote down', '+49 170 765 4321', 'Shiv (Siobhán O’Brien)'],
  ])('finds a client by %s', async (_, words, name) => {
    expect((await search(words))[0]).toBe(name);
  });

  it.each(['lindqvist zoe', 'xyzzy', '—', 'lindqvist nobody', '%', '_', "'; --", '\\'])(
    'finds nobody by %s',
    async (words) => {
      expect(await search(words)).toEqual([]);
    },
  );

  it('puts the name itself before the names that begin like it', async () => {
    for (const legalName of ['Sam Rossetti', 'Ida Ross', 'Lu Rossi']) {
      await givenClient(practice, { legalName, phone: null });
    }
    expect((await search('ross'))[0]).toBe('Ida Ross');
    expect(await search('ross')).toHaveLength(3);
  });

  it('finds a client by her new name, not by the old one', async () => {
    const { therapist } = practice;
    const client = await givenClient(practice, { legalName: 'Petra Altmeier', phone: null });
    const { id, archivedAt: _archived, createdAt: _created, ...form } = client;
    await therapist.put(`/api/clients/${id}`, { ...form, legalName: 'Petra Neudorf' });
    expect(await search('neudorf')).toEqual(['Petra Neudorf']);
    expect(await search('altmeier')).toEqual([]);
  });

  it('leaves archived clients out unless asked for them', async () => {
    const { therapist } = practice;
    const client = await givenClient(practice, { legalName: 'Wilma Gonebye', phone: null });
    await therapist.post(`/api/clients/${client.id}/archive`);
    expect(await search('gonebye')).toEqual([]);
    expect(await search('gonebye', true)).toEqual(['Wilma Gonebye']);
    await therapist.post(`/api/clients/${client.id}/restore`);
    expect(await search('gonebye')).toEqual(['Wilma Gonebye']);
  });

  it('never finds a client of another practice', async () => {
    const other = await givenPractice(app);
    const answer = await other.therapist.post('/api/clients/search', { words: 'lindqvist' });
    expect(answer).toMatchObject({ status: 200, body: { items: [] } });
  });

  it('writes who was shown to whom, and not what was typed', async () => {
    const found = await practice.therapist.post<ClientSearchResult>('/api/clients/search', {
      words: 'lindqvist',
    });
    const [event] = await adminQuery(
      app.database,
      `SELECT * FROM audit_event WHERE action = 'client.search' ORDER BY id DESC LIMIT 1`,
    );
    expect(event).toMatchObject({
      practice_id: practice.session.practice.id,
      actor_id: practice.session.person.id,
      object_kind: 'client',
      object_ids: found.body.items.map((item) => item.id),
      allowed_by: 'client.read',
    });
    expect(JSON.stringify(event).toLowerCase()).not.toContain('lindqvist');
  });

  it.each([{}, { words: '' }, { words: '   ' }, { words: 'x'.repeat(81) }, { words: 'a', more: 1 }])(
    'refuses %j',
    async (body) => {
      expect((await practice.therapist.post('/api/clients/search', body)).status).toBe(422);
    },
  );
});
