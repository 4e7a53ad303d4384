import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClientsModule } from '../clients/clients.module.js';
import { PracticesModule } from '../practices/practices.module.js';
import { PlannedVisitEntity } from './planned-visit.entity.js';
import { PlannedVisitsController } from './planned-visits.controller.js';
import { PlannedVisitsRepository } from './planned-visits.repository.js';
import { PlannedVisitsService } from './planned-visits.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([PlannedVisitEntity]), ClientsModule, PracticesModule],
  controllers: [PlannedVisitsController],
  providers: [PlannedVisitsService, PlannedVisitsRepository],
  exports: [PlannedVisitsService],
})
export class PlannedVisitsModule {}
