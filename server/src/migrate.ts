import { Config } from './platform/config/config.js';
import { migrate } from './platform/persistence/migration-source.js';

try {
  const applied = await migrate(Config.ownerUrlFrom(process.env));
  process.stdout.write(
    applied.length > 0 ? `Applied ${applied.length} migrations.\n` : 'The database is up to date.\n',
  );
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
