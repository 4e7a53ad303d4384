import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BodyHistoryModule } from '../body-history/body-history.module.js';
import { ClientsModule } from '../clients/clients.module.js';
import { HomeCareModule } from '../home-care/home-care.module.js';
import { KnowledgeModule } from '../knowledge/knowledge.module.js';
import { LikelySourcesModule } from '../likely-sources/likely-sources.module.js';
import { PracticesModule } from '../practices/practices.module.js';
import { RedFlagsModule } from '../red-flags/red-flags.module.js';
import { CheckInMapEntity } from './check-in-map.entity.js';
import { CheckInMapsController } from './check-in-maps.controller.js';
import { CheckInMaps } from './check-in-maps.service.js';
import { CheckInEntity } from './check-in.entity.js';
import { CheckInsController } from './check-ins.controller.js';
import { CheckInsRepository } from './check-ins.repository.js';
import { CheckInsService } from './check-ins.service.js';
import { ItemLogEntity } from './item-log.entity.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([CheckInEntity, CheckInMapEntity, ItemLogEntity]),
    BodyHistoryModule,
    ClientsModule,
    HomeCareModule,
    KnowledgeModule,
    LikelySourcesModule,
    PracticesModule,
    RedFlagsModule,
  ],
  controllers: [CheckInsController, CheckInMapsController],
  providers: [CheckInsService, CheckInMaps, CheckInsRepository],
  exports: [CheckInsService, CheckInMaps],
})
export class CheckInsModule {}
