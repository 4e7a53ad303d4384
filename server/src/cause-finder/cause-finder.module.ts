import { Module } from '@nestjs/common';
import { KnowledgeModule } from '../knowledge/knowledge.module.js';
import { CauseFinderController } from './cause-finder.controller.js';
import { CauseFinder } from './cause-finder.service.js';

@Module({
  imports: [KnowledgeModule],
  controllers: [CauseFinderController],
  providers: [CauseFinder],
  exports: [CauseFinder],
})
export class CauseFinderModule {}
