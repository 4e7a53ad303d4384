import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type SignedIntake, SignedIntakeSchema } from '../intake/dto/signed-intake.dto.js';
import type { PdfFile } from '../platform/http/pdf-file.js';
import { dayIn } from '../practices/practice-day.js';
import type { OwnForms } from './dto/own-forms.dto.js';
import { IntakeDocumentsError } from './intake-documents.errors.js';
import { type FoundDocument, IntakeDocumentsRepository } from './intake-documents.repository.js';
import { signedFormPdf } from './signed-form-pdf.js';

/** A client has a handful; more than this is no list to look through. */
const MOST_OWN = 50;

/** Signed forms as files to print, keep or hand over. */
@Injectable()
export class IntakeDocumentsService {
  constructor(private readonly documents: IntakeDocumentsRepository) {}

  /**
   * All of it, for staff.
   * @throws {IntakeDocumentsError} `signed_form_not_found`, `signed_form_damaged`
   */
  async whole(requestId: string): Promise<PdfFile> {
    const found = await this.find(requestId);
    const { reviewedAt, reviewedByName, reviewAnswers } = found;
    const review = reviewedAt && reviewedByName ? { byName: reviewedByName, at: reviewedAt } : null;
    const answers = reviewAnswers
      .filter(({ value }) => value !== null)
      .map(({ question, words, answeredByName, answeredAt }) => ({
        question,
        words,
        byName: answeredByName,
        at: new Date(answeredAt),
      }));
    return toFile(found, { review, answers });
  }

  /**
   * Without what the therapist noted for herself.
   * @throws {IntakeDocumentsError} `signed_form_not_found`, `signed_form_damaged`
   */
  async clientCopy(requestId: string): Promise<PdfFile> {
    return toFile(await this.find(requestId), null);
  }

  /** What the client who asks sent in, newest first. */
  async listOwn(): Promise<OwnForms> {
    const rows = await this.documents.listOwn(MOST_OWN);
    return {
      items: rows.map(({ requestId, formTitle, submittedAt }) => ({
        requestId,
        formTitle,
        submittedAt: submittedAt.toISOString(),
      })),
    };
  }

  private async find(requestId: string): Promise<FoundDocument> {
    const found = await this.documents.find(requestId);
    if (!found) throw new IntakeDocumentsError('signed_form_not_found');
    return found;
  }
}

type ForTherapist = Parameters<typeof signedFormPdf>[0]['forTherapist'];

function toFile(found: FoundDocument, forTherapist: ForTherapist): PdfFile {
  const { submittedAt, timeZone, contentHash, errorReason, errorAt, errorByName } = found;
  const signed = readSigned(found);
  const clientName = signed.signatures.find(({ signer }) => signer === 'client')?.signerName;
  const error =
    errorReason && errorAt && errorByName
      ? { reason: errorReason, markedByName: errorByName, markedAt: errorAt }
      : null;
  return {
    // No name and no word of health: it lies among the downloads of whoever uses this computer.
    name: `form-${dayIn(timeZone, submittedAt)}.pdf`,
    content: signedFormPdf({
      signed,
      clientName: clientName ?? found.clientName,
      submittedAt,
      timeZone,
      contentHash,
      error,
      forTherapist,
    }),
  };
}

function readSigned({ content, contentHash }: FoundDocument): SignedIntake {
  const isAsSigned = createHash('sha256').update(content).digest('hex') === contentHash;
  if (!isAsSigned) throw new IntakeDocumentsError('signed_form_damaged');
  return SignedIntakeSchema.parse(JSON.parse(content));
}
