import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { KnowledgeModule } from '../knowledge/knowledge.module.js';
import { IntakeReviewController } from './intake-review.controller.js';
import { IntakeReviewEntity } from './intake-review.entity.js';
import { IntakeReviewRepository } from './intake-review.repository.js';
import { IntakeReviewService } from './intake-review.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([IntakeReviewEntity]), KnowledgeModule],
  controllers: [IntakeReviewController],
  providers: [IntakeReviewService, IntakeReviewRepository],
  exports: [IntakeReviewService],
})
export class IntakeReviewModule {}
