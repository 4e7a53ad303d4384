import { Paper } from '../../intake-documents/paper/paper.js';

/** What somebody was given on paper, and sends in with the next form. */
export interface Letter {
  name: string;
  write: (madeAt: Date) => Promise<Buffer>;
}

/** By name of the person. */
export const LETTERS: Readonly<Record<string, Letter>> = {
  'Priya Nair': { name: 'Letter from Dr Vos.pdf', write: letterOfDoctor },
};

async function letterOfDoctor(madeAt: Date): Promise<Buffer> {
  const paper = new Paper({
    title: 'Letter about Priya Nair',
    author: 'Alder Street Family Practice',
    madeAt,
    size: 'LETTER',
    banner: null,
    footer: 'Alder Street Family Practice, Portland',
  });
  paper.paragraph('Alder Street Family Practice · Dr Ellen Vos', 'quiet');
  paper.heading(1, 'About Priya Nair, born November 9, 1990');
  paper.paragraph('To Mara Ellison, Harbor Street Massage');
  paper.line();
  for (const words of [
    'Thank you for seeing Ms Nair about her neck. I examined her this week.',
    'Strength, feeling and reflexes in both arms are as they should be. I see no reason for a scan.',
    'Massage of the neck and shoulders is fine from my side.',
    'Please send her back to me if an arm tingles or turns weak, if the pain wakes her every night, or if a fever comes with it.',
  ])
    paper.paragraph(words);
  paper.paragraph('Ellen Vos, MD', 'strong');
  const parts: Buffer[] = [];
  for await (const part of paper.end()) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}
