import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type ClientId, ClientIdSchema } from '../clients/dto/client.dto.js';
import { Allow } from '../platform/auth/access.decorators.js';
import { Returns } from '../platform/http/returns.decorator.js';
import { ConsentsService } from './consents.service.js';
import { type ConsentList, ConsentListSchema } from './dto/consent.dto.js';

@ApiTags('consents')
@Controller('clients/:clientId/consents')
export class ConsentsController {
  constructor(private readonly consents: ConsentsService) {}

  @Get()
  @Allow('intake.read')
  @Returns(ConsentListSchema)
  listConsents(@Param({ schema: ClientIdSchema }) { clientId }: ClientId): Promise<ConsentList> {
    return this.consents.listConsents(clientId);
  }
}
