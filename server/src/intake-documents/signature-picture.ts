import type { Signature } from '../intake/dto/intake-answer.dto.js';
import type { Picture } from './paper/paper.js';

const WIDEST = 220;
const HIGHEST = 70;

/** A signature as it was drawn. */
export function pictureOf(
  { path, width, height }: Extract<Signature, { kind: 'drawn' }>,
  signerName: string,
): Picture {
  const scale = Math.min(WIDEST / width, HIGHEST / height);
  return {
    alt: `Signature of ${signerName}`,
    width: width * scale,
    height: height * scale,
    draw: (document, x, y) => {
      document.save().translate(x, y).scale(scale).lineCap('round').lineJoin('round');
      document.rect(0, 0, width, height).clip(); // who signs writes on her own line, and over no other words
      document
        .path(path)
        .lineWidth(1.2 / scale)
        .stroke('#2a1a14');
      document.restore();
    },
  };
}
