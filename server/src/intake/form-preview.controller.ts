import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type FormRefPath, FormRefPathSchema } from '../form-templates/dto/form-template.dto.js';
import { Allow } from '../platform/auth/access.decorators.js';
import { Returns } from '../platform/http/returns.decorator.js';
import {
  type FormPreviewEffects,
  FormPreviewEffectsSchema,
  type FormPreviewEntries,
  FormPreviewEntriesSchema,
} from './dto/form-preview.dto.js';
import { type IntakeContent, IntakeContentSchema } from './dto/intake-form.dto.js';
import { FormPreviewService } from './form-preview.service.js';

@ApiTags('form templates')
@Controller('form-templates/:formRef/preview')
export class FormPreviewController {
  constructor(private readonly preview: FormPreviewService) {}

  @Get()
  @Allow('form.write')
  @Returns(IntakeContentSchema)
  previewForm(@Param({ schema: FormRefPathSchema }) { formRef }: FormRefPath): Promise<IntakeContent> {
    return this.preview.show(formRef);
  }

  @Post()
  @Allow('form.write')
  @Returns(FormPreviewEffectsSchema)
  tryFormPreview(
    @Param({ schema: FormRefPathSchema }) { formRef }: FormRefPath,
    @Body({ schema: FormPreviewEntriesSchema }) entries: FormPreviewEntries,
  ): Promise<FormPreviewEffects> {
    return this.preview.tryOut(formRef, entries);
  }
}
