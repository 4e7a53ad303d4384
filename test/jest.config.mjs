import { nodeEsm } from '../jest.server.mjs';

export default {
  ...nodeEsm,
  displayName: 'api',
  rootDir: '..',
  roots: ['<rootDir>/test/api'],
  testMatch: ['<rootDir>/test/api/**/*.spec.ts'],
  testTimeout: 60_000, // a real application and a real database, perhaps on a busy machine
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
};
