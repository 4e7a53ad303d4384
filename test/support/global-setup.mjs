import { startTestCluster } from './cluster.mjs';

const template = 'unknot_template';
/** @type {undefined | (() => Promise<void>)} */
let stop;

/** One cluster for all API tests. Each test file takes its own database from it: `createTestDatabase()`. */
export default async function globalSetup() {
  const { adminUrl, urls, ...cluster } = await startTestCluster(template);
  stop = cluster.stop;
  process.env['UNKNOT_TEST_CLUSTER'] = JSON.stringify({ adminUrl, urls, template });
}

export async function stopTestCluster() {
  await stop?.();
}
