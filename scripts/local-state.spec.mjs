import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claim, readOrMakeSecrets } from './local-state.mjs';

const address = 'http://localhost:3000';

describe('local state', () => {
  let folder = '';
  const running = () => join(folder, 'running.json');
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'unknot-state-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('makes secrets once, for the eyes of their owner', () => {
    const secrets = readOrMakeSecrets(folder);
    expect(readOrMakeSecrets(folder)).toEqual(secrets);
    expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
    expect(new Set([secrets.superuser, secrets.linkSecret, ...Object.values(secrets.roles)]).size).toBe(5);
  });

  it('refuses a folder that a running process holds, and says where that one is', () => {
    const release = claim(folder, address);
    expect(() => claim(folder, 'http://localhost:4000')).toThrow(`${address} (process ${process.pid})`);
    release();
    expect(existsSync(running())).toBe(false);
    claim(folder, address)();
  });

  it.each([
    [
      'a process that is gone',
      JSON.stringify({ pid: 2 ** 22 + 1, command: 'node scripts/start.mjs', address }),
    ],
    [
      'a number that another program has now',
      JSON.stringify({ pid: process.pid, command: 'something else', address }),
    ],
    ['a file that was cut off', '{"pid":'],
  ])('takes over what %s left behind', (_, content) => {
    writeFileSync(running(), content);
    claim(folder, address)();
    expect(existsSync(running())).toBe(false);
  });
});
