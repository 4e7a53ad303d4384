import { type DynamicModule, Module } from '@nestjs/common';
import { BodyHistoryModule } from './body-history/body-history.module.js';
import { CauseBoardModule } from './cause-board/cause-board.module.js';
import { CauseFinderModule } from './cause-finder/cause-finder.module.js';
import { CheckInsModule } from './check-ins/check-ins.module.js';
import { ClientsModule } from './clients/clients.module.js';
import { ConsentsModule } from './consents/consents.module.js';
import { DashboardModule } from './dashboard/dashboard.module.js';
import { DemoModule } from './demo/demo.module.js';
import { DuplicatesModule } from './duplicates/duplicates.module.js';
import { FormTemplatesModule } from './form-templates/form-templates.module.js';
import { HomeCareModule } from './home-care/home-care.module.js';
import { MessagesModule } from './messages/messages.module.js';
import { HealthHistoryModule } from './health-history/health-history.module.js';
import { IntakeRequestsModule } from './intake-requests/intake-requests.module.js';
import { IntakeRulesModule } from './intake-rules/intake-rules.module.js';
import { IntakeDocumentsModule } from './intake-documents/intake-documents.module.js';
import { IntakeReviewModule } from './intake-review/intake-review.module.js';
import { IntakeFilesModule } from './intake-files/intake-files.module.js';
import { IntakeModule } from './intake/intake.module.js';
import { KnowledgeModule } from './knowledge/knowledge.module.js';
import { AuditModule } from './platform/audit/audit.module.js';
import { AuthModule } from './platform/auth/auth.module.js';
import { Config } from './platform/config/config.js';
import { ConfigModule } from './platform/config/config.module.js';
import { HealthController } from './platform/http/health.controller.js';
import { Readiness } from './platform/http/readiness.js';
import { LikelySourcesModule } from './likely-sources/likely-sources.module.js';
import { MailModule } from './platform/mail/mail.module.js';
import { PersistenceModule } from './platform/persistence/persistence.module.js';
import { PlannedVisitsModule } from './planned-visits/planned-visits.module.js';
import { PracticesModule } from './practices/practices.module.js';
import { TimelineModule } from './timeline/timeline.module.js';
import { RedFlagsModule } from './red-flags/red-flags.module.js';
import { SessionNotesModule } from './session-notes/session-notes.module.js';

@Module({})
export class AppModule {
  static of(config: Config): DynamicModule {
    return {
      module: AppModule,
      controllers: [HealthController],
      providers: [Readiness],
      imports: [
        ConfigModule.of(config),
        PersistenceModule,
        MailModule,
        AuditModule,
        AuthModule,
        PracticesModule,
        ClientsModule,
        KnowledgeModule,
        CauseFinderModule,
        ConsentsModule,
        HealthHistoryModule,
        RedFlagsModule,
        FormTemplatesModule,
        IntakeRequestsModule,
        IntakeRulesModule,
        PlannedVisitsModule,
        IntakeModule,
        IntakeFilesModule,
        IntakeDocumentsModule,
        IntakeReviewModule,
        BodyHistoryModule,
        LikelySourcesModule,
        CauseBoardModule,
        HomeCareModule,
        CheckInsModule,
        MessagesModule,
        TimelineModule,
        DuplicatesModule,
        DashboardModule,
        SessionNotesModule,
        ...(config.mode === 'production' ? [] : [DemoModule]),
      ],
    };
  }
}
