import { reportOf, verifyAudit } from './platform/audit/audit-verification.js';
import { Config } from './platform/config/config.js';

try {
  const practices = await verifyAudit(Config.ownerUrlFrom(process.env));
  process.stdout.write(`${reportOf(practices).join('\n') || 'There is no practice yet.'}\n`);
  if (practices.some(({ broken }) => broken.length > 0)) process.exitCode = 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
