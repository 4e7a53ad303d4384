import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClientLinks } from '../auth/client-links.js';
import { Jobs } from '../jobs/jobs.js';
import { Deliveries } from './deliveries.js';
import { DeliveryEntity } from './delivery.entity.js';
import { Mailer } from './mailer.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([DeliveryEntity])],
  providers: [Jobs, Mailer, Deliveries, ClientLinks],
  exports: [Jobs, Deliveries, ClientLinks],
})
export class MailModule {}
