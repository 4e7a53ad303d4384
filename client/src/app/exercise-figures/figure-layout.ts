import type { BodySide, FigureFile, FigurePose, FigureShape, Verdict } from './figure-file';

export type PoseChoice = 'start' | 'end' | 'all';
export type FigureSide = BodySide | 'both' | null;

/** A pose in its place: a window of its own inside the picture. */
export interface FigurePanel {
  x: number;
  y: number;
  width: number;
  height: number;
  viewBox: string;
  overflow: 'hidden' | 'visible';
  /** Turns left into right. */
  mirror: string | null;
  verdict: Verdict | null;
  badge: FigureBadge;
  shapes: readonly FigureShape[];
}

/** Where a verdict's badge lies in the coordinates of its panel. */
export interface FigureBadge {
  x: number;
  y: number;
  radius: number;
}

export interface FigureLayout {
  width: number;
  height: number;
  panels: FigurePanel[];
}

const PADDING = 10;
const GAP = 18;
const BADGE = { share: 1 / 15, smallest: 6, largest: 12 };

function choosePoses(poses: readonly FigurePose[], choice: PoseChoice): readonly FigurePose[] {
  if (choice === 'start') return poses.slice(0, 1);
  if (choice === 'end') return poses.slice(-1);
  return poses;
}

function badgeOf([x, y, , height]: FigurePose['window']): FigureBadge {
  const radius = Math.max(BADGE.smallest, Math.min(BADGE.largest, height * BADGE.share));
  return { x: x + radius + 1, y: y + radius + 1, radius };
}

/** The chosen poses side by side, on one scale and one floor. */
export function layOutFigure(file: FigureFile, choice: PoseChoice, side: FigureSide): FigureLayout {
  const poses = choosePoses(file.poses, choice);
  const isMirrored =
    file.drawnSide !== undefined && (side === 'left' || side === 'right') && side !== file.drawnSide;
  const sized = poses.map((pose) => ({ pose, zoom: pose.zoom ?? 1 }));
  const top = Math.min(...sized.map(({ pose, zoom }) => pose.window[1] * zoom));
  const bottom = Math.max(...sized.map(({ pose, zoom }) => (pose.window[1] + pose.window[3]) * zoom));
  let nextX = PADDING;
  const panels = sized.map(({ pose, zoom }): FigurePanel => {
    const [x, y, width, height] = pose.window;
    const panel: FigurePanel = {
      x: nextX,
      y: y * zoom - top + PADDING,
      width: width * zoom,
      height: height * zoom,
      viewBox: pose.window.join(' '),
      overflow: pose.clipped ? 'hidden' : 'visible',
      mirror: isMirrored ? `translate(${2 * x + width} 0) scale(-1 1)` : null,
      verdict: pose.verdict ?? null,
      badge: badgeOf(pose.window),
      shapes: pose.shapes,
    };
    nextX += panel.width + GAP;
    return panel;
  });
  return { width: nextX - GAP + PADDING, height: bottom - top + 2 * PADDING, panels };
}
