import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../server/src/create-app.js';
import { Config } from '../../server/src/platform/config/config.js';
import { createTestDatabase, type TestDatabase } from './database.js';

export interface TestApp {
  nest: NestFastifyApplication;
  config: Config;
  database: TestDatabase;
  /** Where it listens, such as `http://127.0.0.1:41234`. */
  origin: string;
  close(): Promise<void>;
}

/** The real application on a database of its own, listening on a free port. */
export async function startTestApp(environment: Record<string, string> = {}): Promise<TestApp> {
  const database = await createTestDatabase();
  const app = await startOn(database, environment);
  return {
    ...app,
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}

/** One more process on the database of another. It ends before that one does. */
export function startBeside(
  { database }: TestApp,
  environment: Record<string, string> = {},
): Promise<TestApp> {
  return startOn(database, environment);
}

async function startOn(database: TestDatabase, environment: Record<string, string>): Promise<TestApp> {
  const config = Config.from({
    MODE: 'test',
    PORT: '0',
    DATABASE_URL: database.appUrl,
    DATABASE_IDENTITY_URL: database.identityUrl,
    LINK_SECRET: 'a secret that only these tests know',
    LOG_LEVEL: 'error',
    TRUST_PROXY: 'true', // so that a test can come from an address of its own
    ...environment,
  });
  const nest = await createApp(config);
  await nest.listen(0, '127.0.0.1');
  const origin = (await nest.getUrl()).replace('[::1]', '127.0.0.1');
  return { nest, config, database, origin, close: () => nest.close() };
}
