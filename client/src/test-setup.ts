import '@angular/localize/init';
import { jest } from '@jest/globals';
import { setupZonelessTestEnv } from 'jest-preset-angular/setup-env/zoneless';

setupZonelessTestEnv();

// The first test of a file waits for its templates to be compiled, which takes seconds on two busy cores.
jest.setTimeout(20_000);
