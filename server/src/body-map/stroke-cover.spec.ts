import fc from 'fast-check';
import { BODY_VIEWS, type BodyView } from './body.vocabulary.js';
import { cellsOf, withDrawnAreas } from './drawn-areas.js';
import type { Stroke } from './strokes.vocabulary.js';
import { markedRegions, STROKE_LIMITS } from './strokes.vocabulary.js';
import { Cover, coveredAreas, readCells } from './stroke-cover.vocabulary.js';

const rounded = (value: number) => Math.round(value * 1e4) / 1e4;
const share = fc.double({ min: 0, max: 1, noNaN: true }).map(rounded);
const width = fc
  .double({ min: STROKE_LIMITS.width.min, max: STROKE_LIMITS.width.max, noNaN: true })
  .map(rounded);
const points = fc.array(fc.tuple(share, share), { minLength: 1, maxLength: 12 });
const strokesOn = (view: BodyView) =>
  fc.array(fc.record({ view: fc.constant(view), width, points }), { minLength: 1, maxLength: 5 });
const drawn = fc
  .constantFrom(...BODY_VIEWS)
  .chain((view) => fc.record({ view: fc.constant(view), strokes: strokesOn(view) }));

const areasOf = (strokes: readonly Stroke[], view: BodyView) => coveredAreas(strokes, cellsOf(view));
const percents = (strokes: readonly Stroke[], view: BodyView) =>
  new Map(areasOf(strokes, view).map(({ regionId, percent }) => [regionId, percent]));

/** A square of 100 units, its left half one region, the upper right quarter another. */
const HALVES = readCells({
  width: 100,
  height: 100,
  regions: [
    { id: 'calf_l', path: 'M0 0l50 0 0 100-50 0z' },
    { id: 'calf_r', path: 'M50 0l50 0 0 50-50 0z' },
  ],
});
const over = (...strokes: Pick<Stroke, 'points' | 'width'>[]) =>
  coveredAreas(
    strokes.map((stroke) => ({ view: 'soles', ...stroke })),
    HALVES,
  );

