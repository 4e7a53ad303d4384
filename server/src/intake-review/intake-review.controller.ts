import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type ClientId, ClientIdSchema } from '../clients/dto/client.dto.js';
import { type IntakeRequestId, IntakeRequestIdSchema } from '../intake-requests/dto/intake-request.dto.js';
import { Allow } from '../platform/auth/access.decorators.js';
import { IdempotencyKey } from '../platform/http/idempotency-key.decorator.js';
import { Returns } from '../platform/http/returns.decorator.js';
import {
  type IntakeReview,
  IntakeReviewSchema,
  type LatestIntake,
  LatestIntakeSchema,
} from './dto/intake-review.dto.js';
import { type NoteCopy, type NoteCopyForm, NoteCopyFormSchema, NoteCopySchema } from './dto/note-copy.dto.js';
import { IntakeReviewService } from './intake-review.service.js';
import {
  type ReviewAnswerChange,
  ReviewAnswerChangeSchema,
  type ReviewQuestion,
  ReviewQuestionSchema,
} from './dto/review-answer.dto.js';
import { NoteCopies } from './note-copies.service.js';
import { ReviewAnswers } from './review-answers.service.js';

@ApiTags('intake review')
@Controller()
export class IntakeReviewController {
  constructor(
    private readonly intakes: IntakeReviewService,
    private readonly copies: NoteCopies,
    private readonly answers: ReviewAnswers,
  ) {}

  @Get('clients/:clientId/intakes/latest')
  @Allow('intake.read')
  @Returns(LatestIntakeSchema)
  getLatestIntake(@Param({ schema: ClientIdSchema }) { clientId }: ClientId): Promise<LatestIntake> {
    return this.intakes.getLatest(clientId);
  }

  @Get('intakes/:requestId')
  @Allow('intake.read')
  @Returns(IntakeReviewSchema)
  getIntake(@Param({ schema: IntakeRequestIdSchema }) { requestId }: IntakeRequestId): Promise<IntakeReview> {
    return this.intakes.get(requestId);
  }

  @Post('intakes/:requestId/review')
  @Allow('intake.review')
  @Returns(IntakeReviewSchema)
  reviewIntake(
    @Param({ schema: IntakeRequestIdSchema }) { requestId }: IntakeRequestId,
  ): Promise<IntakeReview> {
    return this.intakes.review(requestId);
  }

  @Post('intakes/:requestId/copy-to-note')
  @Allow('note.write')
  @Returns(NoteCopySchema)
  copyIntakeToNote(
    @Param({ schema: IntakeRequestIdSchema }) { requestId }: IntakeRequestId,
    @Body({ schema: NoteCopyFormSchema }) chosen: NoteCopyForm,
    @IdempotencyKey() key: string,
  ): Promise<NoteCopy> {
    return this.copies.copy(requestId, chosen, key);
  }

  @Put('intakes/:requestId/review-answers')
  @Allow('intake.review')
  @Returns(ReviewQuestionSchema)
  saveReviewAnswer(
    @Param({ schema: IntakeRequestIdSchema }) { requestId }: IntakeRequestId,
    @Body({ schema: ReviewAnswerChangeSchema }) change: ReviewAnswerChange,
  ): Promise<ReviewQuestion> {
    return this.answers.save(requestId, change);
  }
}
