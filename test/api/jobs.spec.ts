import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Jobs } from '../../server/src/platform/jobs/jobs.js';
import { TenantContext } from '../../server/src/platform/persistence/tenant-context.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { atAsSystem } from '../support/at-a-time.js';
import { adminQuery } from '../support/database.js';
import { givenPractice } from '../support/given.js';

describe('a job that fails', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  it('leaves what kind of error it was, and nothing that it worked on', async () => {
    const practice = await givenPractice(app);
    const words = 'Jonas Lindqvist, a sore neck';
    await atAsSystem(app, practice, new Date(), () =>
      app.nest
        .get(TenantContext, { strict: false })
        .tx(() => app.nest.get(Jobs, { strict: false }).send('deliver', { deliveryId: words })),
    );
    const output = await outputOf('deliver');
    expect(output).toMatchObject({ message: 'deliver failed: QueryFailedError' });
    expect(JSON.stringify(output)).not.toContain(words);
  });

  async function outputOf(queue: string): Promise<unknown> {
    for (const started = Date.now(); Date.now() - started < 20_000;) {
      const [job] = await adminQuery<{ output: unknown }>(
        app.database,
        'SELECT output FROM pgboss.job WHERE name = $1 AND output IS NOT NULL',
        [queue],
      );
      if (job) return job.output;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('the job has not failed');
  }
});