describe('what a stroke covers', () => {
  it('is its share of each region, first where most of the ink lies', () => {
    const across = {
      width: 0.2,
      points: [
        [0.3, 0.25],
        [1, 0.25],
      ],
    } as const;
    expect(over(across)).toEqual([
      { regionId: 'calf_r', percent: 40 },
      { regionId: 'calf_l', percent: 11 },
    ]);
    const mostlyLeft = {
      ...across,
      points: [
        [0, 0.25],
        [0.6, 0.25],
      ],
    } as const;
    expect(over(mostlyLeft)[0]?.regionId).toBe('calf_l');
  });

  it('is a round dot where it has one point', () => {
    expect(over({ width: 0.2, points: [[0.25, 0.5]] })).toEqual([{ regionId: 'calf_l', percent: 6 }]);
  });

  it('leaves out what it only grazes, unless that is all there is', () => {
    const grazing = {
      width: 0.1,
      points: [
        [0.25, 0.5],
        [0.5, 0.25],
      ],
    } as const;
    expect(over(grazing).map(({ regionId }) => regionId)).toEqual(['calf_l']);
    expect(over({ width: 0.02, points: [[0.25, 0.5]] })).toEqual([{ regionId: 'calf_l', percent: 1 }]);
  });

  it('is nothing beside the figure', () => {
    expect(over({ width: 0.1, points: [[0.9, 0.9]] })).toEqual([]);
  });

  it('knows all of each view: wide strokes over everything cover every region wholly', () => {
    for (const view of BODY_VIEWS) {
      const rows = Array.from({ length: 60 }, (_, n) => n / 59);
      const strokes = rows.map((y): Stroke => ({
        view,
        width: 0.12,
        points: [
          [0, y],
          [1, y],
        ],
      }));
      const found = areasOf(strokes, view);
      expect(found.map(({ percent }) => percent)).toEqual(cellsOf(view).regions.map(() => 100));
    }
  });

  it('lies between 1 and 100, whatever is drawn', () => {
    fc.assert(
      fc.property(drawn, ({ view, strokes }) => {
        const found = areasOf(strokes, view).map(({ percent }) => percent);
        expect(found.every((percent) => Number.isInteger(percent) && percent >= 1 && percent <= 100)).toBe(
          true,
        );
        expect(found.slice(1).every((percent) => percent >= 5)).toBe(true);
      }),
    );
  });

  it('does not depend on the order or direction of strokes, nor on drawing one twice', () => {
    fc.assert(
      fc.property(drawn, ({ view, strokes }) => {
        const once = areasOf(strokes, view);
        expect(areasOf(strokes.toReversed(), view)).toEqual(once);
        expect(areasOf([...strokes, ...strokes], view)).toEqual(once);
      }),
    );
  });

  it('is known soon, however much is drawn: nobody holds the server up with one mark', () => {
    const points = Array.from({ length: STROKE_LIMITS.points }, (_, n): [number, number] => [
      n % 2 === 0 ? 0.01 : 0.99,
      n % 4 < 2 ? 0.01 : 0.99,
    ]);
    const stroke = { view: 'posterior', width: STROKE_LIMITS.width.max, points } as const;
    const cells = cellsOf('posterior');
    const before = performance.now();
    coveredAreas(Array<Stroke>(STROKE_LIMITS.strokes).fill(stroke), cells);
    expect(performance.now() - before).toBeLessThan(5_000);
  });

  it('never shrinks when something is added', () => {
    fc.assert(
      fc.property(drawn, ({ view, strokes }) => {
        const [before, after] = [percents(strokes.slice(1), view), percents(strokes, view)];
        for (const [region, percent] of before) {
          // One that is only named because nothing else is may give way.
          if (percent < 5) continue;
          expect(after.get(region) ?? 0).toBeGreaterThanOrEqual(percent);
        }
      }),
    );
  });

  it('moves with the stroke: as many cells wherever it lies', () => {
    const field = readCells({
      width: 200,
      height: 200,
      regions: [{ id: 'calf_l', path: 'M0 0l200 0 0 200-200 0z' }],
    });
    const inside = fc.tuple(fc.integer({ min: 60, max: 120 }), fc.integer({ min: 60, max: 120 }));
    const shift = fc.tuple(fc.integer({ min: -40, max: 60 }), fc.integer({ min: -40, max: 60 }));
    const covered = (at: readonly (readonly [number, number])[]) =>
      coveredAreas([{ view: 'soles', width: 0.08, points: at.map(([x, y]) => [x / 200, y / 200]) }], field);
    fc.assert(
      fc.property(fc.array(inside, { minLength: 1, maxLength: 6 }), shift, (at, [dx, dy]) => {
        const moved = at.map(([x, y]) => [x + dx, y + dy] as const);
        expect(covered(moved)[0]?.percent).toBe(covered(at)[0]?.percent);
      }),
    );
  });

  it('is on the person’s other side when it is drawn mirrored', () => {
    const mirrored = (id: string) => id.replace(/_[lr]$/, (side) => (side === '_l' ? '_r' : '_l'));
    const views = fc.constantFrom<BodyView>('anterior', 'posterior', 'soles', 'hands_palm', 'hands_back');
    const both = views.chain((view) => fc.record({ view: fc.constant(view), strokes: strokesOn(view) }));
    fc.assert(
      fc.property(both, ({ view, strokes }) => {
        const other = strokes.map((stroke) => ({
          ...stroke,
          points: stroke.points.map(([x, y]): [number, number] => [rounded(1 - x), y]),
        }));
        const [here, there] = [percents(strokes, view), percents(other, view)];
        for (const [region, percent] of here) {
          // Near the threshold, and where pieces round differently, the two may part by a little.
          if (percent > 8)
            expect(Math.abs((there.get(mirrored(region) as never) ?? 0) - percent)).toBeLessThan(4);
        }
      }),
    );
  });

  it('is the same piece by piece as at once', () => {
    fc.assert(
      fc.property(drawn, ({ view, strokes }) => {
        const cover = new Cover(cellsOf(view));
        for (const { width: of, points: at } of strokes) {
          at.forEach((to, index) => cover.addPiece(at[index - 1] ?? to, to, of));
        }
        expect(cover.areas()).toEqual(areasOf(strokes, view));
      }),
    );
  });
});

describe('a drawn mark', () => {
  const strokes: Stroke[] = [
    {
      view: 'posterior',
      width: 0.06,
      points: [
        [0.55, 0.2],
        [0.66, 0.22],
      ],
    },
  ];
  const mark = { regionId: 'sole_l', radiatesTo: ['shoulder_top_r', 'calf_r'], areas: [], strokes } as never;

  it('stands at what it covers most, whatever the browser said, and does not spread to there', () => {
    const kept: { regionId: string; radiatesTo: string[] } = withDrawnAreas(mark, '');
    expect(kept).toMatchObject({ regionId: 'shoulder_top_r', radiatesTo: ['calf_r'] });
  });

  it('is refused beside the body, by the name of the field', () => {
    const beside = { ...(mark as object), strokes: [{ ...strokes[0], points: [[0.01, 0.01]] }] } as never;
    expect(() => withDrawnAreas(beside, 'mark.')).toThrow(
      expect.objectContaining({ fields: [expect.objectContaining({ path: 'mark.strokes' })] }),
    );
  });

  it('is marked where it covers a tenth, and always where most of it lies', () => {
    const areas = [
      { regionId: 'calf_l', percent: 40 },
      { regionId: 'heel_l', percent: 10 },
      { regionId: 'shin_l', percent: 9 },
    ] as const;
    expect(markedRegions({ regionId: 'calf_l', areas })).toEqual(['calf_l', 'heel_l']);
    expect(markedRegions({ regionId: 'shin_l', areas: areas.slice(2) })).toEqual(['shin_l']);
    expect(markedRegions({ regionId: 'jaw_l', areas: [] })).toEqual(['jaw_l']);
  });
});
