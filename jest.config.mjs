/** One Jest, three projects. ESM: run through scripts/jest.mjs, which adds Node's flag for it. */
export default { projects: ['<rootDir>/server', '<rootDir>/test', '<rootDir>/client'] };
