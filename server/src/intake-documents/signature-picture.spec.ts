import { describe, expect, it } from '@jest/globals';
import PDFDocument from 'pdfkit';
import { pictureOf } from './signature-picture.js';

describe('a drawn signature', () => {
  it('stays in its box, wherever its lines lead', async () => {
    const document = new PDFDocument({ compress: false });
    const parts: Buffer[] = [];
    document.on('data', (part: Buffer) => parts.push(part));
    const signature = { kind: 'drawn', path: 'M0 0L4000 -4000', width: 300, height: 120 } as const;
    pictureOf(signature, 'Jonas').draw(document, 10, 20);
    document.end();
    await new Promise((resolve) => document.on('end', resolve));
    const content = Buffer.concat(parts).toString('latin1');
    expect(content).toMatch(/\n0 0 300 120 re\nW n\n[^]*0 0 m\n4000 -4000 l/);
  });
});
