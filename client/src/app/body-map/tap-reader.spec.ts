import { jest } from '@jest/globals';
import { TapReader } from './tap-reader';

const seen: string[] = [];
const reader = new TapReader<string>({
  tap: (what) => seen.push(`tap ${what}`),
  doubleTap: (what) => seen.push(`double ${what}`),
});

beforeEach(() => {
  jest.useFakeTimers();
  seen.length = 0;
});
afterEach(() => jest.useRealTimers());

describe('taps', () => {
  it('are one tap when nothing follows', () => {
    reader.read('a', { x: 10, y: 10 });
    expect(seen).toEqual([]);
    jest.runAllTimers();
    expect(seen).toEqual(['tap a']);
  });

  it('are a double tap when the second comes soon and near', () => {
    reader.read('a', { x: 10, y: 10 });
    jest.advanceTimersByTime(200);
    reader.read('b', { x: 15, y: 12 });
    jest.runAllTimers();
    expect(seen).toEqual(['double a']);
  });

  it('are two taps when the second comes late', () => {
    reader.read('a', { x: 10, y: 10 });
    jest.advanceTimersByTime(400);
    reader.read('b', { x: 10, y: 10 });
    jest.runAllTimers();
    expect(seen).toEqual(['tap a', 'tap b']);
  });

  it('are two taps when the second falls elsewhere, and the first is told at once', () => {
    reader.read('a', { x: 10, y: 10 });
    reader.read('b', { x: 90, y: 10 });
    expect(seen).toEqual(['tap a']);
    jest.runAllTimers();
    expect(seen).toEqual(['tap a', 'tap b']);
  });
});
