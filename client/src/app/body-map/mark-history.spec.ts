import { MarkHistory, type Stroke, withStroke } from './mark-history';
import { aMark } from './testing/a-mark';

const first = aMark();
const second = aMark({ regionId: 'calf_r' });
const stronger = { ...first, intensity: 8 };
const strokes: readonly Stroke[] = [
  { before: null, after: first },
  { before: null, after: second },
  { before: first, after: stronger },
  { before: second, after: null },
];

const drawn = (...done: readonly (Stroke | undefined)[]) =>
  done.reduce<ReturnType<typeof withStroke>>(
    (marks, stroke) => (stroke ? withStroke(marks, stroke) : marks),
    [],
  );

describe('strokes', () => {
  it('add, change in place and take away', () => {
    expect(drawn(...strokes.slice(0, 2))).toEqual([first, second]);
    expect(drawn(...strokes.slice(0, 3))).toEqual([stronger, second]);
    expect(drawn(...strokes)).toEqual([stronger]);
  });

  it('are taken back one by one to the beginning, and done again to the end', () => {
    const history = new MarkHistory();
    strokes.forEach((stroke) => history.record(stroke));
    let marks = drawn(...strokes);
    const seen = [marks];
    while (history.canUndo()) seen.push((marks = withStroke(marks, history.undo()!)));
    expect(seen).toEqual([[stronger], [stronger, second], [first, second], [first], []]);
    expect(history.undo()).toBeUndefined();
    while (history.canRedo()) marks = withStroke(marks, history.redo()!);
    expect(marks).toEqual([stronger]);
    expect(history.redo()).toBeUndefined();
  });

  it('forget what was taken back once something new is drawn', () => {
    const history = new MarkHistory();
    history.record(strokes[0]!);
    history.undo();
    history.record(strokes[1]!);
    expect(history.canRedo()).toBe(false);
    expect(history.undo()).toEqual({ before: second, after: null });
  });
});
