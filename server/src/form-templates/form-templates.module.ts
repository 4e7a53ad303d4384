import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { KnowledgeModule } from '../knowledge/knowledge.module.js';
import { FormTemplateEntity } from './form-template.entity.js';
import { FormTemplatesController } from './form-templates.controller.js';
import { FormTemplatesRepository } from './form-templates.repository.js';
import { FormTemplatesService } from './form-templates.service.js';
import { FormVersionEntity } from './form-version.entity.js';
import { FormVersions } from './form-versions.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([FormTemplateEntity, FormVersionEntity]), KnowledgeModule],
  controllers: [FormTemplatesController],
  providers: [FormTemplatesRepository, FormTemplatesService, FormVersions],
  exports: [FormTemplatesService, FormVersions],
})
export class FormTemplatesModule {}
