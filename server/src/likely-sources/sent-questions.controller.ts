import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type ClientId, ClientIdSchema } from '../clients/dto/client.dto.js';
import { Allow, AllowClient } from '../platform/auth/access.decorators.js';
import { IdempotencyKey } from '../platform/http/idempotency-key.decorator.js';
import { Returns } from '../platform/http/returns.decorator.js';
import { type LikelySources, LikelySourcesSchema } from './dto/likely-sources.dto.js';
import {
  type OwnAnswerForm,
  OwnAnswerFormSchema,
  type OwnQuestion,
  type OwnQuestionList,
  OwnQuestionListSchema,
  type OwnQuestionPath,
  OwnQuestionPathSchema,
  OwnQuestionSchema,
  type SentQuestionPath,
  SentQuestionPathSchema,
  type SentQuestionsForm,
  SentQuestionsFormSchema,
} from './dto/sent-question.dto.js';
import { OwnQuestions } from './own-questions.service.js';
import { SentQuestions } from './sent-questions.service.js';

@ApiTags('likely sources')
@Controller()
export class SentQuestionsController {
  constructor(
    private readonly questions: SentQuestions,
    private readonly own: OwnQuestions,
  ) {}

  @Post('clients/:clientId/sent-questions')
  @Allow('causes.write')
  @Returns(LikelySourcesSchema, 201)
  sendHabitQuestions(
    @Param({ schema: ClientIdSchema }) { clientId }: ClientId,
    @Body({ schema: SentQuestionsFormSchema }) form: SentQuestionsForm,
    @IdempotencyKey() key: string,
  ): Promise<LikelySources> {
    return this.questions.send(clientId, form, key);
  }

  @Delete('clients/:clientId/sent-questions/:sentQuestionId')
  @Allow('causes.write')
  @Returns(LikelySourcesSchema)
  withdrawHabitQuestion(
    @Param({ schema: SentQuestionPathSchema }) path: SentQuestionPath,
  ): Promise<LikelySources> {
    return this.questions.withdraw(path);
  }

  @Get('portal/questions')
  @AllowClient('portal')
  @Returns(OwnQuestionListSchema)
  listOwnQuestions(): Promise<OwnQuestionList> {
    return this.own.list();
  }

  @Put('portal/questions/:sentQuestionId')
  @AllowClient('portal')
  @Returns(OwnQuestionSchema)
  answerOwnQuestion(
    @Param({ schema: OwnQuestionPathSchema }) { sentQuestionId }: OwnQuestionPath,
    @Body({ schema: OwnAnswerFormSchema }) form: OwnAnswerForm,
  ): Promise<OwnQuestion> {
    return this.own.answer(sentQuestionId, form);
  }
}
