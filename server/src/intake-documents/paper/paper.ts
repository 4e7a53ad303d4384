import PDFDocument, { type Tag } from 'pdfkit';
import { useFont } from './fonts.js';
import { type Line, linesOf, type TextStyle } from './text-lines.js';

export interface PaperSettings {
  title: string;
  author: string;
  madeAt: Date;
  size: 'A4' | 'LETTER';
  /** Stands over each page; null for none. */
  banner: string | null;
  /** Stands under each page, before the number of the page. */
  footer: string;
}

/** A picture with its words for who does not see it. Drawn with its upper left corner where `draw` is told. */
export interface Picture {
  alt: string;
  width: number;
  height: number;
  draw: (document: PDFDocument, x: number, y: number) => void;
}

/** A row of a list: what it is about on the left, what is said of it on the right. */
export interface Row {
  label: string;
  words: string;
  isStrong?: boolean;
  /** Before the label, 14 points wide and 9 high; says nothing that the words do not. */
  swatch?: (document: PDFDocument, x: number, y: number) => void;
}

const MARGIN = 48;
const BANNER = 30;
const LEADING = 1.35;
const SWATCH = 20;
const INK = '#2a1a14';
const QUIET = '#5a544a';
const LINE = '#c9c1b4';

export const STYLES = {
  title: { weight: 'bold', size: 20, colour: INK },
  heading: { weight: 'bold', size: 13, colour: INK },
  subheading: { weight: 'bold', size: 10.5, colour: INK },
  text: { weight: 'regular', size: 10, colour: INK },
  strong: { weight: 'bold', size: 10, colour: INK },
  quiet: { weight: 'regular', size: 9, colour: QUIET },
} as const satisfies Record<string, TextStyle>;
export type Style = keyof typeof STYLES;

interface Column {
  lines: readonly Line[];
  style: TextStyle;
  x: number;
  tag: Tag;
  type: string;
}

/** Pages that fill themselves from top to bottom, each piece of text with its tag. PDF/UA: readable without eyes. */
export class Paper {
  readonly document: PDFDocument;
  readonly left = MARGIN;
  readonly width: number;
  private readonly root: Tag;
  private readonly top: number;
  private readonly bottom: number;
  private y: number;
  /** Written with what comes next, so that no heading is left alone at the foot of a page. */
  private waiting: { height: number; write: () => void } | null = null;

  constructor(private readonly settings: PaperSettings) {
    const { title, author, madeAt, size, banner } = settings;
    this.top = MARGIN + (banner === null ? 0 : BANNER);
    const margins = { top: this.top, bottom: 0, left: MARGIN, right: MARGIN };
    this.document = new PDFDocument({
      size,
      margins,
      pdfVersion: '1.7',
      subset: 'PDF/UA',
      lang: 'en',
      tagged: true,
      displayTitle: true,
      bufferPages: true,
      font: '',
      info: { Title: title, Author: author, CreationDate: madeAt },
    });
    this.width = this.document.page.width - 2 * MARGIN;
    this.bottom = this.document.page.height - MARGIN - 16;
    this.y = this.top;
    this.root = this.document.struct('Document');
    this.document.addStructure(this.root);
  }

  heading(level: 1 | 2 | 3, words: string): void {
    const style = STYLES[level === 1 ? 'title' : level === 2 ? 'heading' : 'subheading'];
    const lines = linesOf(this.document, words, style, this.width);
    const before = this.waiting;
    const above = level === 1 ? 0 : level === 2 ? 16 : 8;
    const column = { lines, style, x: this.left, ...this.tagged(this.root, `H${level}`) };
    this.waiting = {
      height: (before?.height ?? 0) + above + heightOf([column]) + 4,
      write: () => {
        before?.write();
        this.space(above);
        this.write([column]);
        this.space(4);
      },
    };
  }

  paragraph(words: string, kind: Style = 'text'): void {
    const style = STYLES[kind];
    const lines = linesOf(this.document, words, style, this.width);
    const column = { lines, style, x: this.left, ...this.tagged(this.root, 'P') };
    this.begin(heightOf([column]));
    this.write([column]);
    this.space(4);
  }

  /** `share` is how much of the width the labels get. */
  rows(rows: readonly Row[], share = 0.42): void {
    const list = this.tagged(this.root, 'L').tag;
    for (const { label, words, isStrong = false, swatch } of rows) {
      const indent = swatch ? SWATCH : 0;
      const wide = this.width * share;
      const item = this.tagged(list, 'LI').tag;
      const said = isStrong ? STYLES.strong : STYLES.text;
      const about = swatch ? STYLES.strong : STYLES.quiet;
      const columns: Column[] = [
        {
          lines: linesOf(this.document, label, about, wide - 12 - indent),
          style: about,
          x: this.left + indent,
          ...this.tagged(item, 'Lbl'),
        },
        {
          lines: linesOf(this.document, words, said, this.width - wide),
          style: said,
          x: this.left + wide,
          ...this.tagged(item, 'LBody'),
        },
      ];
      this.begin(heightOf(columns));
      if (swatch) this.artifact('Layout', () => swatch(this.document, this.left, this.y + 2));
      this.write(columns);
      this.space(3);
    }
  }

