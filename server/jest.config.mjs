import { nodeEsm } from '../jest.server.mjs';

export default { ...nodeEsm, displayName: 'server', rootDir: '.', testMatch: ['<rootDir>/src/**/*.spec.ts'] };
