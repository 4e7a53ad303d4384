import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Plan, TakenResponsibility } from '../../server/src/home-care/dto/plan.dto.js';
import type { ReviewedAreaList } from '../../server/src/knowledge/dto/library.dto.js';
import { startTestApp, type TestApp } from '../support/app.js';
import type { Answer } from '../support/browser-like.js';
import { adminQuery } from '../support/database.js';
import { givenClient, type GivenPractice, givenPractice } from '../support/given.js';
import { givenHomeCareConsent, planForm, planItem, taken } from '../support/given-home-care.js';
import { givenOwnItem } from '../support/given-own-knowledge.js';

interface DraftedPlan {
  plan: Plan;
  clientId: string;
  share(responsibility?: TakenResponsibility): Promise<Answer<Plan>>;
}

describe('taking responsibility for what is shared', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  async function drafted(practice: GivenPractice, ...exerciseIds: string[]): Promise<DraftedPlan> {
    const client = await givenClient(practice);
    await givenHomeCareConsent(app, practice, client);
    const path = `/api/clients/${client.id}/plan`;
    const items = exerciseIds.map((exerciseId) => planItem({ exerciseId }));
    const { body: plan } = await practice.therapist.put<Plan>(path, planForm({ items }));
    const share = (responsibility?: TakenResponsibility) =>
      practice.therapist.post<Plan>(`${path}/share`, {
        version: plan.version,
        message: null,
        ...(responsibility && { responsibility }),
      });
    return { plan, clientId: client.id, share };
  }

  async function reviewed(practice: GivenPractice): Promise<GivenPractice> {
    const { body } = await practice.therapist.get<ReviewedAreaList>('/api/library/reviews');
    const version = body.items[0]?.version;
    await practice.therapist.post('/api/library/reviews', { area: 'exercises', version });
    return practice;
  }

  const rowsOf = async ({ session }: GivenPractice) => ({
    practice: await adminQuery(
      app.database,
      'SELECT area, taken_by FROM content_responsibility WHERE practice_id = $1',
      [session.practice.id],
    ),
    items: await adminQuery<{ item_id: string }>(
      app.database,
      'SELECT item_id, exercise_id, client_id, taken_by FROM item_responsibility WHERE practice_id = $1',
      [session.practice.id],
    ),
    versions: await adminQuery(app.database, 'SELECT id FROM home_care_plan_version WHERE practice_id = $1', [
      session.practice.id,
    ]),
  });
  const NOTHING = { practice: [], items: [], versions: [] };

  it('is asked once for a practice that has not reviewed the items', async () => {
    const practice = await givenPractice(app);
    const first = await drafted(practice, 'str_doorway_pec');
    expect(first.plan.responsibility).toEqual({ practice: true, items: [] });
    for (const responsibility of [undefined, { takesPractice: false, itemIds: [] }]) {
      expect(await first.share(responsibility)).toMatchObject({
        status: 409,
        body: { code: 'responsibility_needed', practice: true, items: [] },
      });
    }
    expect(await rowsOf(practice)).toEqual(NOTHING);
    const shared = await first.share({ takesPractice: true, itemIds: [] });
    expect(shared.body.shared).toMatchObject({ number: 1 });
    expect(await rowsOf(practice)).toMatchObject({
      practice: [{ area: 'exercises', taken_by: practice.session.person.id }],
      items: [],
    });

    const second = await drafted(practice, 'str_upper_trap');
    expect(second.plan.responsibility).toEqual({ practice: false, items: [] });
    expect((await second.share()).status).toBe(200);
    expect((await rowsOf(practice)).practice).toHaveLength(1);
  });

  it('is asked by another practice again', async () => {
    const practice = await givenPractice(app);
    const own = await drafted(practice, 'str_doorway_pec');
    await own.share(taken(own.plan));
    const other = await drafted(await givenPractice(app), 'str_doorway_pec');
    expect((await other.share()).status).toBe(409);
  });

  it('is asked again for a newer version of the shipped items', async () => {
    const practice = await givenPractice(app);
    const { plan, share } = await drafted(practice, 'str_doorway_pec');
    await adminQuery(
      app.database,
      `INSERT INTO content_responsibility (practice_id, area, data_version, taken_by, taken_at)
       VALUES ($1, 'exercises', 'older', $2, now())`,
      [practice.session.practice.id, practice.session.person.id],
    );
    expect(plan.responsibility.practice).toBe(true);
    expect((await share()).status).toBe(409);
  });

  it('is not asked for items that somebody reviewed, or that the practice made itself', async () => {
    const practice = await reviewed(await givenPractice(app));
    const { share } = await drafted(practice, 'str_doorway_pec');
    expect((await share()).status).toBe(200);
    const unread = await givenPractice(app);
    const own = await givenOwnItem(unread);
    expect((await (await drafted(unread, own.id)).share()).status).toBe(200);
    expect((await rowsOf(unread)).practice).toEqual([]);
  });

  it('is asked for each self-massage of a sensitive place, at each sharing, reviewed or not', async () => {
    const practice = await reviewed(await givenPractice(app));
    const { plan, clientId, share } = await drafted(
      practice,
      'rel_jaw_circles',
      'str_doorway_pec',
      'rel_scm_pinch',
    );
    const [jaw = '', , neck = ''] = plan.items.map(({ id }) => id);
    expect(plan.responsibility).toEqual({ practice: false, items: [jaw, neck] });
    expect(await share({ takesPractice: true, itemIds: [jaw] })).toMatchObject({
      status: 409,
      body: { code: 'responsibility_needed', practice: false, items: [neck] },
    });
    expect(await rowsOf(practice)).toEqual(NOTHING);
    const shared = await share({ takesPractice: true, itemIds: [jaw, neck] });
    expect(shared.status).toBe(200);
    const by = { client_id: clientId, taken_by: practice.session.person.id };
    const rows = await rowsOf(practice);
    expect(rows.practice).toEqual([]);
    expect(rows.items).toHaveLength(2);
    expect(rows.items).toEqual(
      expect.arrayContaining([
        { item_id: jaw, exercise_id: 'rel_jaw_circles', ...by },
        { item_id: neck, exercise_id: 'rel_scm_pinch', ...by },
      ]),
    );
    const events = await adminQuery(
      app.database,
      "SELECT actor_id FROM audit_event WHERE practice_id = $1 AND action = 'plan.take_responsibility'",
      [practice.session.practice.id],
    );
    expect(events).toEqual([{ actor_id: practice.session.person.id }]);

    const again = await practice.therapist.post<Plan>(`/api/clients/${clientId}/plan/share`, {
      version: shared.body.version,
      message: null,
    });
    expect(again).toMatchObject({ status: 409, body: { code: 'responsibility_needed' } });
    expect(shared.body.responsibility.items).toEqual([jaw, neck]);
  });

  it('asks for an own item of a sensitive place as for a shipped one', async () => {
    const practice = await reviewed(await givenPractice(app));
    const own = await givenOwnItem(practice, {
      kind: 'release',
      phase: 'release',
      targets: { primary: ['scalenes'], secondary: [] },
    });
    const { plan, share } = await drafted(practice, own.id);
    expect(plan.responsibility.items).toEqual([plan.items[0]?.id]);
    expect((await share()).status).toBe(409);
  });

  it('is written down for good', async () => {
    for (const table of ['content_responsibility', 'item_responsibility']) {
      await expect(adminQuery(app.database, `UPDATE ${table} SET taken_at = now()`)).rejects.toThrow(
        'only ever added to',
      );
      await expect(adminQuery(app.database, `DELETE FROM ${table}`)).rejects.toThrow('only ever added to');
    }
  });
});
