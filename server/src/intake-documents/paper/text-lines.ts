import type PDFDocument from 'pdfkit';
import { type Run, runsOf, useFont, type Weight } from './fonts.js';

export interface TextStyle {
  readonly weight: Weight;
  /** In points, as all lengths on paper. */
  readonly size: number;
  readonly colour: string;
}

export interface Line {
  readonly runs: readonly (Run & { readonly width: number })[];
  readonly width: number;
}

/** What is never parted: a word, a space, or one sign of a script that writes without spaces. */
const PIECES = /\n|[^\S\n]+|[⺀-鿿豈-﫿＀-￯]|[^\s⺀-鿿豈-﫿＀-￯]+/gu;

/** Breaks text into lines of at most this width. A word that is wider is parted where it has to be. */
export function linesOf(document: PDFDocument, text: string, style: TextStyle, width: number): Line[] {
  const lines: LineInTheMaking[] = [new LineInTheMaking()];
  for (const [piece] of text.matchAll(PIECES)) {
    if (piece === '\n') {
      lines.push(new LineInTheMaking());
      continue;
    }
    const current = lines.at(-1);
    const measured = measure(document, piece, style);
    if (current && current.width + measured.width <= width) {
      current.add(measured);
    } else if (!/^\s/.test(piece)) {
      if (current && current.width > 0) lines.push(new LineInTheMaking());
      for (const part of measured.width <= width ? [measured] : parted(document, piece, style, width)) {
        if ((lines.at(-1)?.width ?? 0) > 0) lines.push(new LineInTheMaking());
        lines.at(-1)?.add(part);
      }
    }
  }
  return lines;
}

function measure(document: PDFDocument, text: string, { weight, size }: TextStyle): Line {
  const runs = runsOf(document, text, weight).map((run) => ({
    ...run,
    width: useFont(document, run.font, size).widthOfString(run.text),
  }));
  return { runs, width: runs.reduce((sum, run) => sum + run.width, 0) };
}

function parted(document: PDFDocument, word: string, style: TextStyle, width: number): Line[] {
  const parts: string[] = [''];
  for (const sign of word) {
    const longer = (parts.at(-1) ?? '') + sign;
    if (measure(document, longer, style).width > width) parts.push(sign);
    else parts[parts.length - 1] = longer;
  }
  return parts.map((part) => measure(document, part, style));
}

class LineInTheMaking implements Line {
  readonly runs: (Run & { width: number })[] = [];
  width = 0;

  add(piece: Line): void {
    for (const run of piece.runs) {
      const last = this.runs.at(-1);
      if (last?.font === run.font) {
        this.runs[this.runs.length - 1] = {
          font: run.font,
          text: last.text + run.text,
          width: last.width + run.width,
        };
      } else {
        this.runs.push({ ...run });
      }
    }
    this.width += piece.width;
  }
}
