import { inflateSync } from 'node:zlib';

type Matrix = [a: number, b: number, c: number, d: number, e: number, f: number];
export interface PaperPoint {
  x: number;
  y: number;
}

/** An area that was filled: its colour as `#rrggbb` and its outline in points from the upper left corner of the page. */
export interface Fill {
  colour: string;
  outline: PaperPoint[][];
}

export interface ReadPdf {
  /** Everything but streams, as it stands in the file. */
  plain: string;
  /** The words of each page in the order in which they are written. */
  pages: string[];
  fills: Fill[];
}

const PIECES_OF_A_CURVE = 6;

/** Reads what our PDFs consist of: paths, colours and text. It knows the operators that they use, and no others. */
export function readPdf(bytes: Buffer): ReadPdf {
  const source = bytes.toString('latin1');
  const objects = new Map<string, { dictionary: string; stream: string | null }>();
  for (const [, id = '', body = ''] of source.matchAll(/\n(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [dictionary = '', raw] = body.split(/\nstream\n/);
    const stream = raw && inflated(dictionary, Buffer.from(raw.replace(/\nendstream$/, ''), 'latin1'));
    objects.set(id, { dictionary, stream: stream ?? null });
  }
  const all = [...objects.values()].map(({ dictionary }) => dictionary);
  const fonts = new Map<string, Map<string, string>>();
  for (const [, name = '', id = ''] of all.join('\n').matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const toUnicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.dictionary ?? '')?.[1] ?? '';
    fonts.set(name, signsOf(objects.get(toUnicode)?.stream ?? ''));
  }
  const contents = all
    .filter((dictionary) => /\/Type \/Page\b(?!s)/.test(dictionary))
    .map((dictionary) => objects.get(/\/Contents (\d+) 0 R/.exec(dictionary)?.[1] ?? '')?.stream ?? '');
  return {
    plain: all.join('\n'),
    pages: contents.map((content) => wordsOf(content, fonts)),
    fills: contents.flatMap(fillsOf),
  };
}

function inflated(dictionary: string, data: Buffer): string {
  return (dictionary.includes('/FlateDecode') ? inflateSync(data) : data).toString('latin1');
}

function signsOf(map: string): Map<string, string> {
  const signs = new Map<string, string>();
  for (const [, from = '', list = ''] of map.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gi)) {
    [...list.matchAll(/<([0-9a-f ]+)>/gi)].forEach(([, codes = ''], n) => {
      const text = Buffer.from(codes.replaceAll(' ', ''), 'hex').swap16().toString('utf16le');
      signs.set((parseInt(from, 16) + n).toString(16).padStart(4, '0'), text);
    });
  }
  return signs;
}

function wordsOf(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let font: ReadonlyMap<string, string> | undefined;
  const words: string[] = [];
  for (const [, name, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name) font = fonts.get(name);
    const glyphs = [...(shown ?? '').matchAll(/<([0-9a-f]+)>/gi)].flatMap(
      ([, hex = '']) => hex.match(/.{4}/g) ?? [],
    );
    if (shown !== undefined)
      words.push(glyphs.map((glyph) => font?.get(glyph.toLowerCase()) ?? '�').join(''));
  }
  return words.join(' ').replaceAll(/\s+/g, ' ');
}

function fillsOf(content: string): Fill[] {
  const fills: Fill[] = [];
  const saved: { matrix: Matrix; colour: string }[] = [];
  let state = { matrix: [1, 0, 0, 1, 0, 0] as Matrix, colour: '#000000' };
  let outline: PaperPoint[][] = [];
  let flip: Matrix | null = null;
  const stack: string[] = [];
  const tokens = content.replaceAll(/\[[^\]]*\] TJ|<<[\s\S]*?>>/g, ' ').match(/[^\s]+/g) ?? [];
  for (const token of tokens) {
    if (/^[-+]?[\d.]+$/.test(token) || token.startsWith('/')) {
      stack.push(token);
      continue;
    }
    const numbers = stack.filter((one) => !one.startsWith('/')).map(Number);
    stack.length = 0;
    const at = (n: number) => onPaper(numbers[n] ?? 0, numbers[n + 1] ?? 0, state.matrix);
    if (token === 'q') saved.push(state);
    else if (token === 'Q') state = saved.pop() ?? state;
    else if (token === 'cm') {
      // The first one turns the page upside down, so that our coordinates begin at its upper left corner.
      if (flip) state = { ...state, matrix: times(numbers as Matrix, state.matrix) };
      flip ??= numbers as Matrix;
    } else if (token === 'm') outline.push([at(0)]);
    else if (token === 'l') outline.at(-1)?.push(at(0));
    else if (token === 'c') {
      const from = outline.at(-1)?.at(-1);
      if (from) outline.at(-1)?.push(...curve(from, at(0), at(2), at(4)));
    } else if (token === 'scn' && numbers.length === 3) state = { ...state, colour: hex(numbers) };
    else if (['f', 'f*', 'B', 'B*'].includes(token)) fills.push({ colour: state.colour, outline });
    if (['f', 'f*', 'B', 'B*', 'S', 'n'].includes(token)) outline = [];
  }
  return fills;
}

function onPaper(x: number, y: number, [a, b, c, d, e, f]: Matrix): PaperPoint {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l];
}

function curve(a: PaperPoint, b: PaperPoint, c: PaperPoint, d: PaperPoint): PaperPoint[] {
  return Array.from({ length: PIECES_OF_A_CURVE }, (_, n) => {
    const t = (n + 1) / PIECES_OF_A_CURVE;
    const s = 1 - t;
    const sum = (key: 'x' | 'y') =>
      s * s * s * a[key] + 3 * s * s * t * b[key] + 3 * s * t * t * c[key] + t * t * t * d[key];
    return { x: sum('x'), y: sum('y') };
  });
}

function hex(numbers: readonly number[]): string {
  return `#${numbers
    .map((share) =>
      Math.round(share * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
