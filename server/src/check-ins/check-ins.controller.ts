import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type ClientId, ClientIdSchema } from '../clients/dto/client.dto.js';
import { Allow, AllowClient } from '../platform/auth/access.decorators.js';
import { Returns } from '../platform/http/returns.decorator.js';
import { CheckInsService } from './check-ins.service.js';
import {
  type CheckInAnswer,
  CheckInAnswerSchema,
  type CheckInForm,
  CheckInFormSchema,
  type ClientProgress,
  ClientProgressSchema,
  type ItemLog,
  type ItemLogForm,
  ItemLogFormSchema,
  ItemLogSchema,
  type PortalDay,
  PortalDaySchema,
} from './dto/check-in.dto.js';

@ApiTags('check-ins')
@Controller()
export class CheckInsController {
  constructor(private readonly checkIns: CheckInsService) {}

  @Get('portal/day')
  @AllowClient('portal')
  @Returns(PortalDaySchema)
  getPortalDay(): Promise<PortalDay> {
    return this.checkIns.getPortalDay();
  }

  @Post('portal/item-logs')
  @AllowClient('portal')
  @Returns(ItemLogSchema, 201)
  logItem(@Body({ schema: ItemLogFormSchema }) form: ItemLogForm): Promise<ItemLog> {
    return this.checkIns.logItem(form);
  }

  @Post('portal/check-ins')
  @AllowClient('portal')
  @Returns(CheckInAnswerSchema, 201)
  checkIn(@Body({ schema: CheckInFormSchema }) form: CheckInForm): Promise<CheckInAnswer> {
    return this.checkIns.checkIn(form);
  }

  @Get('clients/:clientId/progress')
  @Allow('plan.read')
  @Returns(ClientProgressSchema)
  getProgress(@Param({ schema: ClientIdSchema }) { clientId }: ClientId): Promise<ClientProgress> {
    return this.checkIns.getProgress(clientId);
  }
}
