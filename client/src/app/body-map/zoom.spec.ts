import { BODY_VIEWS } from '@api/body-map/body.vocabulary';
import { boxAround, boxForDoubleTap, CROPS, fitted, holds, inside, joined, VIEW_BOXES, zoomed } from './zoom';

const whole = VIEW_BOXES.posterior;

describe('zooming', () => {
  it.each([
    ['the head', { x: 230, y: 80 }, CROPS.headAndNeck],
    ['the shoulder blade', { x: 290, y: 240 }, CROPS.upperBody],
    ['the hip', { x: 200, y: 420 }, CROPS.pelvis],
  ])('by a double tap on %s leads to the useful part there', (_, point, box) => {
    expect(boxForDoubleTap('posterior', point)).toEqual(box);
  });

  it('by a double tap anywhere keeps the finger’s place in sight and nears it', () => {
    for (const view of BODY_VIEWS) {
      const { width, height } = VIEW_BOXES[view];
      for (const point of [
        { x: 5, y: 5 },
        { x: width / 2, y: height * 0.9 },
        { x: width - 5, y: height - 5 },
      ]) {
        const box = boxForDoubleTap(view, point);
        expect(holds(box, point)).toBe(true);
        expect(box.height).toBeLessThan(height);
      }
    }
  });

  it('never leaves the view, nor goes beyond the whole or six times', () => {
    expect(zoomed(whole, whole, { x: 0, y: 0 }, 2)).toEqual({ x: 0, y: 0, width: 230, height: 450 });
    expect(zoomed(whole, whole, { x: 460, y: 900 }, 100)).toMatchObject({ width: 460 / 6, height: 150 });
    expect(zoomed(CROPS.pelvis, whole, { x: 230, y: 400 }, 0.01)).toEqual(whole);
    expect(inside(whole, { x: 400, y: 850, width: 100, height: 100 })).toMatchObject({ x: 360, y: 800 });
  });

  it('around a region shows at least half a figure’s width of the body', () => {
    const ear = { x: 190, y: 60, width: 10, height: 30 };
    const box = boxAround(ear, whole);
    expect(box).toMatchObject({ width: 230, height: 230 });
    expect(holds(box, { x: 195, y: 75 })).toBe(true);
  });

  it('fits a part into a map of another form without cutting it', () => {
    expect(fitted({ x: 0, y: 0, width: 100, height: 100 }, 2)).toEqual({
      x: -50,
      y: 0,
      width: 200,
      height: 100,
    });
    expect(fitted({ x: 0, y: 0, width: 100, height: 100 }, 0.5)).toEqual({
      x: 0,
      y: -50,
      width: 100,
      height: 200,
    });
  });

  it('joins parts', () => {
    expect(joined([])).toBeUndefined();
    expect(joined([CROPS.headAndNeck, CROPS.pelvis])).toEqual({ x: 110, y: 10, width: 240, height: 510 });
  });
});
