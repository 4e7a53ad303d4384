import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fingerprint, isBuilt } from './build.mjs';

describe('whether a build is stale', () => {
  let folder = '';
  const write = (/** @type {string} */ file, content = '') => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'unknot-build-'));
    write('server/src/main.ts', 'one');
    write('client/src/main.ts', 'one');
    for (const result of ['server/src/main.js', 'server/src/migrate.js', 'client/browser/index.html']) {
      write(`dist/${result}`);
    }
    write('dist/built-from', fingerprint(folder));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is not, when nothing has changed', () => {
    expect(isBuilt(folder)).toBe(true);
  });

  it('is, when a source has other content, another time, is new or gone', () => {
    write('server/src/main.ts', 'another length');
    expect(isBuilt(folder)).toBe(false);
    write('dist/built-from', fingerprint(folder));
    utimesSync(join(folder, 'client/src/main.ts'), 1, 1);
    expect(isBuilt(folder)).toBe(false);
    write('dist/built-from', fingerprint(folder));
    write('migrations/1-create.ts');
    expect(isBuilt(folder)).toBe(false);
    write('dist/built-from', fingerprint(folder));
    unlinkSync(join(folder, 'client/src/main.ts'));
    expect(isBuilt(folder)).toBe(false);
  });

  it('is not for the sake of a unit test', () => {
    write('server/src/rule.spec.ts', 'a test');
    expect(isBuilt(folder)).toBe(true);
  });

  it('is, when a result is missing or the build was never finished', () => {
    unlinkSync(join(folder, 'dist/server/src/main.js'));
    expect(isBuilt(folder)).toBe(false);
    write('dist/server/src/main.js');
    unlinkSync(join(folder, 'dist/built-from'));
    expect(isBuilt(folder)).toBe(false);
  });
});
