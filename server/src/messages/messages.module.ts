import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClientsModule } from '../clients/clients.module.js';
import { HomeCareModule } from '../home-care/home-care.module.js';
import { PracticesModule } from '../practices/practices.module.js';
import { MessageEntity } from './message.entity.js';
import { MessageThreadEntity } from './message-thread.entity.js';
import { MessagesController } from './messages.controller.js';
import { MessagesRepository } from './messages.repository.js';
import { MessagesService } from './messages.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([MessageEntity, MessageThreadEntity]),
    ClientsModule,
    HomeCareModule,
    PracticesModule,
  ],
  controllers: [MessagesController],
  providers: [MessagesService, MessagesRepository],
  exports: [MessagesService],
})
export class MessagesModule {}
