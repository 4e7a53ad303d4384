/** What a document uses of pdfkit, which brings no types. */
declare module 'pdfkit' {
  import type { Readable } from 'node:stream';

  /** Part of the tree that a screen reader follows; its children stand in reading order. */
  export interface Tag {
    add(child: Tag | TaggedContent): this;
    end(): void;
  }

  /** What lies between `markStructureContent` and `endMarkedContent`. */
  export interface TaggedContent {
    readonly refs: readonly unknown[];
  }

  interface Settings {
    compress?: boolean;
    size: string;
    margins: { top: number; bottom: number; left: number; right: number };
    pdfVersion: '1.7';
    subset: 'PDF/UA';
    lang: string;
    tagged: true;
    displayTitle: true;
    bufferPages: true;
    /** Empty: none to begin with, else a font that comes with pdfkit would be in the file. */
    font: '';
    info: { Title: string; Author: string; CreationDate: Date };
  }

  export default class PDFDocument extends Readable {
    constructor(settings: Partial<Settings>);
    readonly page: { readonly width: number; readonly height: number };
    addPage(): this;
    bufferedPageRange(): { start: number; count: number };
    switchToPage(number: number): this;
    end(): void;

    struct(type: string, options?: { alt?: string; bbox?: readonly number[] }): Tag;
    addStructure(tag: Tag): this;
    markStructureContent(type: string): TaggedContent;
    markContent(type: 'Artifact', options?: { type: 'Layout' | 'Pagination' }): this;
    endMarkedContent(): this;

    registerFont(name: string, bytes: Buffer): this;
    font(name: string, size: number): this;
    readonly _font: { font: { hasGlyphForCodePoint(codePoint: number): boolean } };
    widthOfString(text: string): number;
    text(text: string, x: number, y: number, options: { lineBreak: false; baseline: 'alphabetic' }): this;

    save(): this;
    restore(): this;
    translate(x: number, y: number): this;
    scale(factor: number): this;
    rotate(degrees: number): this;
    path(path: string): this;
    /** Writes operators of PDF as they are. */
    addContent(operators: string): this;
    rect(x: number, y: number, width: number, height: number): this;
    roundedRect(x: number, y: number, width: number, height: number, radius: number): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    circle(x: number, y: number, radius: number): this;
    clip(rule?: 'even-odd'): this;
    lineWidth(width: number): this;
    lineJoin(style: 'round'): this;
    lineCap(style: 'round' | 'butt'): this;
    fillColor(colour: string): this;
    strokeColor(colour: string): this;
    strokeOpacity(opacity: number): this;
    fillOpacity(opacity: number): this;
    fill(colour?: string, rule?: 'even-odd'): this;
    stroke(colour?: string): this;
    fillAndStroke(fill: string, stroke: string, rule?: 'even-odd'): this;
  }
}
