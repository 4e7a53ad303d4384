import { Injectable } from '@nestjs/common';
import { parseAnswer } from '../intake/answer-schema.js';
import { answerInWords } from '../intake/answer-words.js';
import { canonicalJson } from '../intake/canonical-json.js';
import { SignedIntakeSchema } from '../intake/dto/signed-intake.dto.js';
import { FormDefinitions } from '../intake/form-definition.js';
import { Audit } from '../platform/audit/audit.service.js';
import { Clock } from '../platform/persistence/clock.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import { dayIn } from '../practices/practice-day.js';
import { PracticesService } from '../practices/practices.service.js';
import type { ReviewAnswerChange, ReviewQuestion } from './dto/review-answer.dto.js';
import { IntakeReviewError } from './intake-review.errors.js';
import { type FoundIntake, IntakeReviewRepository } from './intake-review.repository.js';
import { reviewQuestions, withAnswer } from './review-questions.js';

/** The therapist's side of a form: questions that the client is never asked. */
@Injectable()
export class ReviewAnswers {
  constructor(
    private readonly tenant: TenantContext,
    private readonly intakes: IntakeReviewRepository,
    private readonly forms: FormDefinitions,
    private readonly practices: PracticesService,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /**
   * Keeps an answer beside those before it. The same answer once more is no change.
   * @throws {IntakeReviewError} `intake_not_sent_in`, `review_question_unknown` also for one that the client's answers do not bring up
   * @throws {PlatformError} `validation_failed` for an answer that does not fit its question
   */
  async save(requestId: string, { questionId, value: sent }: ReviewAnswerChange): Promise<ReviewQuestion> {
    return this.tenant.tx(async () => {
      const found = await this.find(requestId);
      const { forTherapist } = await this.forms.find(found.formVersionId);
      const signed = SignedIntakeSchema.parse(JSON.parse(found.content));
      const asked = reviewQuestions(forTherapist, signed, found.reviewAnswers);
      const question = asked.find(({ question: { id } }) => id === questionId)?.question;
      if (!question) throw new IntakeReviewError('review_question_unknown');
      const { timeZone } = await this.practices.getPractice();
      const today = dayIn(timeZone, this.clock.now());
      const value = parseAnswer({ kind: 'question', question }, sent, today);
      const before = found.reviewAnswers.find((answer) => answer.questionId === questionId);
      if (canonicalJson(before?.value ?? null) !== canonicalJson(value)) {
        const { clientId, submittedIntakeId } = found;
        const words = value === null ? '' : answerInWords(question, value);
        await this.intakes.insertAnswer({
          submittedIntakeId,
          questionId,
          question: question.label,
          value,
          words,
          answeredBy: this.tenant.staff.actorId,
          answeredAt: this.clock.now(),
        });
        await this.audit.record({
          action: 'intake.review_answer',
          objectKind: 'submitted_intake',
          objectIds: [submittedIntakeId],
          clientId,
        });
      }
      return withAnswer(question, (await this.find(requestId)).reviewAnswers);
    });
  }

  private async find(requestId: string): Promise<FoundIntake> {
    const found = await this.intakes.find(requestId);
    if (!found) throw new IntakeReviewError('intake_not_sent_in');
    return found;
  }
}
