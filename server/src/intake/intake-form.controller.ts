import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type IntakeRequestId, IntakeRequestIdSchema } from '../intake-requests/dto/intake-request.dto.js';
import { AllowClient } from '../platform/auth/access.decorators.js';
import { IdempotencyKey } from '../platform/http/idempotency-key.decorator.js';
import { Returns } from '../platform/http/returns.decorator.js';
import {
  type AnswerChange,
  AnswerChangeSchema,
  type AnswerSaved,
  AnswerSavedSchema,
  type MarkChange,
  MarkChangeSchema,
  type MarkPath,
  MarkPathSchema,
  type MarkRemoved,
  MarkRemovedSchema,
  type MarkSaved,
  MarkSavedSchema,
} from './dto/intake-answer.dto.js';
import {
  type BirthDateCheck,
  BirthDateCheckSchema,
  type IntakeForm,
  IntakeFormSchema,
  type IntakeSubmitted,
  IntakeSubmittedSchema,
} from './dto/intake-form.dto.js';
import { IntakeAnswersService } from './intake-answers.service.js';
import { IntakeFormService } from './intake-form.service.js';
import { IntakeMarksService } from './intake-marks.service.js';
import { IntakeSubmissionService } from './intake-submission.service.js';

@ApiTags('intake form')
@Controller('intake/:requestId')
@AllowClient('intake')
export class IntakeFormController {
  constructor(
    private readonly form: IntakeFormService,
    private readonly answers: IntakeAnswersService,
    private readonly marks: IntakeMarksService,
    private readonly submission: IntakeSubmissionService,
  ) {}

  @Get()
  @Returns(IntakeFormSchema)
  getIntakeForm(
    @Param({ schema: IntakeRequestIdSchema }) { requestId }: IntakeRequestId,
  ): Promise<IntakeForm> {
    return this.form.getForm(requestId);
  }

  @Post('confirm-birth-date')
  @Returns(IntakeFormSchema)
  confirmBirthDate(
    @Param({ schema: IntakeRequestIdSchema }) { requestId }: IntakeRequestId,
    @Body({ schema: BirthDateCheckSchema }) { birthDate }: BirthDateCheck,
  ): Promise<IntakeForm> {
    return this.form.confirmBirthDate(requestId, birthDate);
  }

  @Put('answers')
  @Returns(AnswerSavedSchema)
  saveIntakeAnswer(
    @Param({ schema: IntakeRequestIdSchema }) { requestId }: IntakeRequestId,
    @Body({ schema: AnswerChangeSchema }) change: AnswerChange,
  ): Promise<AnswerSaved> {
    return this.answers.save(requestId, change);
  }

  @Put('marks/:markId')
  @Returns(MarkSavedSchema)
  saveIntakeMark(
    @Param({ schema: MarkPathSchema }) path: MarkPath,
    @Body({ schema: MarkChangeSchema }) change: MarkChange,
  ): Promise<MarkSaved> {
    return this.marks.save(path, change);
  }

  @Delete('marks/:markId')
  @Returns(MarkRemovedSchema)
  removeIntakeMark(@Param({ schema: MarkPathSchema }) path: MarkPath): Promise<MarkRemoved> {
    return this.marks.remove(path);
  }

  @Post('submit')
  @Returns(IntakeSubmittedSchema)
  submitIntake(
    @Param({ schema: IntakeRequestIdSchema }) { requestId }: IntakeRequestId,
    @IdempotencyKey() key: string,
  ): Promise<IntakeSubmitted> {
    return this.submission.submit(requestId, key);
  }
}
