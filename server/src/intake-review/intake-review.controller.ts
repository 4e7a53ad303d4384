import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type ClientId, ClientIdSchema } from '../clients/dto/client.dto.js';
import { type IntakeRequestId, IntakeRequestIdSchema } from '../intake-requests/dto/intake-request.dto.js';
import { Allow } from '../platform/auth/access.decorators.js';
import { Returns } from '../platform/http/returns.decorator.js';
import {
  type IntakeReview,
  IntakeReviewSchema,
  type LatestIntake,
  LatestIntakeSchema,
} from './dto/intake-review.dto.js';
import { IntakeReviewService } from './intake-review.service.js';

@ApiTags('intake review')
@Controller()
export class IntakeReviewController {
  constructor(private readonly intakes: IntakeReviewService) {}

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
}
