import { type PinAnchor, type PinSurface, placePins } from './pin-layout.vocabulary.js';

const surface: PinSurface = { width: 400, height: 400, pin: 28, isSmall: false };
const anchor = (id: string, x: number, y: number, room = 50): PinAnchor => ({
  id,
  at: { x, y },
  room,
  bounds: { x: x - room / 2, y: y - room / 2, width: room, height: room },
});

const overlaps = (pins: ReturnType<typeof placePins>, side: number) =>
  pins.some((a, i) =>
    pins.slice(i + 1).some((b) => Math.abs(a.at.x - b.at.x) < side && Math.abs(a.at.y - b.at.y) < side),
  );

describe('pins', () => {
  it('sit in their region where it is wide enough', () => {
    expect(placePins([anchor('a', 200, 200)], surface)).toEqual([
      { id: 'a', anchor: { x: 200, y: 200 }, at: { x: 200, y: 200 }, hasLeader: false },
    ]);
  });

  it('stand beside a region that they would hide, joined to it by a line', () => {
    const [pin] = placePins([anchor('a', 200, 200, 15)], surface);
    expect(pin?.hasLeader).toBe(true);
    expect(Math.hypot(pin!.at.x - 200, pin!.at.y - 200)).toBeGreaterThan(28);
  });

  it('always stand beside on a small map', () => {
    const [pin] = placePins([anchor('a', 200, 200)], { ...surface, isSmall: true });
    expect(pin?.hasLeader).toBe(true);
  });

  it('leave marked regions in sight while there is room', () => {
    const region = { x: 150, y: 150, width: 60, height: 90 };
    const thin = { ...anchor('a', 180, 190, 15), bounds: region };
    const other = { ...anchor('b', 240, 190, 15), bounds: { x: 225, y: 150, width: 30, height: 90 } };
    for (const { at } of placePins([thin, other], surface)) {
      for (const { bounds } of [thin, other]) {
        const isBeside = at.x + 14 <= bounds.x || at.x - 14 >= bounds.x + bounds.width;
        const isAboveOrBelow = at.y + 14 <= bounds.y || at.y - 14 >= bounds.y + bounds.height;
        expect(isBeside || isAboveOrBelow).toBe(true);
      }
    }
  });

  it('never lie on each other while there is room, even in one region', () => {
    const crowd = [0, 1, 2, 3, 4, 5].map((n) => anchor(`${n}`, 200 + n, 200));
    expect(overlaps(placePins(crowd, surface), 28)).toBe(false);
  });

  it('stay on the map', () => {
    for (const [x, y] of [
      [0, 0],
      [400, 0],
      [0, 400],
      [400, 400],
    ] as const) {
      const [pin] = placePins([anchor('a', x, y, 10)], surface);
      expect(pin!.at.x).toBeGreaterThanOrEqual(14);
      expect(pin!.at.y).toBeGreaterThanOrEqual(14);
      expect(pin!.at.x).toBeLessThanOrEqual(386);
      expect(pin!.at.y).toBeLessThanOrEqual(386);
    }
  });
});
