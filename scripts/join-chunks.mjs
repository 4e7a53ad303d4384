// node scripts/join-chunks.mjs dist/client/browser: what every page loads first becomes one file, and all code is
// minified once more as a whole. `ng build` leaves ten files that import 400 names from each other: 7 kB of brotli on
// every first visit (docs/adr/0004-what-a-first-visit-loads.md).
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { rolldown } from 'rolldown';

const folder = resolve(process.argv[2] ?? 'dist/client/browser');
const page = join(folder, 'index.html');
const html = readFileSync(page, 'utf8');
const entry = html.match(/src="(main-[^"]+\.js)"/)?.[1];
if (!entry) throw new Error(`${page} loads no main file: run \`ng build\` first`);
const first = [entry, ...[...html.matchAll(/rel="modulepreload" href="([^"]+)"/g)].map((match) => match[1])];

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
  codeSplitting: { groups: [{ name: 'root', test: (id) => first.includes(basename(id)) }] },
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
