import { Module } from '@nestjs/common';
import { IntakeDocumentsController } from './intake-documents.controller.js';
import { IntakeDocumentsRepository } from './intake-documents.repository.js';
import { IntakeDocumentsService } from './intake-documents.service.js';

@Module({
  controllers: [IntakeDocumentsController],
  providers: [IntakeDocumentsService, IntakeDocumentsRepository],
})
export class IntakeDocumentsModule {}
