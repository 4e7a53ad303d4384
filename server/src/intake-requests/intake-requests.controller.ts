import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type ClientId, ClientIdSchema } from '../clients/dto/client.dto.js';
import { Allow } from '../platform/auth/access.decorators.js';
import { IdempotencyKey } from '../platform/http/idempotency-key.decorator.js';
import { Returns } from '../platform/http/returns.decorator.js';
import {
  type IntakeErrorReason,
  IntakeErrorReasonSchema,
  type IntakeLink,
  IntakeLinkSchema,
  type IntakeRequest,
  type IntakeRequestList,
  IntakeRequestListSchema,
  type IntakeRequestPath,
  IntakeRequestPathSchema,
  IntakeRequestSchema,
  type IntakeSent,
  IntakeSentSchema,
  type IntakeWay,
  IntakeWaySchema,
  type NewIntakeRequest,
  NewIntakeRequestSchema,
  type PreparedIntake,
  PreparedIntakeSchema,
} from './dto/intake-request.dto.js';
import { IntakeErrors } from './intake-errors.service.js';
import { IntakeRequestsService } from './intake-requests.service.js';

@ApiTags('intake requests')
@Controller('clients/:clientId/intake-requests')
export class IntakeRequestsController {
  constructor(
    private readonly requests: IntakeRequestsService,
    private readonly errors: IntakeErrors,
  ) {}

  @Get()
  @Allow('intake.send')
  @Returns(IntakeRequestListSchema)
  listIntakeRequests(@Param({ schema: ClientIdSchema }) { clientId }: ClientId): Promise<IntakeRequestList> {
    return this.requests.list(clientId);
  }

  @Post()
  @Allow('intake.send')
  @Returns(IntakeSentSchema, 201)
  sendIntake(
    @Param({ schema: ClientIdSchema }) { clientId }: ClientId,
    @Body({ schema: NewIntakeRequestSchema }) request: NewIntakeRequest,
    @IdempotencyKey() key: string,
  ): Promise<IntakeSent> {
    return this.requests.send(clientId, request, key);
  }

  @Post('drafts')
  @Allow('intake.send')
  @Returns(IntakeRequestSchema, 201)
  prepareIntake(
    @Param({ schema: ClientIdSchema }) { clientId }: ClientId,
    @Body({ schema: PreparedIntakeSchema }) prepared: PreparedIntake,
    @IdempotencyKey() key: string,
  ): Promise<IntakeRequest> {
    return this.requests.prepare(clientId, prepared, key);
  }

  @Post(':requestId/send')
  @Allow('intake.send')
  @Returns(IntakeSentSchema)
  sendPreparedIntake(
    @Param({ schema: IntakeRequestPathSchema }) path: IntakeRequestPath,
    @Body({ schema: IntakeWaySchema }) way: IntakeWay,
    @IdempotencyKey() key: string,
  ): Promise<IntakeSent> {
    return this.requests.sendPrepared(path, way, key);
  }

  @Get(':requestId/link')
  @Allow('intake.send')
  @Returns(IntakeLinkSchema)
  getIntakeLink(@Param({ schema: IntakeRequestPathSchema }) path: IntakeRequestPath): Promise<IntakeLink> {
    return this.requests.getLink(path);
  }

  @Post(':requestId/revoke')
  @Allow('intake.send')
  @Returns(IntakeRequestSchema)
  revokeIntakeRequest(
    @Param({ schema: IntakeRequestPathSchema }) path: IntakeRequestPath,
  ): Promise<IntakeRequest> {
    return this.requests.revoke(path);
  }

  @Post(':requestId/mark-as-error')
  @Allow('intake.send')
  @Returns(IntakeRequestSchema)
  markIntakeAsError(
    @Param({ schema: IntakeRequestPathSchema }) path: IntakeRequestPath,
    @Body({ schema: IntakeErrorReasonSchema }) reason: IntakeErrorReason,
  ): Promise<IntakeRequest> {
    return this.errors.mark(path, reason);
  }

  @Post(':requestId/take-error-back')
  @Allow('intake.send')
  @Returns(IntakeRequestSchema)
  takeIntakeErrorBack(
    @Param({ schema: IntakeRequestPathSchema }) path: IntakeRequestPath,
  ): Promise<IntakeRequest> {
    return this.errors.takeBack(path);
  }
}
