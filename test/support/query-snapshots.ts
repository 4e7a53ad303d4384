import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { AuditedQuery } from '../../server/src/platform/persistence/audited-query.js';

const ROOT = join(import.meta.dirname, '../..');

export const SNAPSHOTS = join(ROOT, 'test/api/queries');

/** Each read of a repository as a file of its own, so that a changed query stands in the diff as SQL. */
export async function querySnapshots(): Promise<Map<string, string>> {
  for await (const path of glob('server/src/**/*.repository.ts', { cwd: ROOT }))
    await import(join(ROOT, path));
  return new Map(AuditedQuery.all.map((query) => [`${query.name}.sql`, written(query)]));
}

function written({ source, event }: AuditedQuery): string {
  const client = event?.client ? `, client ${event.client}` : '';
  const note = event ? `audited as ${event.action} of ${event.objectKind}${client}` : 'not audited';
  return `-- ${note}\n${dedent(source)};\n`;
}

/** The lines as deep as they stand under the first one's `SELECT`, without trailing space. */
function dedent(text: string): string {
  const [first = '', ...rest] = text.trim().split('\n');
  const depths = rest.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const depth = depths.length > 0 ? Math.min(...depths) : 0;
  return [first, ...rest.map((line) => line.slice(depth))].map((line) => line.trimEnd()).join('\n');
}
