import { describe, expect, it } from '@jest/globals';
import { type DropList, dropPlaceAt } from './drop-place';

const row = (top: number) => ({ top, bottom: top + 40 });
const lists: DropList[] = [
  { into: 'first', box: { top: 100, bottom: 180 }, rows: [row(100), row(140)] },
  { into: 'empty', box: { top: 240, bottom: 250 }, rows: [] },
];
const placeAt = (y: number) => {
  const place = dropPlaceAt(lists, y);
  return place && [place.into, place.at, place.line];
};

describe('where something dragged would land', () => {
  it('is before the row whose middle lies below', () => {
    expect(placeAt(110)).toEqual(['first', 0, 100]);
    expect(placeAt(125)).toEqual(['first', 1, 140]);
    expect(placeAt(165)).toEqual(['first', 2, 180]);
  });

  it('is in the nearest list, an empty one too', () => {
    expect(placeAt(0)).toEqual(['first', 0, 100]);
    expect(placeAt(200)).toEqual(['first', 2, 180]);
    expect(placeAt(230)).toEqual(['empty', 0, 240]);
    expect(placeAt(900)).toEqual(['empty', 0, 240]);
  });

  it('is nowhere without a list', () => {
    expect(dropPlaceAt([], 100)).toBeNull();
  });
});
