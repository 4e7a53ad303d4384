import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '../platform/auth/access.decorators.js';
import { IdempotencyKey } from '../platform/http/idempotency-key.decorator.js';
import { Returns } from '../platform/http/returns.decorator.js';
import {
  type FormArchive,
  FormArchiveSchema,
  type FormDraftChange,
  FormDraftChangeSchema,
  type FormPublish,
  FormPublishSchema,
  type FormTemplate,
  type FormTemplateList,
  FormTemplateListSchema,
  type FormTemplatePath,
  FormTemplatePathSchema,
  FormTemplateSchema,
  type FormVersionPath,
  FormVersionPathSchema,
  type FormVersionRead,
  FormVersionReadSchema,
  type NewFormTemplate,
  NewFormTemplateSchema,
} from './dto/form-template.dto.js';
import { FormTemplatesService } from './form-templates.service.js';
import { FormVersions } from './form-versions.service.js';

@ApiTags('form templates')
@Controller('form-templates')
export class FormTemplatesController {
  constructor(
    private readonly templates: FormTemplatesService,
    private readonly versions: FormVersions,
  ) {}

  @Get()
  @Allow('intake.send')
  @Returns(FormTemplateListSchema)
  listFormTemplates(): Promise<FormTemplateList> {
    return this.templates.list();
  }

  @Post()
  @Allow('form.write')
  @Returns(FormTemplateSchema, 201)
  createFormTemplate(
    @Body({ schema: NewFormTemplateSchema }) request: NewFormTemplate,
    @IdempotencyKey() key: string,
  ): Promise<FormTemplate> {
    return this.templates.create(request, key);
  }

  @Get(':templateId')
  @Allow('form.write')
  @Returns(FormTemplateSchema)
  getFormTemplate(
    @Param({ schema: FormTemplatePathSchema }) { templateId }: FormTemplatePath,
  ): Promise<FormTemplate> {
    return this.templates.get(templateId);
  }

  @Get(':formRef/versions/:versionNumber')
  @Allow('form.write')
  @Returns(FormVersionReadSchema)
  getFormVersion(
    @Param({ schema: FormVersionPathSchema }) { formRef, versionNumber }: FormVersionPath,
  ): Promise<FormVersionRead> {
    return this.versions.read(formRef, versionNumber);
  }

  @Put(':templateId/draft')
  @Allow('form.write')
  @Returns(FormTemplateSchema)
  saveFormDraft(
    @Param({ schema: FormTemplatePathSchema }) { templateId }: FormTemplatePath,
    @Body({ schema: FormDraftChangeSchema }) change: FormDraftChange,
  ): Promise<FormTemplate> {
    return this.templates.saveDraft(templateId, change);
  }

  @Post(':templateId/publish')
  @Allow('form.write')
  @Returns(FormTemplateSchema)
  publishFormTemplate(
    @Param({ schema: FormTemplatePathSchema }) { templateId }: FormTemplatePath,
    @Body({ schema: FormPublishSchema }) request: FormPublish,
  ): Promise<FormTemplate> {
    return this.templates.publish(templateId, request);
  }

  @Post(':templateId/archive')
  @Allow('form.write')
  @Returns(FormTemplateSchema)
  archiveFormTemplate(
    @Param({ schema: FormTemplatePathSchema }) { templateId }: FormTemplatePath,
    @Body({ schema: FormArchiveSchema }) { isArchived }: FormArchive,
  ): Promise<FormTemplate> {
    return this.templates.setArchived(templateId, isArchived);
  }
}
