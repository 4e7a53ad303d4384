import { findCycle } from './cycles.js';

const next = (edges: Record<string, string[]>) => new Map(Object.entries(edges));

describe('finding a circle', () => {
  it('finds none where two ways lead to one end', () => {
    expect(findCycle(next({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }))).toBeNull();
  });

  it('names the circle alone, not the way into it', () => {
    expect(findCycle(next({ a: ['b'], b: ['c'], c: ['d'], d: ['b'] }))).toEqual(['b', 'c', 'd', 'b']);
  });

  it('sees what points at itself, and follows ids that have no row', () => {
    expect(findCycle(next({ a: ['nowhere'], b: ['b'] }))).toEqual(['b', 'b']);
  });
});
