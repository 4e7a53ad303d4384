import { encode } from 'uqr';

export interface QrPath {
  /** Modules a side, quiet zone included. */
  size: number;
  /** SVG path data of the dark modules in a square of `size` units. */
  path: string;
}

/** A QR code as one path: nothing to sanitise, sharp at any size. */
export function qrPathOf(text: string): QrPath {
  const { size, data } = encode(text, { ecc: 'M', border: 2 });
  const runs = data.flatMap((row, y) =>
    darkRunsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`),
  );
  return { size, path: runs.join('') };
}

/** Start and length of each run of dark modules. */
function darkRunsOf(row: readonly boolean[]): [number, number][] {
  const runs: [number, number][] = [];
  row.forEach((isDark, x) => {
    const last = runs.at(-1);
    if (!isDark) return;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  });
  return runs;
}
