import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type ClientId, ClientIdSchema } from '../clients/dto/client.dto.js';
import { Allow } from '../platform/auth/access.decorators.js';
import { Returns } from '../platform/http/returns.decorator.js';
import { type ListTimeline, ListTimelineSchema, type Timeline, TimelineSchema } from './dto/timeline.dto.js';
import { TimelineService } from './timeline.service.js';

@ApiTags('timeline')
@Controller('clients/:clientId/timeline')
export class TimelineController {
  constructor(private readonly timeline: TimelineService) {}

  @Get()
  @Allow('note.read')
  @Returns(TimelineSchema)
  listTimeline(
    @Param({ schema: ClientIdSchema }) { clientId }: ClientId,
    @Query({ schema: ListTimelineSchema }) query: ListTimeline,
  ): Promise<Timeline> {
    return this.timeline.listTimeline(clientId, query);
  }
}
