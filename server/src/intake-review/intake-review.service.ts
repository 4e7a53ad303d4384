import { Injectable } from '@nestjs/common';
import { type SignedAnswer, type SignedIntake, SignedIntakeSchema } from '../intake/dto/signed-intake.dto.js';
import { FormDefinitions } from '../intake/form-definition.js';
import { HANDLINGS } from '../knowledge/conditions.vocabulary.js';
import { PracticeKnowledge } from '../knowledge/own/practice-knowledge.service.js';
import { Audit } from '../platform/audit/audit.service.js';
import { PlatformError } from '../platform/errors/platform.errors.js';
import { Clock } from '../platform/persistence/clock.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import { withInstants } from '../red-flags/red-flag-rows.js';
import type {
  AnswerInWords,
  IntakeReview,
  LatestIntake,
  ReviewedCondition,
} from './dto/intake-review.dto.js';
import { type Asks, changesBetween } from './intake-changes.js';
import { IntakeReviewError } from './intake-review.errors.js';
import { type FoundIntake, IntakeReviewRepository } from './intake-review.repository.js';
import { reviewQuestions } from './review-questions.js';

/** An intake that was sent in, as the therapist reads it. */
@Injectable()
export class IntakeReviewService {
  constructor(
    private readonly tenant: TenantContext,
    private readonly intakes: IntakeReviewRepository,
    private readonly forms: FormDefinitions,
    private readonly practiceKnowledge: PracticeKnowledge,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** @throws {PlatformError} `not_found` when the practice has no such client */
  async getLatest(clientId: string): Promise<LatestIntake> {
    const found = await this.intakes.findLatest(clientId);
    if (found === undefined) throw new PlatformError('not_found');
    return { intake: found && (await this.toReview(found)) };
  }

  /** @throws {IntakeReviewError} `intake_not_sent_in` */
  async get(requestId: string): Promise<IntakeReview> {
    return this.toReview(await this.find(requestId));
  }

  /**
   * Notes that the caller has read the intake; whoever was first stays.
   * @throws {IntakeReviewError} `intake_not_sent_in`
   */
  async review(requestId: string): Promise<IntakeReview> {
    return this.tenant.tx(async () => {
      const { clientId, submittedIntakeId } = await this.find(requestId);
      const isFirst = await this.intakes.insert({
        submittedIntakeId,
        reviewedBy: this.tenant.staff.actorId,
        reviewedAt: this.clock.now(),
      });
      if (isFirst) {
        await this.audit.record({
          action: 'intake.review',
          objectKind: 'submitted_intake',
          objectIds: [submittedIntakeId],
          clientId,
        });
      }
      return this.get(requestId);
    });
  }

  private async find(requestId: string): Promise<FoundIntake> {
    const found = await this.intakes.find(requestId);
    if (!found) throw new IntakeReviewError('intake_not_sent_in');
    return found;
  }

  private async toReview(found: FoundIntake): Promise<IntakeReview> {
    const signed = SignedIntakeSchema.parse(JSON.parse(found.content));
    const form = await this.forms.find(found.formVersionId);
    const formBefore = await this.forms.find(found.beforeVersionId);
    return {
      requestId: found.requestId,
      clientId: found.clientId,
      submittedAt: found.submittedAt.toISOString(),
      reviewedAt: found.reviewedAt?.toISOString() ?? null,
      reviewedByName: found.reviewedByName,
      isMinor: signed.isMinor,
      changes: changesSince(found, signed, { asked: asks(formBefore), asks: asks(form) }),
      forTherapist: reviewQuestions(form.forTherapist, signed, found.reviewAnswers),
      redFlags: found.redFlags.map(withInstants),
      conditions: await this.conditionsOf(signed, found.statuses),
      hasMap: signed.hasBodyMap,
      marks: signed.marks,
      files: signed.files,
      pages: signed.pages.map((page) => ({ ...page, answers: page.answers.map(inWords) })),
      safety: signed.safety.map(inWords),
      habits: signed.habits.map(inWords),
      consents: signed.consents,
      signatures: signed.signatures,
      contentHash: found.contentHash,
    };
  }

  /** Strictest handling first: what stops the therapist stands on top. */
  private async conditionsOf(
    { conditions }: SignedIntake,
    statuses: FoundIntake['statuses'],
  ): Promise<ReviewedCondition[]> {
    const knowledge = await this.practiceKnowledge.current();
    return conditions
      .map(({ conditionId, followUps }) => {
        const condition = knowledge.findCondition(conditionId);
        if (!condition) throw new Error('a condition that the knowledge does not have');
        const { label, handling, massageNote, clearanceFrom } = condition;
        return {
          conditionId,
          label,
          handling,
          massageNote,
          clearanceFrom,
          followUps: followUps.map(inWords),
          status: statuses[conditionId] ?? null,
        };
      })
      .sort((a, b) => HANDLINGS.indexOf(b.handling) - HANDLINGS.indexOf(a.handling));
  }
}

function inWords({ questionId, question, words }: SignedAnswer): AnswerInWords {
  return { questionId, question, answer: words };
}

function changesSince(
  { beforeRequestId, beforeContent, beforeAt }: FoundIntake,
  signed: SignedIntake,
  forms: { asked: Asks; asks: Asks },
): IntakeReview['changes'] {
  if (!beforeRequestId || !beforeContent || !beforeAt) return null;
  const before = SignedIntakeSchema.parse(JSON.parse(beforeContent));
  return {
    requestId: beforeRequestId,
    formTitle: before.form.title,
    submittedAt: beforeAt.toISOString(),
    ...changesBetween(before, signed, forms),
  };
}

function asks(form: { asks(type: 'conditions'): boolean; find(questionId: string): unknown }): Asks {
  return (id) => (id === 'conditions' ? form.asks('conditions') : form.find(id) !== undefined);
}
