import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CauseFinderModule } from '../cause-finder/cause-finder.module.js';
import { ClientsModule } from '../clients/clients.module.js';
import { KnowledgeModule } from '../knowledge/knowledge.module.js';
import { RedFlagsModule } from '../red-flags/red-flags.module.js';
import { FinderDecisionEntity } from './finder-decision.entity.js';
import { FinderDecisions } from './finder-decisions.service.js';
import { FinderRunEntity } from './finder-run.entity.js';
import { InterviewAnswerEntity } from './interview-answer.entity.js';
import { InterviewService } from './interview.service.js';
import { LikelySourcesController } from './likely-sources.controller.js';
import { LikelySourcesRepository } from './likely-sources.repository.js';
import { LikelySourcesService } from './likely-sources.service.js';
import { OwnQuestions } from './own-questions.service.js';
import { SentQuestionEntity } from './sent-question.entity.js';
import { SentQuestionsController } from './sent-questions.controller.js';
import { SentQuestionsRepository } from './sent-questions.repository.js';
import { SentQuestions } from './sent-questions.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      InterviewAnswerEntity,
      FinderRunEntity,
      FinderDecisionEntity,
      SentQuestionEntity,
    ]),
    CauseFinderModule,
    ClientsModule,
    KnowledgeModule,
    RedFlagsModule,
  ],
  controllers: [LikelySourcesController, SentQuestionsController],
  providers: [
    LikelySourcesRepository,
    LikelySourcesService,
    InterviewService,
    FinderDecisions,
    SentQuestionsRepository,
    SentQuestions,
    OwnQuestions,
  ],
  exports: [LikelySourcesService, FinderDecisions, SentQuestions, OwnQuestions],
})
export class LikelySourcesModule {}
