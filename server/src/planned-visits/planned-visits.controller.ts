import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type ClientId, ClientIdSchema } from '../clients/dto/client.dto.js';
import { Allow } from '../platform/auth/access.decorators.js';
import { IdempotencyKey } from '../platform/http/idempotency-key.decorator.js';
import { Returns } from '../platform/http/returns.decorator.js';
import {
  type PlannedVisit,
  PlannedVisitSchema,
  type VisitCancel,
  VisitCancelSchema,
  type VisitChange,
  VisitChangeSchema,
  type VisitForm,
  VisitFormSchema,
  type VisitList,
  VisitListSchema,
  type VisitPath,
  VisitPathSchema,
  type VisitsOfClient,
  VisitsOfClientSchema,
} from './dto/planned-visit.dto.js';
import { PlannedVisitsService } from './planned-visits.service.js';

@ApiTags('planned visits')
@Controller()
export class PlannedVisitsController {
  constructor(private readonly visits: PlannedVisitsService) {}

  @Get('visits')
  @Allow('client.read')
  @Returns(VisitListSchema)
  listVisits(): Promise<VisitList> {
    return this.visits.list();
  }

  @Get('clients/:clientId/visits')
  @Allow('client.read')
  @Returns(VisitsOfClientSchema)
  listVisitsOfClient(@Param({ schema: ClientIdSchema }) { clientId }: ClientId): Promise<VisitsOfClient> {
    return this.visits.listOfClient(clientId);
  }

  @Post('clients/:clientId/visits')
  @Allow('client.write')
  @Returns(PlannedVisitSchema, 201)
  planVisit(
    @Param({ schema: ClientIdSchema }) { clientId }: ClientId,
    @Body({ schema: VisitFormSchema }) form: VisitForm,
    @IdempotencyKey() key: string,
  ): Promise<PlannedVisit> {
    return this.visits.plan(clientId, form, key);
  }

  @Put('clients/:clientId/visits/:visitId')
  @Allow('client.write')
  @Returns(PlannedVisitSchema)
  changeVisit(
    @Param({ schema: VisitPathSchema }) path: VisitPath,
    @Body({ schema: VisitChangeSchema }) change: VisitChange,
  ): Promise<PlannedVisit> {
    return this.visits.change(path, change);
  }

  @Post('clients/:clientId/visits/:visitId/cancel')
  @Allow('client.write')
  @Returns(PlannedVisitSchema)
  cancelVisit(
    @Param({ schema: VisitPathSchema }) path: VisitPath,
    @Body({ schema: VisitCancelSchema }) cancel: VisitCancel,
  ): Promise<PlannedVisit> {
    return this.visits.setCancelled(path, cancel);
  }
}
