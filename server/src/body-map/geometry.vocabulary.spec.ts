import { boundsOf, distanceToEdge, flattenPath, isInside } from './geometry.vocabulary.js';

const square = flattenPath('M10 10l20 0 0 20-20 0z');

describe('an outline', () => {
  it('is read from absolute moves and relative lines', () => {
    expect(square).toEqual([
      [
        { x: 10, y: 10 },
        { x: 30, y: 10 },
        { x: 30, y: 30 },
        { x: 10, y: 30 },
      ],
    ]);
  });

  it('reads numbers that touch each other', () => {
    expect(flattenPath('M1 2l.5.5-.25-1z')[0]).toEqual([
      { x: 1, y: 2 },
      { x: 1.5, y: 2.5 },
      { x: 1.25, y: 1.5 },
    ]);
  });

  it('follows a curve from end to end', () => {
    const [curve = []] = flattenPath('M0 0c0 10 10 10 10 0z');
    expect(curve.at(-1)).toEqual({ x: 10, y: 0 });
    expect(curve[3]).toEqual({ x: 5, y: 7.5 });
  });

  it('refuses a command it does not know rather than drawing nonsense', () => {
    expect(() => flattenPath('M0 0A5 5 0 0 1 10 0')).toThrow('A');
  });

  it('knows inside from outside, holes included', () => {
    const ring = flattenPath('M0 0l40 0 0 40-40 0zM10 10l20 0 0 20-20 0z');
    expect(isInside(ring, { x: 5, y: 5 })).toBe(true);
    expect(isInside(ring, { x: 20, y: 20 })).toBe(false);
    expect(isInside(ring, { x: 41, y: 20 })).toBe(false);
  });

  it('measures to its nearest edge from either side', () => {
    expect(distanceToEdge(square, { x: 20, y: 13 })).toBe(3);
    expect(distanceToEdge(square, { x: 20, y: 4 })).toBe(6);
    expect(distanceToEdge(square, { x: 33, y: 34 })).toBe(5);
  });

  it('has bounds', () => {
    expect(boundsOf(square)).toEqual({ x: 10, y: 10, width: 20, height: 20 });
  });
});
