import { describe, expect, it } from '@jest/globals';
import { fulfils } from './install.mjs';

describe('what is installed against what is locked', () => {
  const locked = {
    '': { version: '0.1.0' },
    'node_modules/pg': { version: '8.23.1' },
    'node_modules/only-for-macos': { version: '1.0.0', optional: true },
  };

  it('is content without optional packages of other systems', () => {
    expect(fulfils({ 'node_modules/pg': { version: '8.23.1' } }, locked)).toBe(true);
  });

  it('asks for an install when a package is missing, of another version, or no longer wanted', () => {
    expect(fulfils({}, locked)).toBe(false);
    expect(fulfils({ 'node_modules/pg': { version: '8.22.0' } }, locked)).toBe(false);
    const withLeftover = {
      'node_modules/pg': { version: '8.23.1' },
      'node_modules/gone': { version: '1.0.0' },
    };
    expect(fulfils(withLeftover, locked)).toBe(false);
  });
});
