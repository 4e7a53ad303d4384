import { describe, expect, it } from '@jest/globals';
import { encode } from 'uqr';
import { qrPathOf } from './qr-path.js';

describe('the path of a QR code', () => {
  it('covers every dark module and no light one', () => {
    const text = 'https://unknot.example/l#AZ1c2k9mT0eVb3Qx';
    const { size, path } = qrPathOf(text);
    const drawn = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
    for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
      for (let i = 0; i < Number(length); i += 1) {
        const row = drawn[Number(y)];
        if (row) row[Number(x) + i] = true;
      }
    }
    expect(drawn).toEqual(encode(text, { ecc: 'M', border: 2 }).data);
  });
});
