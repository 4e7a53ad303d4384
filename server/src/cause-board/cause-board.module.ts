import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { KnowledgeModule } from '../knowledge/knowledge.module.js';
import { LikelySourcesModule } from '../likely-sources/likely-sources.module.js';
import { PracticesModule } from '../practices/practices.module.js';
import { CauseBoardController } from './cause-board.controller.js';
import { CauseBoardRepository } from './cause-board.repository.js';
import { CauseBoardService } from './cause-board.service.js';
import { ClientCauseEntity } from './client-cause.entity.js';
import { ClientCauseMoveEntity } from './client-cause-move.entity.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([ClientCauseEntity, ClientCauseMoveEntity]),
    KnowledgeModule,
    LikelySourcesModule,
    PracticesModule,
  ],
  controllers: [CauseBoardController],
  providers: [CauseBoardRepository, CauseBoardService],
  exports: [CauseBoardService],
})
export class CauseBoardModule {}
