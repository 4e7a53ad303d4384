import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type ClientId, ClientIdSchema } from '../clients/dto/client.dto.js';
import { Allow } from '../platform/auth/access.decorators.js';
import { IdempotencyKey } from '../platform/http/idempotency-key.decorator.js';
import { Returns } from '../platform/http/returns.decorator.js';
import {
  type FinderDecisionForm,
  FinderDecisionFormSchema,
  type InterviewAnswerForm,
  InterviewAnswerFormSchema,
  type LikelySources,
  LikelySourcesSchema,
} from './dto/likely-sources.dto.js';
import { FinderDecisions } from './finder-decisions.service.js';
import { InterviewService } from './interview.service.js';
import { LikelySourcesService } from './likely-sources.service.js';

@ApiTags('likely sources')
@Controller('clients/:clientId')
export class LikelySourcesController {
  constructor(
    private readonly sources: LikelySourcesService,
    private readonly interview: InterviewService,
    private readonly decisions: FinderDecisions,
  ) {}

  @Get('likely-sources')
  @Allow('causes.read')
  @Returns(LikelySourcesSchema)
  getLikelySources(@Param({ schema: ClientIdSchema }) { clientId }: ClientId): Promise<LikelySources> {
    return this.sources.getLikelySources(clientId);
  }

  @Put('interview-answers')
  @Allow('causes.write')
  @Returns(LikelySourcesSchema)
  saveInterviewAnswer(
    @Param({ schema: ClientIdSchema }) { clientId }: ClientId,
    @Body({ schema: InterviewAnswerFormSchema }) form: InterviewAnswerForm,
  ): Promise<LikelySources> {
    return this.interview.saveAnswer(clientId, form);
  }

  @Post('finder-decisions')
  @Allow('causes.write')
  @Returns(LikelySourcesSchema, 201)
  decideOnFinder(
    @Param({ schema: ClientIdSchema }) { clientId }: ClientId,
    @Body({ schema: FinderDecisionFormSchema }) form: FinderDecisionForm,
    @IdempotencyKey() key: string,
  ): Promise<LikelySources> {
    return this.decisions.decide(clientId, form, key);
  }
}
