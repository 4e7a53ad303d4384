import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type ClientId, ClientIdSchema } from '../clients/dto/client.dto.js';
import { Allow } from '../platform/auth/access.decorators.js';
import { IdempotencyKey } from '../platform/http/idempotency-key.decorator.js';
import { Returns } from '../platform/http/returns.decorator.js';
import {
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
  type NewIntakeRequest,
  NewIntakeRequestSchema,
} from './dto/intake-request.dto.js';
import { IntakeRequestsService } from './intake-requests.service.js';

@ApiTags('intake requests')
@Controller('clients/:clientId/intake-requests')
export class IntakeRequestsController {
  constructor(private readonly requests: IntakeRequestsService) {}

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
}
