// node --import ./scripts/typescript.mjs scripts/draw-figures.mjs [--pin]
// Draws every exercise figure into dist/figures, from where the build of the browser app takes them. Why the browser
// does not draw them: docs/adr/0003-exercise-figures.md. With --pin it also accepts the drawings as they are now.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawExercise } from '../client/src/app/exercise-figures/drawing/draw-exercise.js';

const root = join(import.meta.dirname, '..');
const source = join(root, 'client/src/app/exercise-figures');
const figures = join(root, 'dist/figures');

rmSync(figures, { recursive: true, force: true });
mkdirSync(figures, { recursive: true });
/** @type {Record<string, string>} */
const pins = {};
for (const file of readdirSync(join(source, 'poses')).sort()) {
  const exercise = JSON.parse(readFileSync(join(source, 'poses', file), 'utf8'));
  const figure = JSON.stringify(drawExercise(exercise));
  writeFileSync(join(figures, file), figure);
  pins[exercise.id] = createHash('sha256').update(figure).digest('hex');
}
if (process.argv.includes('--pin')) {
  writeFileSync(join(source, 'drawing/figure-pins.json'), `${JSON.stringify(pins, null, 2)}\n`);
}
