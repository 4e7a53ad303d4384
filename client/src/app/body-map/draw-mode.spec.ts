import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { type Mark } from '@api/body-map/dto/mark.dto';
import { STROKE_LIMITS, type Stroke } from '@api/body-map/strokes.vocabulary';
import { DrawMode } from './draw-mode';
import { DrawingStore } from './drawing-store';
import { withStroke } from './mark-history';
import { markSummary } from './mark-words';

const SHOULDER: Stroke = {
  view: 'posterior',
  width: 0.05,
  points: [
    [0.575, 0.187],
    [0.61, 0.2],
    [0.66, 0.208],
  ],
};
const BLADE: Stroke = {
  ...SHOULDER,
  points: [
    [0.61, 0.2],
    [0.6, 0.26],
  ],
};

describe('drawing', () => {
  const marks = signal<readonly Mark[]>([]);
  let drawing: DrawMode;
  const store = () => TestBed.inject(DrawingStore);
  const draw = (stroke: Stroke) => {
    const change = drawing.changeBy(stroke, { drawing: store().drawing(stroke.view)!, kind: 'pain' });
    if (change) marks.set(withStroke(marks(), change));
    return change;
  };

  beforeEach(async () => {
    await Promise.all([store().load('posterior'), store().load('left')]);
    marks.set([]);
    drawing = new DrawMode(marks);
    drawing.start();
  });

  it('makes one mark of all strokes, which stands where most of the ink lies', () => {
    draw(SHOULDER);
    expect(marks()).toMatchObject([{ regionId: 'shoulder_top_r', point: null, strokes: [SHOULDER] }]);
    draw(BLADE);
    draw({ ...BLADE, width: 0.1 });
    expect(marks()).toMatchObject([{ regionId: 'shoulder_blade_r', strokes: [SHOULDER, BLADE, {}] }]);
    expect(drawing.areas()).toEqual(marks()[0]?.areas);
    expect(drawing.stop()).toBe(marks()[0]);
  });

  it('says what is covered, side by side', () => {
    draw(SHOULDER);
    expect(markSummary(marks()[0]!)).toBe(
      'Right: top of the shoulder 57\u00a0%, on the shoulder blade 8\u00a0%, pain, no number yet',
    );
  });

  it('goes on with a mark that was drawn before, and begins another on another view', () => {
    draw(SHOULDER);
    const known = drawing.stop()!;
    drawing.start(known);
    expect(draw(BLADE)?.before?.id).toBe(known.id);
    draw({ view: 'left', width: 0.05, points: [[0.5, 0.3]] });
    expect(marks().map(({ strokes }) => strokes.length)).toEqual([2, 1]);
  });

  it('begins anew after its first stroke was taken back', () => {
    draw(SHOULDER);
    marks.set([]);
    expect(draw(BLADE)).toMatchObject({ before: null, after: { strokes: [BLADE] } });
  });

  it('leaves out what lies beside the body, and what is more than a mark can hold', () => {
    expect(draw({ ...SHOULDER, points: [[0.01, 0.01]] })).toBeUndefined();
    for (let n = 0; n < STROKE_LIMITS.strokes; n++) draw(SHOULDER);
    expect(drawing.isFull()).toBe(true);
    expect(draw(BLADE)).toBeUndefined();
    expect(marks()[0]?.strokes).toHaveLength(STROKE_LIMITS.strokes);
  });
});
