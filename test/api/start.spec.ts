import { afterEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createApp } from '../../server/src/create-app.js';
import { Config, ConfigError } from '../../server/src/platform/config/config.js';
import { PracticeOpening } from '../../server/src/platform/auth/practice-opening.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { signUpForm } from '../support/given.js';

const SETTINGS = {
  MODE: 'production',
  DATABASE_URL: 'postgres://app@db/unknot',
  DATABASE_IDENTITY_URL: 'postgres://identity@db/unknot',
  LINK_SECRET: 'thirty-two characters or more, at random',
  PUBLIC_URL: 'https://unknot.example',
  SMTP_URL: 'smtp://mail.example',
};

describe('starting', () => {
  let app: TestApp | undefined;
  afterEach(async () => {
    await app?.close();
    app = undefined;
  });

  it('says in one sentence each what is wrong with the settings', () => {
    const complaintsOf = (change: Record<string, string>) => {
      try {
        Config.from({ ...SETTINGS, ...change });
        return [];
      } catch (error) {
        return error instanceof ConfigError ? error.complaints : [String(error)];
      }
    };
    expect(complaintsOf({})).toEqual([]);
    expect(complaintsOf({ LINK_SECRET: '' })).toEqual([expect.stringContaining('LINK_SECRET')]);
    expect(complaintsOf({ PUBLIC_URL: 'http://unknot.example' })).toEqual([expect.stringContaining('https')]);
    expect(complaintsOf({ SMTP_URL: '' })).toEqual([expect.stringContaining('SMTP_URL')]);
    expect(complaintsOf({ DATABASE_URL: 'mysql://x', PORT: 'eighty' })).toHaveLength(2);
    expect(complaintsOf({ MODE: 'demo', SMTP_URL: '', PUBLIC_URL: '' })).toEqual([]);
  });

  it('listens on the loopback alone outside production', () => {
    expect(Config.from({ ...SETTINGS, MODE: 'demo' }).host).toBe('127.0.0.1');
    expect(Config.from(SETTINGS).host).toBe('0.0.0.0');
  });

  it('serves the description of its routes', async () => {
    app = await startTestApp();
    const answer = await fetch(`${app.origin}/api/openapi.json`);
    expect(answer.headers.get('content-type')).toContain('application/json');
    expect(await answer.json()).toMatchObject({ openapi: '3.1.0', paths: { '/api/clients': {} } });
  });

  it('is ready only when every migration is there', async () => {
    app = await startTestApp();
    expect((await fetch(`${app.origin}/api/health/ready`)).status).toBe(200);
    const owner = new pg.Client({ connectionString: app.database.ownerUrl });
    await owner.connect();
    await owner.query('DELETE FROM schema_migration WHERE id = (SELECT max(id) FROM schema_migration)');
    await owner.end();
    expect((await fetch(`${app.origin}/api/health/ready`)).status).toBe(503);
    expect((await fetch(`${app.origin}/api/health`)).status).toBe(200);
  });

  it('refuses production on a database with the demo practice', async () => {
    app = await startTestApp();
    await app.nest.get(PracticeOpening, { strict: false }).open(signUpForm(), true);
    const production = Config.from({
      ...SETTINGS,
      DATABASE_URL: app.database.appUrl,
      DATABASE_IDENTITY_URL: app.database.identityUrl,
      LOG_LEVEL: 'error',
    });
    const refused = await createApp(production);
    await expect(refused.init()).rejects.toThrow(/demo practice/);
    await refused.close();
  });
});
