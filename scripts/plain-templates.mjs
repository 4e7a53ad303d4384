// Copies the browser app to .client-build with the i18n marks taken out of its templates. A build in the language the
// app is written in needs none of them; why it matters: docs/adr/0004-what-a-first-visit-loads.md.
// `ng extract-i18n`, `ng serve`, the linter and the tests read the marked templates.
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withoutMarks, withoutMarksInline } from './i18n-marks.mjs';

const root = join(import.meta.dirname, '..');
const target = join(root, '.client-build');

rmSync(target, { recursive: true, force: true });
for (const part of ['src', 'tsconfig.json', 'tsconfig.app.json']) {
  cpSync(join(root, 'client', part), join(target, part), { recursive: true });
}
for (const file of readdirSync(join(target, 'src'), { recursive: true, encoding: 'utf8' })) {
  const path = join(target, 'src', file);
  if (file.endsWith('.html')) writeFileSync(path, withoutMarks(readFileSync(path, 'utf8'), file));
  if (file.endsWith('.ts')) writeFileSync(path, withoutMarksInline(readFileSync(path, 'utf8'), file));
}
