import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClientsModule } from '../clients/clients.module.js';
import { FormTemplatesModule } from '../form-templates/form-templates.module.js';
import { HealthHistoryModule } from '../health-history/health-history.module.js';
import { IntakeErrorEntity } from './intake-error.entity.js';
import { IntakeErrorsRepository } from './intake-errors.repository.js';
import { IntakeErrors } from './intake-errors.service.js';
import { IntakeRequestEntity } from './intake-request.entity.js';
import { IntakeRequestsController } from './intake-requests.controller.js';
import { IntakeRequestsRepository } from './intake-requests.repository.js';
import { IntakeRequestsService } from './intake-requests.service.js';
import { IntakeResponseEntity } from './intake-response.entity.js';
import { IntakeSending } from './intake-sending.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([IntakeErrorEntity, IntakeRequestEntity, IntakeResponseEntity]),
    ClientsModule,
    FormTemplatesModule,
    HealthHistoryModule,
  ],
  controllers: [IntakeRequestsController],
  providers: [
    IntakeErrors,
    IntakeErrorsRepository,
    IntakeRequestsService,
    IntakeRequestsRepository,
    IntakeSending,
  ],
  exports: [IntakeErrors, IntakeRequestsService, IntakeSending],
})
export class IntakeRequestsModule {}
