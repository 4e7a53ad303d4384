const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
/** Of what may be left out, that which changes how the picture looks: colours, clear parts, size, motion. */
const SEEN = ['tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'bKGD', 'pHYs', 'acTL', 'fcTL', 'fdAT'];

export function isPng(bytes: Buffer): boolean {
  return bytes.subarray(0, 8).equals(SIGNATURE);
}

/** The picture without texts, times and what a camera wrote. Null where it is broken. */
export function plainPng(bytes: Buffer): Buffer | null {
  const kept: Buffer[] = [SIGNATURE];
  for (let at = 8; at + 12 <= bytes.length;) {
    const type = bytes.subarray(at + 4, at + 8).toString('latin1');
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length || (at === 8 && type !== 'IHDR')) return null;
    if (/^[A-Z]/.test(type) || SEEN.includes(type)) kept.push(bytes.subarray(at, end));
    if (type === 'IEND') return Buffer.concat(kept);
    at = end;
  }
  return null;
}
