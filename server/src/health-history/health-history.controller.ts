import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type ClientId, ClientIdSchema } from '../clients/dto/client.dto.js';
import { Allow } from '../platform/auth/access.decorators.js';
import { IdempotencyKey } from '../platform/http/idempotency-key.decorator.js';
import { Returns } from '../platform/http/returns.decorator.js';
import {
  type ClientCondition,
  type ClientConditionChange,
  ClientConditionChangeSchema,
  type ClientConditionList,
  ClientConditionListSchema,
  type ClientConditionPath,
  ClientConditionPathSchema,
  ClientConditionSchema,
  type NewClientCondition,
  NewClientConditionSchema,
} from './dto/client-condition.dto.js';
import { HealthHistoryService } from './health-history.service.js';

@ApiTags('health history')
@Controller('clients/:clientId/conditions')
export class HealthHistoryController {
  constructor(private readonly history: HealthHistoryService) {}

  @Get()
  @Allow('intake.read')
  @Returns(ClientConditionListSchema)
  listClientConditions(
    @Param({ schema: ClientIdSchema }) { clientId }: ClientId,
  ): Promise<ClientConditionList> {
    return this.history.listConditions(clientId);
  }

  @Post()
  @Allow('intake.review')
  @Returns(ClientConditionSchema, 201)
  addClientCondition(
    @Param({ schema: ClientIdSchema }) { clientId }: ClientId,
    @Body({ schema: NewClientConditionSchema }) form: NewClientCondition,
    @IdempotencyKey() key: string,
  ): Promise<ClientCondition> {
    return this.history.addCondition(clientId, form, key);
  }

  @Put(':clientConditionId')
  @Allow('intake.review')
  @Returns(ClientConditionSchema)
  changeClientCondition(
    @Param({ schema: ClientConditionPathSchema }) { clientId, clientConditionId }: ClientConditionPath,
    @Body({ schema: ClientConditionChangeSchema }) change: ClientConditionChange,
  ): Promise<ClientCondition> {
    return this.history.changeCondition(clientId, clientConditionId, change);
  }
}
