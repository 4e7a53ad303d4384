import { Module } from '@nestjs/common';
import { DuplicatesModule } from '../duplicates/duplicates.module.js';
import { MessagesModule } from '../messages/messages.module.js';
import { PracticesModule } from '../practices/practices.module.js';
import { RedFlagsModule } from '../red-flags/red-flags.module.js';
import { DashboardController } from './dashboard.controller.js';
import { DashboardRepository } from './dashboard.repository.js';
import { DashboardService } from './dashboard.service.js';

@Module({
  imports: [DuplicatesModule, MessagesModule, PracticesModule, RedFlagsModule],
  controllers: [DashboardController],
  providers: [DashboardService, DashboardRepository],
})
export class DashboardModule {}
