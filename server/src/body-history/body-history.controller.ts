import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type ClientId, ClientIdSchema } from '../clients/dto/client.dto.js';
import { Allow } from '../platform/auth/access.decorators.js';
import { Returns } from '../platform/http/returns.decorator.js';
import { BodyHistoryService } from './body-history.service.js';
import {
  type BodyHistory,
  BodyHistorySchema,
  type OwnBodyMap,
  OwnBodyMapSchema,
} from './dto/body-history.dto.js';

@ApiTags('body history')
@Controller('clients/:clientId')
export class BodyHistoryController {
  constructor(private readonly maps: BodyHistoryService) {}

  @Get('body-history')
  @Allow('note.read')
  @Returns(BodyHistorySchema)
  listBodyHistory(@Param({ schema: ClientIdSchema }) { clientId }: ClientId): Promise<BodyHistory> {
    return this.maps.list(clientId);
  }

  @Get('body-map')
  @Allow('intake.read')
  @Returns(OwnBodyMapSchema)
  getClientBodyMap(@Param({ schema: ClientIdSchema }) { clientId }: ClientId): Promise<OwnBodyMap> {
    return this.maps.getNewestOwn(clientId);
  }
}
