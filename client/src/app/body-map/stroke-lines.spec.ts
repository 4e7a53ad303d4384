import fc from 'fast-check';
import { STROKE_LIMITS } from '@api/body-map/strokes.vocabulary';
import { drawnShape, inkLine, isOnInk, strokeOf, strokeWidth } from './stroke-lines';

const walk = fc
  .array(fc.tuple(fc.integer({ min: -12, max: 12 }), fc.integer({ min: -12, max: 12 })), { maxLength: 400 })
  .map((steps) => {
    let at = { x: 230, y: 300 };
    return [at, ...steps.map(([x, y]) => (at = { x: at.x + x, y: at.y + y }))];
  });

describe('a stroke', () => {
  it('keeps few points, each a share with four decimals, and begins and ends where the finger did', () => {
    fc.assert(
      fc.property(walk, (drawn) => {
        const { points } = strokeOf('posterior', 0.06, drawn);
        expect(points.length).toBeLessThanOrEqual(STROKE_LIMITS.points);
        for (const share of points.flat()) {
          expect(share).toBe(Math.round(share * 1e4) / 1e4);
          expect(share >= 0 && share <= 1).toBe(true);
        }
        const ends = strokeOf('posterior', 0.06, [drawn[0]!, drawn.at(-1)!]).points;
        expect([points[0], points.at(-1)]).toEqual([ends[0], ends.at(-1)]);
      }),
    );
  });

  it('drops what lies on a straight line, and no corner', () => {
    const corner = [...Array(20).keys()].map((n) => (n < 10 ? { x: 100 + n, y: 90 } : { x: 109, y: 81 + n }));
    expect(strokeOf('posterior', 0.06, corner).points).toHaveLength(3);
  });

  it('is a dot where the finger did not move', () => {
    const dot = strokeOf('posterior', 0.05, [{ x: 230, y: 90 }]);
    expect(dot.points).toEqual([[0.5, 0.1]]);
    expect(inkLine(dot)).toEqual({ path: 'M230 90L230 90', width: 23 });
  });

  it('is narrower on the larger pictures of hands and feet', () => {
    expect(strokeWidth('soles', 'wide') * 200).toBeLessThan(strokeWidth('posterior', 'wide') * 460);
    expect(strokeWidth('posterior', 'thin')).toBeLessThan(strokeWidth('posterior', 'wide'));
  });
});

describe('a drawn mark', () => {
  const strokes = [
    strokeOf('posterior', 0.05, [
      { x: 100, y: 90 },
      { x: 300, y: 90 },
    ]),
  ];

  it('is hit on its ink, and not beside it or on another view', () => {
    const at = (x: number, y: number) => ({ view: 'posterior' as const, x: x / 460, y: y / 900 });
    expect(isOnInk({ strokes }, at(200, 98))).toBe(true);
    expect(isOnInk({ strokes }, at(200, 110))).toBe(false);
    expect(isOnInk({ strokes }, { ...at(200, 90), view: 'anterior' })).toBe(false);
  });

  it('has its pin on its ink', () => {
    const { centre, thickness } = drawnShape({ regionId: 'calf_l', strokes });
    expect([centre.y, Math.round(thickness)]).toEqual([90, 23]);
  });
});
