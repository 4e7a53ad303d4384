import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type IntakeRequest,
  type IntakeRequestId,
  IntakeRequestIdSchema,
  type IntakeRequestPath,
  IntakeRequestPathSchema,
  IntakeRequestSchema,
} from '../intake-requests/dto/intake-request.dto.js';
import { Allow, AllowClient } from '../platform/auth/access.decorators.js';
import { IdempotencyKey } from '../platform/http/idempotency-key.decorator.js';
import { Returns } from '../platform/http/returns.decorator.js';
import {
  type IntakeRules,
  type IntakeRulesChange,
  IntakeRulesChangeSchema,
  IntakeRulesSchema,
  type RemindersStop,
  RemindersStopSchema,
} from './dto/intake-rules.dto.js';
import { IntakeReminders } from './intake-reminders.service.js';
import { IntakeRulesService } from './intake-rules.service.js';

@ApiTags('intake rules')
@Controller()
export class IntakeRulesController {
  constructor(
    private readonly rules: IntakeRulesService,
    private readonly reminders: IntakeReminders,
  ) {}

  @Get('intake-rules')
  @Allow('form.write')
  @Returns(IntakeRulesSchema)
  getIntakeRules(): Promise<IntakeRules> {
    return this.rules.get();
  }

  @Put('intake-rules')
  @Allow('form.write')
  @Returns(IntakeRulesSchema)
  saveIntakeRules(
    @Body({ schema: IntakeRulesChangeSchema }) change: IntakeRulesChange,
  ): Promise<IntakeRules> {
    return this.rules.save(change);
  }

  @Post('clients/:clientId/intake-requests/:requestId/remind')
  @Allow('intake.send')
  @Returns(IntakeRequestSchema)
  remindOfIntake(
    @Param({ schema: IntakeRequestPathSchema }) path: IntakeRequestPath,
    @IdempotencyKey() key: string,
  ): Promise<IntakeRequest> {
    return this.reminders.remind(path, key);
  }

  @Post('clients/:clientId/intake-requests/:requestId/stop-reminders')
  @Allow('intake.send')
  @Returns(IntakeRequestSchema)
  stopIntakeReminders(
    @Param({ schema: IntakeRequestPathSchema }) path: IntakeRequestPath,
    @Body({ schema: RemindersStopSchema }) { isStopped }: RemindersStop,
  ): Promise<IntakeRequest> {
    return this.reminders.setStopped(path, isStopped);
  }

  @Put('intake/:requestId/reminders')
  @AllowClient('intake')
  @Returns(RemindersStopSchema)
  refuseIntakeReminders(
    @Param({ schema: IntakeRequestIdSchema }) { requestId }: IntakeRequestId,
    @Body({ schema: RemindersStopSchema }) { isStopped }: RemindersStop,
  ): Promise<RemindersStop> {
    return this.reminders.setRefused(requestId, isStopped);
  }
}
