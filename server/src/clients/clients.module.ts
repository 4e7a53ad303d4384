import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClientJoins } from './client-joins.service.js';
import { ClientJoinsRepository } from './client-joins.repository.js';
import { ClientSearch } from './client-search.service.js';
import { ClientSearchRepository } from './client-search.repository.js';
import { ClientSearchKeyEntity } from './client-search-key.entity.js';
import { ClientEntity } from './client.entity.js';
import { ClientsController } from './clients.controller.js';
import { ClientsRepository } from './clients.repository.js';
import { ClientsService } from './clients.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([ClientEntity, ClientSearchKeyEntity])],
  controllers: [ClientsController],
  providers: [
    ClientsService,
    ClientsRepository,
    ClientSearch,
    ClientSearchRepository,
    ClientJoins,
    ClientJoinsRepository,
  ],
  exports: [ClientsService, ClientJoins],
})
export class ClientsModule {}
