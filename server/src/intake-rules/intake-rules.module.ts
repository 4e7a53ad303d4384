import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClientsModule } from '../clients/clients.module.js';
import { ConsentsModule } from '../consents/consents.module.js';
import { FormTemplatesModule } from '../form-templates/form-templates.module.js';
import { IntakeModule } from '../intake/intake.module.js';
import { IntakeRequestsModule } from '../intake-requests/intake-requests.module.js';
import { PracticesModule } from '../practices/practices.module.js';
import { FormSending } from './form-sending.service.js';
import { IntakeReminderEntity } from './intake-reminder.entity.js';
import { IntakeRemindersRepository } from './intake-reminders.repository.js';
import { IntakeReminders } from './intake-reminders.service.js';
import { IntakeRulesController } from './intake-rules.controller.js';
import { IntakeRulesEntity } from './intake-rules.entity.js';
import { IntakeRulesRepository } from './intake-rules.repository.js';
import { IntakeRulesService } from './intake-rules.service.js';
import { VisitsToCome } from './visits-to-come.repository.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([IntakeReminderEntity, IntakeRulesEntity]),
    ClientsModule,
    ConsentsModule,
    FormTemplatesModule,
    IntakeModule,
    IntakeRequestsModule,
    PracticesModule,
  ],
  controllers: [IntakeRulesController],
  providers: [
    FormSending,
    IntakeReminders,
    IntakeRemindersRepository,
    IntakeRulesRepository,
    IntakeRulesService,
    VisitsToCome,
  ],
  exports: [FormSending, IntakeReminders, IntakeRulesService],
})
export class IntakeRulesModule {}
