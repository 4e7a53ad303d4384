/** Flags of a picture that has what a camera, or a program, wrote beside it. */
const HAS_METADATA = 0b0000_1100;

export function isWebp(bytes: Buffer): boolean {
  return text(bytes, 0) === 'RIFF' && text(bytes, 8) === 'WEBP';
}

/** The picture without what a camera or a program wrote. Null where it is broken. */
export function plainWebp(bytes: Buffer): Buffer | null {
  const stated = 8 + bytes.readUInt32LE(4);
  if (stated > bytes.length) return null;
  const kept: Buffer[] = [];
  let at = 12;
  while (at + 8 <= stated) {
    const length = bytes.readUInt32LE(at + 4);
    const end = at + 8 + length + (length % 2);
    if (end > stated) return null;
    const part = Buffer.from(bytes.subarray(at, end));
    const name = text(part, 0);
    if (name === 'VP8X' && length > 0) part[8] = (part[8] ?? 0) & ~HAS_METADATA;
    if (['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'].includes(name)) kept.push(part);
    at = end;
  }
  if (kept.length === 0) return null;
  const body = Buffer.concat(kept);
  const head = Buffer.from(bytes.subarray(0, 12));
  head.writeUInt32LE(body.length + 4, 4);
  return Buffer.concat([head, body]);
}

function text(bytes: Buffer, at: number): string {
  return bytes.subarray(at, at + 4).toString('latin1');
}
