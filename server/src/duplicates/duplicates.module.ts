import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClientsModule } from '../clients/clients.module.js';
import { HomeCareModule } from '../home-care/home-care.module.js';
import { ClientMatchEntity } from './client-match.entity.js';
import { ClientMergeEntity } from './client-merge.entity.js';
import { DuplicatesController } from './duplicates.controller.js';
import { DuplicatesService } from './duplicates.service.js';
import { MatchesRepository } from './matches.repository.js';
import { Matches } from './matches.service.js';
import { MergesRepository } from './merges.repository.js';
import { Merges } from './merges.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([ClientMergeEntity, ClientMatchEntity]), ClientsModule, HomeCareModule],
  controllers: [DuplicatesController],
  providers: [DuplicatesService, Matches, MatchesRepository, Merges, MergesRepository],
  exports: [Matches, Merges],
})
export class DuplicatesModule {}
