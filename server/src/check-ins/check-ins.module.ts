import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClientsModule } from '../clients/clients.module.js';
import { HomeCareModule } from '../home-care/home-care.module.js';
import { KnowledgeModule } from '../knowledge/knowledge.module.js';
import { LikelySourcesModule } from '../likely-sources/likely-sources.module.js';
import { PracticesModule } from '../practices/practices.module.js';
import { RedFlagsModule } from '../red-flags/red-flags.module.js';
import { CheckInEntity } from './check-in.entity.js';
import { CheckInsController } from './check-ins.controller.js';
import { CheckInsRepository } from './check-ins.repository.js';
import { CheckInsService } from './check-ins.service.js';
import { ItemLogEntity } from './item-log.entity.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([CheckInEntity, ItemLogEntity]),
    ClientsModule,
    HomeCareModule,
    KnowledgeModule,
    LikelySourcesModule,
    PracticesModule,
    RedFlagsModule,
  ],
  controllers: [CheckInsController],
  providers: [CheckInsService, CheckInsRepository],
  exports: [CheckInsService],
})
export class CheckInsModule {}
