import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawExercise } from './draw-exercise.js';
import { type PosedExercise } from './pose.js';

const here = import.meta.dirname;
const readJson = (...path: string[]) => JSON.parse(readFileSync(join(here, ...path), 'utf8'));

interface HomeCareItem {
  id: string;
  dosage: { perSide: boolean };
}

const items: HomeCareItem[] = readJson('../../../../../server/src/knowledge/data/exercises.json').exercises;
const pins: Record<string, string> = readJson('figure-pins.json');
const exercises: PosedExercise[] = readdirSync(join(here, '../poses')).map((file) => {
  const exercise: PosedExercise = readJson('../poses', file);
  if (`${exercise.id}.json` !== file) throw new Error(`${file} holds ${exercise.id}`);
  return exercise;
});

describe('exercise figures', () => {
  it('are there for every home-care item, and for nothing else', () => {
    expect(exercises.map(({ id }) => id).sort()).toEqual(items.map(({ id }) => id).sort());
  });

  it('say which side they show wherever the dose is per side, and nowhere else', () => {
    const perSide = items.filter(({ dosage }) => dosage.perSide).map(({ id }) => id);
    const drawn = exercises.filter(({ drawnSide }) => drawnSide).map(({ id }) => id);
    expect(drawn.sort()).toEqual(perSide.sort());
  });

  it.each(exercises)('$id is drawn from finite numbers inside a window', (exercise) => {
    const figure = drawExercise(exercise);
    expect(JSON.stringify(figure)).not.toMatch(/NaN|Infinity|undefined|null/);
    for (const { window, shapes } of figure.poses) {
      const [, , width, height] = window;
      expect(width).toBeGreaterThan(0);
      expect(height).toBeGreaterThan(0);
      expect(shapes.length).toBeGreaterThan(0);
    }
  });

  // After a change that is meant: look at the figures, then draw-figures.mjs --pin (see scripts/).
  it('look as they did when somebody last looked at them', () => {
    const drawn = exercises.map((exercise) => {
      const figure = JSON.stringify(drawExercise(exercise));
      return [exercise.id, createHash('sha256').update(figure).digest('hex')];
    });
    expect(Object.fromEntries(drawn)).toEqual(pins);
  });
});

describe('drawing', () => {
  it('keeps a figure on the floor however it stands', () => {
    const [pose] = drawExercise({
      id: 'squat',
      poses: [
        {
          view: 'side',
          root: { rot: 30 },
          legs: { near: { hip: 90, knee: 80 }, far: { hip: 90, knee: 80 } },
        },
      ],
    }).poses;
    expect(pose!.window[1] + pose!.window[3]).toBeCloseTo(0);
  });

  it('refuses a joint that the figure does not have', () => {
    const pose = { view: 'front', highlights: [{ at: 'nearHand', r: 5 }] } as const;
    expect(() => drawExercise({ id: 'x', poses: [{ ...pose, highlights: [...pose.highlights] }] })).toThrow(
      'this figure has no nearHand',
    );
  });

  it('bends a reaching arm so that the wrist lies on its target', () => {
    const [pose] = drawExercise({
      id: 'x',
      poses: [
        { view: 'side', arms: { near: { reach: [40, 120] } }, highlights: [{ at: 'nearWrist', r: 2 }] },
      ],
    }).poses;
    expect(pose!.shapes.at(-1)).toMatchObject({
      d: 'M38 -120a2 2 0 1 0 4 0a2 2 0 1 0 -4 0Z',
      fill: 'accent',
    });
  });
});
