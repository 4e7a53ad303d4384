import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClientsModule } from '../clients/clients.module.js';
import { ConsentsModule } from '../consents/consents.module.js';
import { FormTemplatesModule } from '../form-templates/form-templates.module.js';
import { HealthHistoryModule } from '../health-history/health-history.module.js';
import { KnowledgeModule } from '../knowledge/knowledge.module.js';
import { AuthModule } from '../platform/auth/auth.module.js';
import { PracticesModule } from '../practices/practices.module.js';
import { RedFlagsModule } from '../red-flags/red-flags.module.js';
import { EarlierAnswersRepository } from './earlier-answers.repository.js';
import { EarlierAnswersService } from './earlier-answers.service.js';
import { FormDefinitions } from './form-definition.js';
import { FormEffectsService } from './form-effects.service.js';
import { FormPreviewController } from './form-preview.controller.js';
import { FormPreviewService } from './form-preview.service.js';
import { IntakeAccessRepository } from './intake-access.repository.js';
import { IntakeAccessService } from './intake-access.service.js';
import { IntakeAnswerEntity } from './intake-answer.entity.js';
import { IntakeAnswersService } from './intake-answers.service.js';
import { IntakeEntriesRepository } from './intake-entries.repository.js';
import { IntakeFormController } from './intake-form.controller.js';
import { IntakeFormService } from './intake-form.service.js';
import { IntakeMarkEntity } from './intake-mark.entity.js';
import { IntakeMarksService } from './intake-marks.service.js';
import { IntakeSubmissionService } from './intake-submission.service.js';
import { IntakeSubmissionsRepository } from './intake-submissions.repository.js';
import { SubmittedIntakeEntity } from './submitted-intake.entity.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([IntakeAnswerEntity, IntakeMarkEntity, SubmittedIntakeEntity]),
    AuthModule,
    ClientsModule,
    ConsentsModule,
    FormTemplatesModule,
    HealthHistoryModule,
    KnowledgeModule,
    PracticesModule,
    RedFlagsModule,
  ],
  controllers: [FormPreviewController, IntakeFormController],
  providers: [
    FormDefinitions,
    EarlierAnswersRepository,
    EarlierAnswersService,
    IntakeAccessRepository,
    IntakeEntriesRepository,
    IntakeSubmissionsRepository,
    IntakeAccessService,
    FormEffectsService,
    FormPreviewService,
    IntakeFormService,
    IntakeAnswersService,
    IntakeMarksService,
    IntakeSubmissionService,
  ],
  exports: [
    FormDefinitions,
    IntakeAccessService,
    IntakeFormService,
    IntakeAnswersService,
    IntakeMarksService,
    IntakeSubmissionService,
  ],
})
export class IntakeModule {}
