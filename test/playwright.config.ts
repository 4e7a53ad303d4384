import { defineConfig, devices } from '@playwright/test';
import { findChromium } from '../scripts/chromium.mjs';

const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];
const executablePath = findChromium();

/** A `.desktop.` or `.phone.` in a file's name keeps its tests to that device; all others run on both. */
export default defineConfig({
  testDir: './browser',
  globalSetup: './support/browser-setup.mjs',
  outputDir: '../dist/browser-tests/artifacts',
  reporter: [['list'], ['json', { outputFile: '../dist/browser-tests/results.json' }]],
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: process.env['BASE_URL'],
    locale: 'en-US',
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', ...quiet],
    },
  },
  projects: [
    {
      name: 'desktop',
      testIgnore: /\.phone\./,
      use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 } },
    },
    {
      name: 'phone',
      testIgnore: /\.desktop\./,
      use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } },
    },
  ],
});
