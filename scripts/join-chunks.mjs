// node scripts/join-chunks.mjs dist/client/browser: what every page loads first becomes one file, and all code is
// minified once more as a whole. `ng build` leaves ten files that import 400 names from each other: 7 kB of brotli on
// every first visit. The same is done for a client's first page: twenty small files cost 7 kB more than two
// (docs/adr/0004-what-a-first-visit-loads.md).
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { rolldown } from 'rolldown';

const folder = resolve(process.argv[2] ?? 'dist/client/browser');
const page = join(folder, 'index.html');
const html = readFileSync(page, 'utf8');
const entry = html.match(/src="(main-[^"]+\.js)"/)?.[1];
if (!entry) throw new Error(`${page} loads no main file: run \`ng build\` first`);
const first = [entry, ...[...html.matchAll(/rel="modulepreload" href="([^"]+)"/g)].map((match) => match[1])];

/** What is met first, by the selectors of the components that show it. */
const firstPages = {
  today: ['un-portal-shell', 'un-today'],
  form: ['un-intake-link'],
  door: ['un-sign-in'],
};

/** What each file of the build imports at once. @type {Map<string, string[]>} */
const imports = new Map();
/** @type {Map<string, string>} */
const codes = new Map();
for (const file of readdirSync(folder)) {
  if (!file.endsWith('.js')) continue;
  const code = readFileSync(join(folder, file), 'utf8');
  const names = [...code.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g)];
  codes.set(file, code);
  imports.set(
    file,
    names.map(([, name = '']) => name),
  );
}

/** Everything that a page's components import at once, without what every page has. @param {string[]} selectors */
function filesOf(selectors) {
  /** @type {Set<string>} */
  const found = new Set();
  const add = (/** @type {string} */ file) => {
    if (found.has(file) || first.includes(file)) return;
    found.add(file);
    for (const imported of imports.get(file) ?? []) add(imported);
  };
  for (const selector of selectors) {
    const pattern = new RegExp(`\\[\\[["'\`]${selector}["'\`]\\]`);
    const holders = [...codes].filter(([, code]) => pattern.test(code));
    if (holders.length !== 1) throw new Error(`${holders.length} files hold ${selector}`);
    for (const [file] of holders) add(file);
  }
  return found;
}

const pages = Object.entries(firstPages).map(([name, selectors]) => ({ name, files: filesOf(selectors) }));
/**
 * Files of the same group become one: those of one first page alone, and those that Today shares with others. A finer
 * cut would send a form less, and Today, which is opened each day, more. @param {string} file
 */
function groupOf(file) {
  const users = pages.filter(({ files }) => files.has(file)).map(({ name }) => name);
  const isOnlyTheirs = [...imports].every(
    ([other, imported]) => !imported.includes(file) || pages.some(({ files }) => files.has(other)),
  );
  if (users.length === 1 && isOnlyTheirs) return users[0] ?? null;
  if (users.includes('today')) return 'ui';
  return users.length > 0 ? `${users.join('-')}-ui` : null;
}

/** @type {Set<string>} */
const replaced = new Set();
const bundle = await rolldown({
  input: join(folder, entry),
  plugins: [{ name: 'remember', load: (id) => void replaced.add(id) }],
});
const { output } = await bundle.generate({
  minify: true,
  entryFileNames: 'main-[hash].js',
  chunkFileNames: '[name]-[hash].js',
  codeSplitting: {
    includeDependenciesRecursively: false,
    groups: [
      { name: 'root', test: (id) => first.includes(basename(id)) },
      { name: (id) => groupOf(basename(id)) },
    ],
  },
});
await bundle.close();

for (const file of replaced) {
  for (const old of [file, `${file}.br`, `${file}.gz`]) if (existsSync(old)) rmSync(old);
}
/** @type {string[]} */
const preloaded = [];
let main = '';
for (const file of output) {
  if (file.type !== 'chunk') throw new Error(`unexpected ${file.fileName}`);
  writeFileSync(join(folder, file.fileName), file.code);
  if (!file.isEntry) continue;
  main = file.fileName;
  preloaded.push(...file.imports);
}
const links = preloaded.map((file) => `<link rel="modulepreload" href="${file}">`).join('');
writeFileSync(
  page,
  html
    .replaceAll(/<link rel="modulepreload"[^>]*>/g, '')
    .replace(`src="${entry}"`, `src="${main}"`)
    .replace('</body>', `${links}</body>`),
);
