import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createApp } from './create-app.js';
import { Config } from './platform/config/config.js';
import { openApiOf } from './platform/http/openapi.js';

/** Writes `openapi.json`, the contract for third parties, without a database; `--check` only says whether it is right. */

const FILE = join(import.meta.dirname, '../../openapi.json');
const NOWHERE = 'postgres://nobody@127.0.0.1/nothing';

const config = Config.from({
  MODE: 'production',
  PUBLIC_URL: 'https://unknot.example',
  SMTP_URL: 'smtp://127.0.0.1',
  DATABASE_URL: NOWHERE,
  DATABASE_IDENTITY_URL: NOWHERE,
  LINK_SECRET: 'opens nothing: no link is made here',
  LOG_LEVEL: 'error',
});
const app = await createApp(config, { preview: true });
const text = `${JSON.stringify(openApiOf(app), null, 2)}\n`;
await app.close();

if (!process.argv.includes('--check')) writeFileSync(FILE, text);
else if (text !== readFileSync(FILE, 'utf8')) {
  process.stderr.write('openapi.json is not what the code says. Run: npm run generate\n');
  process.exitCode = 1;
}
