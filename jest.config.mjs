/** One Jest, four projects. ESM: run through scripts/jest.mjs, which adds Node's flag for it. */
export default {
  projects: ['<rootDir>/server', '<rootDir>/test', '<rootDir>/client', '<rootDir>/scripts'],
  // An application starts in a file's first hook: on a busy machine with a cold cache that takes longer than 5 s.
  testTimeout: 30_000,
};
