import { nextBlank, withPhrase } from './note-phrases';

const at = (place: number) => ({ start: place, end: place });

describe('a phrase', () => {
  it('goes to the cursor with a space on each side, and its first blank is selected', () => {
    const { text, selected } = withPhrase('Before.After.', at(7), 'Next visit in {n} days.');
    expect(text).toBe('Before. Next visit in {n} days. After.');
    expect(text.slice(selected.start, selected.end)).toBe('{n}');
  });

  it('takes the place of what is selected', () => {
    expect(withPhrase('old', { start: 0, end: 3 }, 'New.').text).toBe('New.');
  });

  it('without a blank leaves the cursor behind it', () => {
    expect(withPhrase('', at(0), 'Stopped at client request.').selected).toEqual(at(26));
  });

  it('does not add a second space or line', () => {
    expect(withPhrase('One.\n', at(5), 'Two.').text).toBe('One.\nTwo.');
    expect(withPhrase(' Three.', at(0), 'Two.').text).toBe('Two. Three.');
  });
});

describe('the next blank', () => {
  it('is the first one after a place', () => {
    const text = 'Worse with {worse}; better with {better}.';
    const first = nextBlank(text, 0);
    expect(text.slice(first?.start, first?.end)).toBe('{worse}');
    const second = nextBlank(text, first?.end ?? 0);
    expect(text.slice(second?.start, second?.end)).toBe('{better}');
    expect(nextBlank(text, second?.end ?? 0)).toBeNull();
  });
});
