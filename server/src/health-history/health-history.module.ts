import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { KnowledgeModule } from '../knowledge/knowledge.module.js';
import { ClientConditionEntity } from './client-condition.entity.js';
import { HealthHistoryController } from './health-history.controller.js';
import { HealthHistoryRepository } from './health-history.repository.js';
import { HealthHistoryService } from './health-history.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([ClientConditionEntity]), KnowledgeModule],
  controllers: [HealthHistoryController],
  providers: [HealthHistoryService, HealthHistoryRepository],
  exports: [HealthHistoryService],
})
export class HealthHistoryModule {}
