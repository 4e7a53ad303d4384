import { EditHistory } from './edit-history';

function given(...values: string[]) {
  const history = new EditHistory<string>();
  history.start('begun');
  for (const value of values) history.push(value, { at: 0 });
  return history;
}

describe('the history of edits', () => {
  it('goes back and forth', () => {
    const history = given('one', 'two');
    history.undo();
    expect(history.value()).toBe('one');
    history.undo();
    expect([history.value(), history.canUndo(), history.canRedo()]).toEqual(['begun', false, true]);
    expect(history.undo()).toBe(false);
    history.redo();
    history.redo();
    expect([history.value(), history.canRedo()]).toEqual(['two', false]);
  });

  it('forgets what was taken back once something else is done', () => {
    const history = given('one', 'two');
    history.undo();
    history.push('three', { at: 0 });
    expect(history.redo()).toBe(false);
    history.undo();
    expect(history.value()).toBe('one');
  });

  it('takes what is typed into one field for one step, until a rest', () => {
    const history = given();
    history.push('h', { name: 'label', at: 1_000 });
    history.push('hi', { name: 'label', at: 2_000 });
    history.push('hi you', { name: 'label', at: 9_000 });
    history.push('hi you!', { name: 'help', at: 9_100 });
    const seen = [];
    while (history.undo()) seen.push(history.value());
    expect(seen).toEqual(['hi you', 'hi', 'begun']);
  });

  it('does not go on typing in a step that was gone back to', () => {
    const history = given();
    history.push('h', { name: 'label', at: 0 });
    history.push('x', { name: 'other', at: 0 });
    history.undo();
    history.push('hi', { name: 'label', at: 100 });
    history.undo();
    expect(history.value()).toBe('h');
  });
});
