const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COMMENT = 0xfe;
const ORIENTATION = 0x0112;

export function isJpeg(bytes: Buffer): boolean {
  return bytes.length > 4 && bytes[0] === 0xff && bytes[1] === SOI && bytes[2] === 0xff;
}

/** The picture with its colours and which way is up, and nothing else. Null where it is broken. */
export function plainJpeg(bytes: Buffer): Buffer | null {
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let orientation = 1;
  let at = 2;
  while (at + 2 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === EOI) {
      return kept.length === 1 ? null : Buffer.concat([...withOrientation(kept, orientation), END]);
    }
    if (at + 4 > bytes.length) return null;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end < at + 4 || end > bytes.length) return null;
    const body = bytes.subarray(at + 4, end);
    if (marker === APP1) orientation = orientationIn(body) ?? orientation;
    if (isNeeded(marker, body)) kept.push(bytes.subarray(at, end));
    at = end;
    if (marker === SOS) {
      const from = at;
      at = endOfScan(bytes, at);
      kept.push(bytes.subarray(from, at));
    }
  }
  return null;
}

const END = Buffer.from([0xff, EOI]);

function isNeeded(marker: number, body: Buffer): boolean {
  if (marker === APP2) return body.subarray(0, 11).toString('latin1') === 'ICC_PROFILE';
  if (marker === APP0 || marker === APP14) return true;
  return !((marker > APP0 && marker <= APP15) || marker === COMMENT);
}

/** In the coded picture 0xff stands before 0 or a restart mark; any other mark ends it. */
function endOfScan(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0 && at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
    at = bytes.indexOf(0xff, next === 0xff ? at + 1 : at + 2);
  }
  return bytes.length;
}

/** Which way is up, 1–8, as the camera wrote it. */
function orientationIn(exif: Buffer): number | undefined {
  if (exif.subarray(0, 6).toString('latin1') !== 'Exif\0\0' || exif.length < 14) return undefined;
  const tiff = exif.subarray(6);
  const isLittle = tiff.subarray(0, 2).toString('latin1') === 'II';
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const first = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (first + 2 > tiff.length) return undefined;
  const entries = short(first);
  for (let entry = first + 2; entry < first + 2 + 12 * entries && entry + 12 <= tiff.length; entry += 12) {
    if (short(entry) !== ORIENTATION) continue;
    const value = short(entry + 8);
    return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}

function withOrientation(kept: readonly Buffer[], orientation: number): readonly Buffer[] {
  if (orientation === 1) return kept;
  const exif = Buffer.from('ffe1002245786966000049492a0008000000010012010300010000000000000000000000', 'hex');
  exif[28] = orientation;
  return [...kept.slice(0, 1), exif, ...kept.slice(1)];
}
