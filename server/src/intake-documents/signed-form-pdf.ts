import type PDFDocument from 'pdfkit';
import { isRatedKind } from '../body-map/marks.vocabulary.js';
import type { SignedAnswer, SignedIntake } from '../intake/dto/signed-intake.dto.js';
import { detailsInWords, kindInWords, placeOfMark } from '../body-map/mark-words.js';
import { swatchOf } from './mark-ink.js';
import { figuresOf, type NumberedMark } from './marked-figures.js';
import { Paper, type Row } from './paper/paper.js';
import { pictureOf } from './signature-picture.js';

/** A form as it was signed, and what stands beside it. */
export interface FormOnPaper {
  signed: SignedIntake;
  clientName: string;
  submittedAt: Date;
  timeZone: string;
  contentHash: string;
  /** Null unless it counts for nothing. */
  error: { reason: string; markedByName: string; markedAt: Date } | null;
  /** What the client's copy leaves out: null there. */
  forTherapist: {
    review: { byName: string; at: Date } | null;
    answers: readonly { question: string; words: string; byName: string; at: Date }[];
  } | null;
}

/** Writes the form: what was signed, word for word, and nothing that was looked up since. */
export function signedFormPdf(form: FormOnPaper): PDFDocument {
  const { signed, error } = form;
  const paper = new Paper({
    title: `Signed form, ${dayOf(form.submittedAt, form)}`,
    author: signed.practiceName,
    madeAt: form.submittedAt,
    size: form.timeZone.startsWith('America/') ? 'LETTER' : 'A4',
    banner: error && 'MARKED AS AN ERROR: this form counts for nothing',
    footer: `${signed.form.title}, signed ${dayOf(form.submittedAt, form)} · ${form.contentHash.slice(0, 12)}`,
  });
  writeHead(paper, form);
  writeMarks(paper, signed);
  writeConditions(paper, signed);
  writeAnswers(paper, 'Safety questions', signed.safety);
  for (const { title, answers } of signed.pages) writeAnswers(paper, title, answers);
  writeAnswers(paper, 'Habits', signed.habits);
  writeConsents(paper, form);
  writeReviewAnswers(paper, form);
  writeProof(paper, form);
  return paper.end();
}

function writeHead(paper: Paper, form: FormOnPaper): void {
  const { signed, error, forTherapist } = form;
  paper.paragraph(signed.practiceName, 'quiet');
  paper.heading(1, signed.form.title);
  paper.paragraph(form.clientName, 'strong');
  paper.paragraph(`Signed and sent in ${momentOf(form.submittedAt, form)}`);
  if (error) {
    // Why is the practice's own note: it may name somebody else.
    const by = forTherapist ? ` by ${error.markedByName}` : '';
    const why = forTherapist ? `: ${error.reason}` : '';
    const when = momentOf(error.markedAt, form);
    paper.paragraph(`Marked as an error${by}, ${when}${why}. This form counts for nothing.`, 'strong');
  }
  if (forTherapist?.review) {
    const { byName, at } = forTherapist.review;
    paper.paragraph(`Reviewed by ${byName}, ${momentOf(at, form)}`);
  }
  if (!forTherapist) paper.paragraph('The client’s copy');
}

function writeMarks(paper: Paper, { hasBodyMap, marks }: SignedIntake): void {
  if (!hasBodyMap) return;
  paper.heading(2, 'Where it hurts');
  if (marks.length === 0) {
    paper.paragraph('Nothing marked: came to relax.');
    return;
  }
  const numbered = marks
    .toSorted((a, b) => strengthOf(b) - strengthOf(a))
    .map((mark, index): NumberedMark => ({ number: index + 1, mark }));
  paper.pictures(figuresOf(numbered));
  paper.paragraph('Left and right are the person’s own.', 'quiet');
  paper.rows(
    numbered.map(({ number, mark }): Row => ({
      label: `${number}  ${placeOfMark(mark)}`,
      words: [`${capital(kindInWords(mark))}.`, detailsInWords(mark)].join(' ').trim(),
      swatch: swatchOf(mark),
    })),
  );
}

function strengthOf({ kind, intensity }: SignedIntake['marks'][number]): number {
  return isRatedKind(kind) ? (intensity ?? -1) : -2;
}

function writeConditions(paper: Paper, { conditions }: SignedIntake): void {
  if (conditions.length === 0) return;
  paper.heading(2, 'Health history');
  for (const { label, followUps } of conditions) {
    paper.paragraph(label, 'strong');
    if (followUps.length > 0) paper.rows(followUps.map(toRow));
  }
}

function writeAnswers(paper: Paper, title: string, answers: readonly SignedAnswer[]): void {
  if (answers.length === 0) return;
  paper.heading(2, title);
  paper.rows(answers.map(toRow));
}

function toRow({ question, words, value }: SignedAnswer): Row {
  return { label: question, words: capital(words), isStrong: value === true };
}

function writeConsents(paper: Paper, form: FormOnPaper): void {
  const { consents, signatures } = form.signed;
  if (consents.length > 0) paper.heading(2, 'Consents');
  for (const { title, version, isGiven, paragraphs, textHash } of consents) {
    paper.heading(3, title);
    paper.paragraph(isGiven ? 'Yes' : 'No', 'strong');
    for (const text of paragraphs) paper.paragraph(text);
    paper.paragraph(`Version ${version} of this text, SHA-256 ${textHash}`, 'quiet');
  }
  if (signatures.length > 0) paper.heading(2, 'Signatures');
  for (const { signer, signerName, signature } of signatures) {
    const who = signer === 'guardian' ? `${signerName}, parent or guardian` : signerName;
    if (signature.kind === 'drawn') paper.pictures([pictureOf(signature, who)], 'left');
    else paper.paragraph(`Typed: ${signature.name}`, 'strong');
    paper.paragraph(`${who}, ${momentOf(form.submittedAt, form)}`);
  }
}

function writeReviewAnswers(paper: Paper, form: FormOnPaper): void {
  const answers = form.forTherapist?.answers ?? [];
  if (answers.length === 0) return;
  paper.heading(2, 'Answered by the therapist, not part of what was signed');
  paper.rows(
    answers.map(({ question, words, byName, at }) => ({
      label: question,
      words: `${capital(words)} (${byName}, ${momentOf(at, form)})`,
    })),
  );
}

function writeProof(paper: Paper, { signed, contentHash }: FormOnPaper): void {
  paper.line();
  paper.paragraph(
    `SHA-256 of everything signed: ${contentHash}. Form version ${signed.form.version}, knowledge ${signed.form.knowledgeVersion}.`,
    'quiet',
  );
  paper.paragraph(
    `This form supports the advice of a professional and does not replace it. In an emergency call ${signed.emergencyNumber}.`,
    'quiet',
  );
}

function dayOf(moment: Date, { timeZone }: FormOnPaper): string {
  return new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone }).format(moment);
}

function momentOf(moment: Date, { timeZone }: FormOnPaper): string {
  return new Intl.DateTimeFormat('en', {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'short',
  }).format(moment);
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
