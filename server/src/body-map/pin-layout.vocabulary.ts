import { type Box, type Point } from './geometry.vocabulary.js';

/** What a pin belongs to, in pixels of the map on the screen. */
export interface PinAnchor {
  readonly id: string;
  readonly at: Point;
  /** Width of the region around the anchor. */
  readonly room: number;
  /** Where the region lies. */
  readonly bounds: Box;
}

export interface PlacedPin {
  readonly id: string;
  readonly anchor: Point;
  readonly at: Point;
  /** Stands beside its region, joined to it by a line. */
  readonly hasLeader: boolean;
}

export interface PinSurface {
  readonly width: number;
  readonly height: number;
  /** Side of a pin. */
  readonly pin: number;
  /** Pins always stand beside their region: for small maps, so that the region stays visible. */
  readonly isSmall: boolean;
}

const DISTANCES = [1.2, 1.7, 2.3, 3];

/** Places pins so that they lie on the map, on no other pin, and off regions that they would hide. */
export function placePins(anchors: readonly PinAnchor[], surface: PinSurface): PlacedPin[] {
  const placed: PlacedPin[] = [];
  for (const anchor of anchors) {
    const free = candidates(anchor, surface).filter(
      ({ at }) => fits(at, surface) && placed.every((other) => isClear(at, other.at, surface.pin)),
    );
    const best = free.find(
      ({ at, hasLeader }) => !hasLeader || anchors.every(({ bounds }) => !covers(at, bounds, surface.pin)),
    ) ??
      free[0] ?? { at: onto(anchor.at, surface), hasLeader: false };
    placed.push({ id: anchor.id, anchor: anchor.at, ...best });
  }
  return placed;
}

function candidates({ at, room }: PinAnchor, surface: PinSurface): Pick<PlacedPin, 'at' | 'hasLeader'>[] {
  const outwards = at.x < surface.width / 2 ? -1 : 1;
  const ways = [
    [outwards, -0.3],
    [outwards, 0.4],
    [outwards * 0.6, -1],
    [outwards * 0.6, 1],
    [-outwards, -0.3],
    [-outwards, 0.4],
    [-outwards * 0.6, -1],
    [-outwards * 0.6, 1],
  ] as const;
  const beside = DISTANCES.flatMap((distance) =>
    ways.map(([x, y]) => ({
      at: { x: at.x + x * distance * surface.pin, y: at.y + y * distance * surface.pin },
      hasLeader: true,
    })),
  );
  if (surface.isSmall || room < surface.pin) return beside;
  const stacked = [0, 1.1, -1.1].map((rows) => ({
    at: { x: at.x, y: at.y + rows * surface.pin },
    hasLeader: false,
  }));
  return [...stacked, ...beside];
}

function covers(at: Point, { x, y, width, height }: Box, pin: number): boolean {
  const half = pin / 2;
  return at.x + half > x && at.x - half < x + width && at.y + half > y && at.y - half < y + height;
}

function fits({ x, y }: Point, { width, height, pin }: PinSurface): boolean {
  const edge = pin / 2 + 2;
  return x >= edge && x <= width - edge && y >= edge && y <= height - edge;
}

function isClear(a: Point, b: Point, pin: number): boolean {
  return Math.abs(a.x - b.x) > pin + 1 || Math.abs(a.y - b.y) > pin + 1;
}

function onto({ x, y }: Point, { width, height, pin }: PinSurface): Point {
  const edge = pin / 2 + 2;
  return { x: Math.max(edge, Math.min(width - edge, x)), y: Math.max(edge, Math.min(height - edge, y)) };
}
