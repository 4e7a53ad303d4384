import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { KnowledgeModule } from '../knowledge/knowledge.module.js';
import { PracticesModule } from '../practices/practices.module.js';
import { RedFlagAnswerEntity } from './red-flag-answer.entity.js';
import { RedFlagEventEntity } from './red-flag-event.entity.js';
import { RedFlagStatementEntity } from './red-flag-statement.entity.js';
import { RedFlagsController } from './red-flags.controller.js';
import { RedFlagsRepository } from './red-flags.repository.js';
import { RedFlagsService } from './red-flags.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([RedFlagEventEntity, RedFlagStatementEntity, RedFlagAnswerEntity]),
    KnowledgeModule,
    PracticesModule,
  ],
  controllers: [RedFlagsController],
  providers: [RedFlagsService, RedFlagsRepository],
  exports: [RedFlagsService],
})
export class RedFlagsModule {}
