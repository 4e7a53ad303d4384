import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../platform/auth/access.decorators.js';
import {
  type DemoEntry,
  DemoEntrySchema,
  type LinkOpened,
  LinkOpenedSchema,
} from '../platform/auth/dto/link.dto.js';
import { Returns } from '../platform/http/returns.decorator.js';
import { type Outbox, OutboxSchema } from '../platform/mail/outbox.dto.js';
import { DemoService } from './demo.service.js';

/** Doors that exist in demo, development and test only: production does not load this module. */
@ApiTags('demo')
@Controller()
export class DemoController {
  constructor(private readonly demo: DemoService) {}

  @Post('demo/enter')
  @Public()
  @Returns(LinkOpenedSchema)
  enterDemo(
    @Body({ schema: DemoEntrySchema }) entry: DemoEntry,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LinkOpened> {
    return this.demo.enter(entry.as, reply);
  }

  @Get('outbox')
  @Public()
  @Returns(OutboxSchema)
  listOutgoingMail(): Promise<Outbox> {
    return this.demo.listOutgoingMail();
  }
}