  /** Side by side, as many as fit, each as one figure. */
  pictures(pictures: readonly Picture[], from: 'left' | 'middle' = 'middle'): void {
    const gap = 12;
    for (let next = [...pictures]; next.length > 0;) {
      const row: Picture[] = [];
      let used = 0;
      for (let picture = next[0]; picture && used + picture.width <= this.width; picture = next[0]) {
        row.push(picture);
        used += picture.width + gap;
        next = next.slice(1);
      }
      if (row.length === 0) throw new Error('a picture is wider than the paper');
      const height = Math.max(...row.map((picture) => picture.height));
      this.begin(height);
      let x = this.left + (from === 'left' ? 0 : (this.width - (used - gap)) / 2);
      for (const picture of row) {
        this.picture(picture, x, this.y);
        x += picture.width + gap;
      }
      this.y += height;
      this.space(8);
    }
  }

  line(): void {
    this.begin(10);
    this.space(4);
    const { document, left, width, y } = this;
    this.artifact('Layout', () =>
      document
        .moveTo(left, y)
        .lineTo(left + width, y)
        .lineWidth(0.5)
        .stroke(LINE),
    );
    this.space(6);
  }

  /** Writes what stands on each page and closes the document, which is then a stream to be read. */
  end(): PDFDocument {
    this.root.end();
    const { start, count } = this.document.bufferedPageRange();
    for (let page = 0; page < count; page++) {
      this.document.switchToPage(start + page);
      this.artifact('Pagination', () => this.frame(page + 1, count));
    }
    this.document.end();
    return this.document;
  }

  private frame(page: number, count: number): void {
    const { document, left, width } = this;
    const { banner, footer } = this.settings;
    if (banner !== null) {
      document.rect(left, MARGIN - 16, width, BANNER).fill(INK);
      const style: TextStyle = { weight: 'bold', size: 11, colour: '#ffffff' };
      const [line] = linesOf(document, banner, style, width - 20);
      if (line) this.draw(line, style, left + 10, MARGIN + 3);
    }
    const words = `${footer} · page ${page} of ${count}`;
    const [line] = linesOf(document, words, STYLES.quiet, width);
    if (line) this.draw(line, STYLES.quiet, left, document.page.height - MARGIN + 9);
  }

  private picture({ alt, width, height, draw }: Picture, x: number, y: number): void {
    const bbox = [x, y, x + width, y + height];
    const tag = this.document.struct('Figure', { alt, bbox });
    this.root.add(tag);
    this.inTag(tag, 'Figure', () => draw(this.document, x, y));
  }

  /** Lines side by side; goes on on the next page where they do not fit. */
  private write(columns: readonly Column[]): void {
    const size = Math.max(...columns.map(({ style }) => style.size));
    const leading = size * LEADING;
    const total = Math.max(...columns.map(({ lines }) => lines.length));
    for (let at = 0; at < total;) {
      const fitting = Math.floor((this.bottom - this.y) / leading);
      if (fitting < 1) {
        this.newPage();
        continue;
      }
      const count = Math.min(fitting, total - at);
      for (const { lines, style, x, tag, type } of columns) {
        const part = lines.slice(at, at + count);
        if (part.length === 0) continue;
        this.inTag(tag, type, () =>
          part.forEach((line, n) => this.draw(line, style, x, this.y + size + n * leading)),
        );
      }
      this.y += count * leading;
      at += count;
    }
  }

  private draw({ runs }: Line, { size, colour }: TextStyle, x: number, baseline: number): void {
    let at = x;
    for (const { font, text, width } of runs) {
      const place = { lineBreak: false, baseline: 'alphabetic' } as const;
      useFont(this.document, font, size).fillColor(colour).text(text, at, baseline, place);
      at += width;
    }
  }

  private tagged(parent: Tag, type: string): { tag: Tag; type: string } {
    const tag = this.document.struct(type);
    parent.add(tag);
    return { tag, type };
  }

  private inTag(tag: Tag, type: string, draw: () => void): void {
    tag.add(this.document.markStructureContent(type));
    draw();
    this.document.endMarkedContent();
  }

  private artifact(type: 'Layout' | 'Pagination', draw: () => void): void {
    this.document.markContent('Artifact', { type });
    draw();
    this.document.endMarkedContent();
  }

  /** Begins a page rather than part what comes now and its heading, unless they are longer than a page. */
  private begin(height: number): void {
    const heading = this.waiting;
    this.waiting = null;
    const needed = height + (heading?.height ?? 0);
    const isTooLong = this.y + needed > this.bottom;
    const most = this.bottom - this.top;
    if (isTooLong && (needed < most || (heading && this.y + heading.height > this.bottom))) this.newPage();
    heading?.write();
  }

  private newPage(): void {
    this.document.addPage();
    this.y = this.top;
  }

  private space(points: number): void {
    if (this.y > this.top) this.y += points;
  }
}

function heightOf(columns: readonly Column[]): number {
  const size = Math.max(...columns.map(({ style }) => style.size));
  return Math.max(...columns.map(({ lines }) => lines.length)) * size * LEADING;
}
