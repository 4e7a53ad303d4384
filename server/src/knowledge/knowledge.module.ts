import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PracticesModule } from '../practices/practices.module.js';
import { ContentResponsibilityEntity } from './content-responsibility.entity.js';
import { ContentReviewEntity } from './content-review.entity.js';
import { ContentReviewsRepository } from './content-reviews.repository.js';
import { ContentReviews } from './content-reviews.service.js';
import { Knowledge, loadKnowledge } from './knowledge.js';
import { LibraryController } from './library.controller.js';
import { LibraryService } from './library.service.js';
import { KnowledgeOverrideEntity } from './own/knowledge-override.entity.js';
import { OwnKnowledgeController } from './own/own-knowledge.controller.js';
import { OwnKnowledgeRepository } from './own/own-knowledge.repository.js';
import { OwnKnowledgeService } from './own/own-knowledge.service.js';
import { PracticeItemEntity } from './own/practice-item.entity.js';
import { PracticeKnowledge } from './own/practice-knowledge.service.js';

@Module({
  imports: [
    PracticesModule,
    TypeOrmModule.forFeature([
      ContentResponsibilityEntity,
      ContentReviewEntity,
      KnowledgeOverrideEntity,
      PracticeItemEntity,
    ]),
  ],
  controllers: [LibraryController, OwnKnowledgeController],
  providers: [
    { provide: Knowledge, useFactory: loadKnowledge },
    ContentReviewsRepository,
    ContentReviews,
    LibraryService,
    OwnKnowledgeRepository,
    OwnKnowledgeService,
    PracticeKnowledge,
  ],
  exports: [Knowledge, PracticeKnowledge, ContentReviews],
})
export class KnowledgeModule {}
