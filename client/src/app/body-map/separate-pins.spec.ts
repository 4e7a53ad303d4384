import { separate } from './separate-pins';

const size = { width: 400, height: 200, pin: 25 };

describe('separate', () => {
  it('moves pins that would cover each other apart, in the picture', () => {
    const pins = separate(
      [
        { x: 3, y: 3 },
        { x: 3, y: 3 },
        { x: 10, y: 8 },
      ],
      size,
    );
    for (const [index, a] of pins.entries()) {
      expect(Math.min(a.x, a.y)).toBeGreaterThanOrEqual(size.pin / 2);
      for (const b of pins.slice(index + 1)) {
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(size.pin - 1);
      }
    }
  });

  it('leaves pins that stand clear where they are', () => {
    const [first] = separate(
      [
        { x: 50, y: 50 },
        { x: 150, y: 100 },
      ],
      size,
    );
    expect(first).toEqual({ x: 50, y: 50 });
  });
});
