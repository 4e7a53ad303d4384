import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type IntakeRequestId, IntakeRequestIdSchema } from '../intake-requests/dto/intake-request.dto.js';
import { Allow, AllowClient } from '../platform/auth/access.decorators.js';
import { type PdfFile, ReturnsPdf } from '../platform/http/pdf-file.js';
import { Returns } from '../platform/http/returns.decorator.js';
import { type OwnForms, OwnFormsSchema } from './dto/own-forms.dto.js';
import { IntakeDocumentsService } from './intake-documents.service.js';

@ApiTags('signed forms')
@Controller()
export class IntakeDocumentsController {
  constructor(private readonly documents: IntakeDocumentsService) {}

  @Get('intakes/:requestId/pdf')
  @Allow('intake.read')
  @ReturnsPdf()
  printIntake(@Param({ schema: IntakeRequestIdSchema }) { requestId }: IntakeRequestId): Promise<PdfFile> {
    return this.documents.whole(requestId);
  }

  @Get('intakes/:requestId/client-copy')
  @Allow('intake.read')
  @ReturnsPdf()
  printClientCopy(
    @Param({ schema: IntakeRequestIdSchema }) { requestId }: IntakeRequestId,
  ): Promise<PdfFile> {
    return this.documents.clientCopy(requestId);
  }

  @Get('portal/forms')
  @AllowClient('portal')
  @Returns(OwnFormsSchema)
  listOwnForms(): Promise<OwnForms> {
    return this.documents.listOwn();
  }

  @Get('portal/forms/:requestId/pdf')
  @AllowClient('portal')
  @ReturnsPdf()
  printOwnForm(@Param({ schema: IntakeRequestIdSchema }) { requestId }: IntakeRequestId): Promise<PdfFile> {
    return this.documents.clientCopy(requestId);
  }
}
