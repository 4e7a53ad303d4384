import { Config } from './platform/config/config.js';
import { migrate } from './platform/persistence/migration-source.js';

const say = (line: string) => process.stdout.write(`${line}\n`);

try {
  const applied = await migrate(Config.ownerUrlFrom(process.env));
  say(applied.length > 0 ? `Applied ${applied.length} migrations.` : 'The database is up to date.');
  if (process.argv.includes('--demo')) {
    const { loadDemo } = await import('./demo/load-demo.js');
    // Without workers: the demo's mails of months past are not to be sent.
    const isLoaded = await loadDemo(Config.from({ ...process.env, ROLE: 'web' }));
    if (isLoaded) say('Loaded the demo practice.');
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
