import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type ClientId, ClientIdSchema } from '../clients/dto/client.dto.js';
import { Allow, AllowClient } from '../platform/auth/access.decorators.js';
import { IdempotencyKey } from '../platform/http/idempotency-key.decorator.js';
import { Returns, ReturnsNothing } from '../platform/http/returns.decorator.js';
import {
  type Inbox,
  InboxSchema,
  type ListThreads,
  ListThreadsSchema,
  type MessageForm,
  MessageFormSchema,
  type Thread,
  ThreadSchema,
} from './dto/message.dto.js';
import { MessagesService } from './messages.service.js';

@ApiTags('messages')
@Controller()
export class MessagesController {
  constructor(private readonly messages: MessagesService) {}

  @Get('messages')
  @Allow('message.read')
  @Returns(InboxSchema)
  listThreads(@Query({ schema: ListThreadsSchema }) { after, waiting }: ListThreads): Promise<Inbox> {
    return this.messages.listThreads(after, waiting === 'true');
  }

  @Get('clients/:clientId/messages')
  @Allow('message.read')
  @Returns(ThreadSchema)
  getThread(@Param({ schema: ClientIdSchema }) { clientId }: ClientId): Promise<Thread> {
    return this.messages.getThread(clientId);
  }

  @Post('clients/:clientId/messages')
  @Allow('message.write')
  @Returns(ThreadSchema, 201)
  sendAnswer(
    @Param({ schema: ClientIdSchema }) { clientId }: ClientId,
    @Body({ schema: MessageFormSchema }) form: MessageForm,
    @IdempotencyKey() key: string,
  ): Promise<Thread> {
    return this.messages.sendAnswer(clientId, form, key);
  }

  @Post('clients/:clientId/messages/read')
  @Allow('message.read')
  @ReturnsNothing()
  markThreadRead(@Param({ schema: ClientIdSchema }) { clientId }: ClientId): Promise<void> {
    return this.messages.markThreadRead(clientId);
  }

  @Get('portal/messages')
  @AllowClient('portal')
  @Returns(ThreadSchema)
  getOwnThread(): Promise<Thread> {
    return this.messages.getOwnThread();
  }

  @Post('portal/messages')
  @AllowClient('portal')
  @Returns(ThreadSchema, 201)
  sendQuestion(
    @Body({ schema: MessageFormSchema }) form: MessageForm,
    @IdempotencyKey() key: string,
  ): Promise<Thread> {
    return this.messages.sendQuestion(form, key);
  }

  @Post('portal/messages/read')
  @AllowClient('portal')
  @ReturnsNothing()
  markOwnThreadRead(): Promise<void> {
    return this.messages.markOwnThreadRead();
  }
}
