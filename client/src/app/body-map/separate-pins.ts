import type { Point } from '@api/body-map/geometry.vocabulary';

/** Of a picture, and how wide a pin on it is. */
export interface PinnedSize {
  readonly width: number;
  readonly height: number;
  readonly pin: number;
}

/** Pushes pins apart until none covers another, and keeps them in the picture. */
export function separate<Pin extends Point>(pins: readonly Pin[], size: PinnedSize): Pin[] {
  const least = size.pin + 3;
  const moved = pins.map((pin, index) => ({ ...pin, x: pin.x + index * 0.01, y: pin.y }));
  for (let round = 0; round < 40; round++) {
    for (const [index, a] of moved.entries()) {
      for (const b of moved.slice(index + 1)) {
        const [dx, dy] = [b.x - a.x, b.y - a.y];
        const length = Math.hypot(dx, dy) || 1;
        const push = (least - length) / 2;
        if (push <= 0) continue;
        a.x -= (dx / length) * push;
        a.y -= (dy / length) * push;
        b.x += (dx / length) * push;
        b.y += (dy / length) * push;
      }
    }
    const edge = size.pin / 2 + 1;
    for (const pin of moved) {
      pin.x = Math.min(size.width - edge, Math.max(edge, pin.x));
      pin.y = Math.min(size.height - edge, Math.max(edge, pin.y));
    }
  }
  return moved;
}
