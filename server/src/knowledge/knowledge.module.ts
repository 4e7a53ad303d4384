import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContentReviewEntity } from './content-review.entity.js';
import { ContentReviewsRepository } from './content-reviews.repository.js';
import { ContentReviews } from './content-reviews.service.js';
import { Knowledge, loadKnowledge } from './knowledge.js';
import { LibraryController } from './library.controller.js';
import { LibraryService } from './library.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([ContentReviewEntity])],
  controllers: [LibraryController],
  providers: [
    { provide: Knowledge, useFactory: loadKnowledge },
    ContentReviewsRepository,
    ContentReviews,
    LibraryService,
  ],
  exports: [Knowledge, ContentReviews],
})
export class KnowledgeModule {}
