import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IntakeModule } from '../intake/intake.module.js';
import { KnowledgeModule } from '../knowledge/knowledge.module.js';
import { PracticesModule } from '../practices/practices.module.js';
import { SessionNotesModule } from '../session-notes/session-notes.module.js';
import { IntakeReviewController } from './intake-review.controller.js';
import { IntakeReviewEntity } from './intake-review.entity.js';
import { IntakeReviewRepository } from './intake-review.repository.js';
import { IntakeReviewService } from './intake-review.service.js';
import { ReviewAnswerEntity } from './review-answer.entity.js';
import { ReviewAnswers } from './review-answers.service.js';
import { NoteCopies } from './note-copies.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([IntakeReviewEntity, ReviewAnswerEntity]),
    IntakeModule,
    KnowledgeModule,
    PracticesModule,
    SessionNotesModule,
  ],
  controllers: [IntakeReviewController],
  providers: [IntakeReviewService, IntakeReviewRepository, NoteCopies, ReviewAnswers],
  exports: [IntakeReviewService],
})
export class IntakeReviewModule {}
