import { arrowPath } from './arrow-path.vocabulary.js';

describe('arrowPath', () => {
  it('goes from the edge of one pin to the edge of the other', () => {
    const numbers = arrowPath({ x: 0, y: 0 }, { x: 200, y: 0 }, 12)
      .match(/-?[\d.]+/g)
      ?.map(Number);
    const [startX = 0, startY = 0, , , endX = 0, endY = 0] = numbers ?? [];
    expect(Math.hypot(startX, startY)).toBeCloseTo(13, 0);
    expect(Math.hypot(200 - endX, endY)).toBeCloseTo(16, 0);
  });
});
