import { Module } from '@nestjs/common';
import { BodyHistoryController } from './body-history.controller.js';
import { BodyHistoryRepository } from './body-history.repository.js';
import { BodyHistoryService } from './body-history.service.js';

@Module({
  controllers: [BodyHistoryController],
  providers: [BodyHistoryService, BodyHistoryRepository],
  exports: [BodyHistoryService],
})
export class BodyHistoryModule {}
