import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Client, ClientForm } from '../../server/src/clients/dto/client.dto.js';
import type { ClientMatch, Duplicates } from '../../server/src/duplicates/dto/match.dto.js';
import type { AnswerValue } from '../../server/src/intake/dto/intake-answer.dto.js';
import type { Dashboard } from '../../server/src/dashboard/dto/dashboard.dto.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { givenClient, givenPractice, type GivenPractice } from '../support/given.js';
import { fillIn, givenIntake, openOn, sendIntake } from '../support/given-intake.js';
import { givenMerge, matchesFound, undoMerge } from '../support/given-merges.js';
import { givenColleague } from '../support/staff.js';

const ANNA: Partial<ClientForm> = {
  legalName: 'Anna Lindqvist',
  birthDate: '1988-04-02',
  email: 'anna@post.example',
  phone: '+46 70 123 45 67',
};

describe('the look for another record of a client', () => {
  let app: TestApp;
  let practice: GivenPractice;
  beforeAll(async () => {
    app = await startTestApp();
  }, 120_000);
  afterAll(() => app.close());
  beforeEach(async () => {
    practice = await givenPractice(app);
  });

  const others = async (id: string) =>
    (await practice.therapist.get<Duplicates>(`/api/clients/${id}/duplicates`)).body.matches;
  /** A client who says this on her form. */
  const sentIn = async (
    client: Partial<ClientForm>,
    answers: Record<string, AnswerValue> = {},
  ): Promise<Client> => {
    const { client: made, phone } = await givenIntake(app, { practice, client });
    await fillIn(phone, {
      legal_name: made.legalName,
      birth_date: made.birthDate ?? '1991-05-14',
      phone: made.phone ?? '+1 503 555 0142',
      signature: { kind: 'typed', name: made.legalName },
      ...answers,
    });
    expect((await phone.submit()).status).toBe(200);
    await matchesFound(app);
    return made;
  };

  it('finds who has the same birth date and given name, and says what matches', async () => {
    const known = await givenClient(practice, ANNA);
    await givenClient(practice, { ...ANNA, birthDate: '2015-06-01', legalName: 'Anna Lindqvist' }); // her child
    const again = await sentIn(
      { ...ANNA, legalName: 'Anna Berg', phone: null, email: 'anna.berg@post.example' },
      { phone: '070-123 45 67' },
    );
    expect(await others(again.id)).toMatchObject([
      {
        strength: 'strong',
        reasons: ['same_birth_date', 'same_given_name', 'same_phone'],
        client: { clientId: again.id },
        other: { clientId: known.id, name: 'Anna Lindqvist' },
      },
    ]);
    expect(await others(known.id)).toMatchObject([{ other: { clientId: again.id } }]);
  });

  it('takes what the form says for as good as the record', async () => {
    const known = await givenClient(practice, ANNA);
    const again = await sentIn(
      { legalName: 'A. L.', birthDate: null, email: null, phone: null },
      { legal_name: 'Anna Lindkvist', birth_date: '1988-04-02', phone: '+1 503 555 0199' },
    );
    expect(await others(again.id)).toMatchObject([
      { strength: 'strong', reasons: ['same_birth_date', 'near_name'], other: { clientId: known.id } },
    ]);
  });

  it('calls a twin possible, and parent and child nothing', async () => {
    const twin = await givenClient(practice, { ...ANNA, legalName: 'Erik Lindqvist' });
    await givenClient(practice, { ...ANNA, birthDate: '1960-01-01' });
    const anna = await sentIn(ANNA);
    expect(await others(anna.id)).toMatchObject([{ strength: 'possible', other: { clientId: twin.id } }]);
  });

  it('finds archived clients, and none of another practice', async () => {
    const archived = await givenClient(practice, ANNA);
    await practice.therapist.post(`/api/clients/${archived.id}/archive`);
    await givenClient(await givenPractice(app), ANNA);
    const again = await sentIn(ANNA);
    expect(await others(again.id)).toMatchObject([{ other: { clientId: archived.id, isArchived: true } }]);
  });

  it('stands on Today until it is decided; “somebody else” is remembered for the pair, and can be taken back', async () => {
    const known = await givenClient(practice, ANNA);
    const again = await sentIn(ANNA);
    const today = async () => (await practice.therapist.get<Dashboard>('/api/dashboard')).body.matches;
    const [match] = await today();
    expect(match).toMatchObject({ client: { clientId: again.id }, other: { clientId: known.id } });
    const decide = (isSomebodyElse: boolean) =>
      practice.therapist.put<ClientMatch>(`/api/client-matches/${match?.id}`, { isSomebodyElse });
    expect((await decide(true)).body).toMatchObject({ isDecided: true });
    expect((await decide(true)).status).toBe(200);
    expect(await today()).toEqual([]);
    await sendInAgain(known);
    expect([await today(), await others(known.id), await others(again.id)]).toEqual([[], [], []]);
    expect((await decide(false)).body).toMatchObject({ isDecided: false });
    expect(await today()).toHaveLength(1);
  });

  it('is no question while the two are one, and one again when they were parted', async () => {
    const known = await givenClient(practice, ANNA);
    const again = await sentIn(ANNA);
    const merge = await givenMerge(practice.therapist, known.id, again.id);
    expect(await others(known.id)).toEqual([]);
    const third = await sentIn({ ...ANNA, email: 'third@post.example' });
    expect(await others(third.id)).toMatchObject([{ other: { clientId: known.id } }]);
    await undoMerge(practice.therapist, merge);
    expect((await others(known.id)).map(({ other }) => other.clientId).sort()).toEqual(
      [again.id, third.id].sort(),
    );
  });

  it('is seen by owners and therapists alone, and by no client', async () => {
    const known = await givenClient(practice, ANNA);
    const { client, phone } = await givenIntake(app, { practice, client: ANNA });
    await fillIn(phone, { legal_name: 'Anna Lindqvist', birth_date: '1988-04-02' });
    await phone.submit();
    await matchesFound(app);
    expect(JSON.stringify(await phone.form())).not.toContain(known.id);
    expect((await phone.browser.get(`/api/clients/${client.id}/duplicates`)).status).toBe(401);
    for (const [role, status] of [
      ['front_desk', 403],
      ['student', 403],
      ['therapist', 200],
    ] as const) {
      const person = await givenColleague(app, practice, role);
      expect([role, (await person.get(`/api/clients/${client.id}/duplicates`)).status]).toEqual([
        role,
        status,
      ]);
    }
    const student = await givenColleague(app, practice, 'student');
    expect((await student.get<Dashboard>('/api/dashboard')).body.matches).toEqual([]);
  });

  async function sendInAgain(client: Client): Promise<void> {
    const phone = await openOn(app, await sendIntake(practice, client.id));
    await fillIn(phone, { legal_name: client.legalName, birth_date: client.birthDate ?? '' });
    expect((await phone.submit()).status).toBe(200);
    await matchesFound(app);
  }
});
