import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type PDFDocument from 'pdfkit';
import { unpackWoff } from './woff.js';

export type Weight = 'regular' | 'bold';

const packages = createRequire(import.meta.url);

/** First what the screens are set in, then what has the letters that it lacks. */
const FAMILIES: readonly ((weight: Weight) => string)[] = [
  ofFontsource('atkinson-hyperlegible-next', 'latin'),
  ofFontsource('atkinson-hyperlegible-next', 'latin-ext'),
  ofFontsource('noto-sans', 'vietnamese'),
  ofFontsource('noto-sans', 'cyrillic'),
  ofFontsource('noto-sans', 'cyrillic-ext'),
  ofFontsource('noto-sans', 'greek'),
  ofFontsource('noto-sans', 'greek-ext'),
  ofFontsource('noto-sans', 'devanagari'),
  (weight) => {
    const folder = dirname(dirname(packages.resolve('@embedpdf/fonts-sc')));
    return join(folder, 'fonts', `NotoSansHans-${weight === 'bold' ? 'Bold' : 'Regular'}.otf`);
  },
];

const files: Record<Weight, string[]> = { regular: [], bold: [] };
/** Which font writes a sign; null: none does. */
const known: Record<Weight, Map<string, string | null>> = { regular: new Map(), bold: new Map() };

/** The fonts as they are embedded from, by file; a few hundred kB, and 8 MB more once a name is Chinese. */
const unpacked = new Map<string, Buffer>();
const registered = new WeakMap<PDFDocument, Set<string>>();

/** Makes a font the current one of a document. */
export function useFont(document: PDFDocument, file: string, size: number): PDFDocument {
  const known = registered.get(document) ?? new Set();
  if (!known.has(file)) document.registerFont(file, bytesOf(file));
  registered.set(document, known.add(file));
  return document.font(file, size);
}

function bytesOf(file: string): Buffer {
  const found = unpacked.get(file);
  if (found) return found;
  const read = readFileSync(file);
  const bytes = file.endsWith('.woff') ? unpackWoff(read) : read;
  unpacked.set(file, bytes);
  return bytes;
}

/** The font of nearly all text. */
export function firstFont(weight: Weight): string {
  return fontsOf(weight)[0] ?? '';
}

/** A stretch of text in one font. */
export interface Run {
  readonly font: string;
  readonly text: string;
}

/**
 * Splits text where the font has to change. A sign that no font has is written as its number in Unicode, `[U+1F600]`:
 * an empty box would hide that something was written.
 */
export function runsOf(document: PDFDocument, text: string, weight: Weight): Run[] {
  const runs: { font: string; text: string }[] = [];
  for (const sign of text.normalize('NFC')) {
    const last = runs.at(-1);
    const font = fontFor(document, sign, weight);
    const written = font === null ? `[U+${codeOf(sign).toString(16).toUpperCase()}]` : sign;
    const file = font ?? firstFont(weight);
    if (last?.font === file) last.text += written;
    else runs.push({ font: file, text: written });
  }
  return runs;
}

function fontFor(document: PDFDocument, sign: string, weight: Weight): string | null {
  const found = known[weight].get(sign);
  if (found !== undefined) return found;
  const font = /\s/.test(sign)
    ? firstFont(weight)
    : (fontsOf(weight).find((file) =>
        useFont(document, file, 10)._font.font.hasGlyphForCodePoint(codeOf(sign)),
      ) ?? null);
  known[weight].set(sign, font);
  return font;
}

function fontsOf(weight: Weight): string[] {
  if (files[weight].length === 0) files[weight] = FAMILIES.map((family) => family(weight));
  return files[weight];
}

function codeOf(sign: string): number {
  return sign.codePointAt(0) ?? 0;
}

function ofFontsource(family: string, subset: string): (weight: Weight) => string {
  return (weight) =>
    packages.resolve(
      `@fontsource/${family}/files/${family}-${subset}-${weight === 'bold' ? 700 : 400}-normal.woff`,
    );
}
