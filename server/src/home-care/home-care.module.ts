import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClientsModule } from '../clients/clients.module.js';
import { ConsentsModule } from '../consents/consents.module.js';
import { HealthHistoryModule } from '../health-history/health-history.module.js';
import { KnowledgeModule } from '../knowledge/knowledge.module.js';
import { LikelySourcesModule } from '../likely-sources/likely-sources.module.js';
import { PracticesModule } from '../practices/practices.module.js';
import { RedFlagsModule } from '../red-flags/red-flags.module.js';
import { DraftItemEntity } from './draft-item.entity.js';
import { HomeCareController } from './home-care.controller.js';
import { HomeCareRepository } from './home-care.repository.js';
import { HomeCareService } from './home-care.service.js';
import { ItemResponsibilityEntity } from './item-responsibility.entity.js';
import { PlanEntity } from './plan.entity.js';
import { PlanFromSources } from './plan-from-sources.service.js';
import { PlanItemEntity } from './plan-item.entity.js';
import { PlanResponsibility } from './plan-responsibility.service.js';
import { PlanSafety } from './plan-safety.service.js';
import { PlanSharing } from './plan-sharing.service.js';
import { PlanVersionEntity } from './plan-version.entity.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      PlanEntity,
      DraftItemEntity,
      PlanVersionEntity,
      PlanItemEntity,
      ItemResponsibilityEntity,
    ]),
    ClientsModule,
    ConsentsModule,
    HealthHistoryModule,
    KnowledgeModule,
    LikelySourcesModule,
    PracticesModule,
    RedFlagsModule,
  ],
  controllers: [HomeCareController],
  providers: [
    HomeCareService,
    HomeCareRepository,
    PlanFromSources,
    PlanSafety,
    PlanSharing,
    PlanResponsibility,
  ],
  exports: [HomeCareService, PlanSharing],
})
export class HomeCareModule {}
