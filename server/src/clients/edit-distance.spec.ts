import { describe, expect, it } from '@jest/globals';
import { distanceFrom } from './edit-distance.js';

describe('the distance of a word from what was typed', () => {
  it.each([
    ['lindqvist', 'lindqvist', 0],
    ['lind', 'lindqvist', 0.5],
    ['lindqvit', 'lindqvist', 1],
    ['lindqvistt', 'lindqvist', 1],
    ['lindkvist', 'lindqvist', 1],
    ['lidnqvist', 'lindqvist', 1],
    ['lidn', 'lindqvist', 1.5],
    ['lidnqvits', 'lindqvist', 2],
    ['ca', 'abc', 1.5],
    ['anna', '', 4],
    ['', 'anna', 0.5],
    ['', '', 0],
  ])('from %j to %j is %d', (typed, word, distance) => {
    expect(distanceFrom(typed, word)).toBe(distance);
  });
});
