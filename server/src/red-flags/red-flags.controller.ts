import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type ClientId, ClientIdSchema } from '../clients/dto/client.dto.js';
import { Allow } from '../platform/auth/access.decorators.js';
import { Returns } from '../platform/http/returns.decorator.js';
import {
  type ClinicianAnswerForm,
  ClinicianAnswerFormSchema,
  type ListRedFlags,
  ListRedFlagsSchema,
  type RedFlagEvent,
  type RedFlagEventId,
  RedFlagEventIdSchema,
  RedFlagEventSchema,
  type RedFlagList,
  RedFlagListSchema,
} from './dto/red-flag.dto.js';
import { RedFlagsService } from './red-flags.service.js';

@ApiTags('red flags')
@Controller()
export class RedFlagsController {
  constructor(private readonly redFlags: RedFlagsService) {}

  @Get('red-flags')
  @Allow('intake.read')
  @Returns(RedFlagListSchema)
  listOpenRedFlags(@Query({ schema: ListRedFlagsSchema }) _query: ListRedFlags): Promise<RedFlagList> {
    return this.redFlags.listOpenOfPractice();
  }

  @Get('clients/:clientId/red-flags')
  @Allow('intake.read')
  @Returns(RedFlagListSchema)
  listRedFlagsOfClient(@Param({ schema: ClientIdSchema }) { clientId }: ClientId): Promise<RedFlagList> {
    return this.redFlags.listOfClient(clientId);
  }

  @Post('red-flags/:eventId/close')
  @Allow('red_flag.close')
  @Returns(RedFlagEventSchema)
  closeRedFlag(
    @Param({ schema: RedFlagEventIdSchema }) { eventId }: RedFlagEventId,
    @Body({ schema: ClinicianAnswerFormSchema }) form: ClinicianAnswerForm,
  ): Promise<RedFlagEvent> {
    return this.redFlags.close(eventId, form);
  }
}
