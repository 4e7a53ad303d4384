import { newId } from './ids';

describe('newId', () => {
  it('is a UUID of version 7', () => {
    expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('begins with the time, so that ids sort by when they were made', () => {
    const at = new Date('2026-03-12T10:00:00Z');
    const random = new Uint8Array([255, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(newId(at, random)).toBe('019ce17d-2100-7f01-8203-040506070809');
    expect(newId(at) < newId(new Date(at.getTime() + 1))).toBe(true);
  });
});
