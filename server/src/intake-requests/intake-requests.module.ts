import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClientsModule } from '../clients/clients.module.js';
import { FormTemplatesModule } from '../form-templates/form-templates.module.js';
import { IntakeRequestEntity } from './intake-request.entity.js';
import { IntakeRequestsController } from './intake-requests.controller.js';
import { IntakeRequestsRepository } from './intake-requests.repository.js';
import { IntakeRequestsService } from './intake-requests.service.js';
import { IntakeResponseEntity } from './intake-response.entity.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([IntakeRequestEntity, IntakeResponseEntity]),
    ClientsModule,
    FormTemplatesModule,
  ],
  controllers: [IntakeRequestsController],
  providers: [IntakeRequestsService, IntakeRequestsRepository],
  exports: [IntakeRequestsService],
})
export class IntakeRequestsModule {}
