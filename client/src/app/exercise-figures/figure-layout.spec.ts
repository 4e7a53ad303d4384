import type { FigureFile, FigurePose } from './figure-file';
import { layOutFigure } from './figure-layout';

const pose = (window: FigurePose['window'], more: Partial<FigurePose> = {}): FigurePose => ({
  window,
  shapes: [{ d: 'M0 0L1 1' }],
  ...more,
});

const squat: FigureFile = { poses: [pose([-20, -200, 40, 200]), pose([-30, -120, 60, 120])] };
const oneArm: FigureFile = { drawnSide: 'right', poses: [pose([-10, -100, 50, 100])] };

describe('laying out a figure', () => {
  it('puts the poses side by side on one floor', () => {
    const { width, height, panels } = layOutFigure(squat, 'all', null);
    expect(panels.map(({ x, y, width, height }) => [x, y, width, height])).toEqual([
      [10, 10, 40, 200],
      [68, 90, 60, 120],
    ]);
    expect([width, height]).toEqual([138, 220]);
  });

  it('shows the first pose, the last, or all', () => {
    const shown = (choice: 'start' | 'end' | 'all') =>
      layOutFigure(squat, choice, null).panels.map(({ viewBox }) => viewBox);
    expect(shown('start')).toEqual(['-20 -200 40 200']);
    expect(shown('end')).toEqual(['-30 -120 60 120']);
    expect(shown('all')).toHaveLength(2);
  });

  it('mirrors a figure to the other side of the body, each pose in its own place', () => {
    const mirrorFor = (side: 'left' | 'right' | 'both' | null, file = oneArm) =>
      layOutFigure(file, 'all', side).panels.map(({ mirror }) => mirror);
    // The window runs from -10 to 40: its left edge becomes its right edge.
    expect(mirrorFor('left')).toEqual(['translate(30 0) scale(-1 1)']);
    expect(mirrorFor('right')).toEqual([null]);
    expect(mirrorFor('both')).toEqual([null]);
    expect(mirrorFor(null)).toEqual([null]);
    expect(mirrorFor('left', squat)).toEqual([null, null]);
  });

  it('enlarges a close-up against its neighbour and cuts off what lies outside', () => {
    const figure: FigureFile = {
      poses: [pose([0, -50, 20, 40], { zoom: 2, clipped: true }), pose([0, -100, 30, 100])],
    };
    const [close, whole] = layOutFigure(figure, 'all', null).panels;
    expect([close?.width, close?.height, close?.overflow]).toEqual([40, 80, 'hidden']);
    expect([close?.y, whole?.y, whole?.overflow]).toEqual([10, 10, 'visible']);
  });
});
