// The browser for the browser tests: the system's, so that none has to be downloaded.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Failure } from './failure.mjs';

const programs = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome.exe'];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** @returns {string | undefined} the path of CHROMIUM, or of a Chromium or Chrome of this system */
export function findChromium() {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const installed = folders.flatMap((folder) => programs.map((program) => join(folder, program)));
  return process.env['CHROMIUM'] || [...installed, ...applications].find((path) => existsSync(path));
}

/** Finds it, or installs Debian's where that is ours to do. */
export function requireChromium() {
  const found = findChromium() ?? installFromDebian();
  if (found) return found;
  throw new Failure(
    'The browser tests need Chromium or Chrome: install one, or name its program in CHROMIUM.',
  );
}

function installFromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log('Installing Chromium for the browser tests.');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const { status, stderr } = spawnSync('apt-get', ['-qq', ...args], { env, encoding: 'utf8' });
    if (status !== 0) throw new Failure(`Chromium could not be installed:\n${stderr.trim()}`);
  }
  return findChromium();
}
