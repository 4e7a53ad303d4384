import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from './embedded-postgres.mjs';
import { commandOf } from './processes.mjs';

describe('the embedded PostgreSQL', () => {
  let folder = '';
  const options = () => ({
    folder: join(folder, 'pg'),
    fallbackFolder: join(folder, 'other'),
    password: 'secret',
  });
  const pidFile = () => join(folder, 'pg/data/postmaster.pid');
  const postmaster = () => Number.parseInt(readFileSync(pidFile(), 'utf8'), 10);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'unknot-pg-'));
    chmodSync(folder, 0o755);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('keeps what was written over a stop, a kill, and the file of a process that is another one now', async () => {
    const first = await startPostgres(options());
    await query(first.adminUrl, 'CREATE TABLE kept AS SELECT 1');
    await first.stop();
    expect(existsSync(pidFile())).toBe(false);

    const second = await startPostgres(options());
    const killed = postmaster();
    process.kill(killed, 'SIGKILL');
    const third = await startPostgres(options());
    expect(await query(third.adminUrl, 'SELECT * FROM kept')).toHaveLength(1);
    await Promise.all([second.stop(), third.stop()]);

    writeFileSync(pidFile(), `${process.pid}\n`);
    const fourth = await startPostgres(options());
    expect(await query(fourth.adminUrl, 'SELECT * FROM kept')).toHaveLength(1);
    await fourth.stop();
  });

  it('stops, and leaves nothing of a throw-away cluster, when its starter is killed', async () => {
    const program = `
      const { startPostgres } = await import(${JSON.stringify(join(import.meta.dirname, 'embedded-postgres.mjs'))});
      await startPostgres(${JSON.stringify({ ...options(), throwAway: true })});
      console.log('started');
      setInterval(() => {}, 1000);`;
    const starter = spawn(process.execPath, ['--input-type=module', '-e', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(starter.stdout, 'data');
    const pid = postmaster();
    expect(commandOf(pid)).toContain('postgres');
    starter.kill('SIGKILL');
    await until(() => !existsSync(join(folder, 'pg')) && commandOf(pid) === undefined);
  });
});

/** @param {string} address @param {string} sql */
async function query(address, sql) {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

/** @param {() => boolean} isSo */
async function until(isSo) {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20));
}
