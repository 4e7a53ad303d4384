import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Config } from '../config/config.js';
import { Clock } from './clock.js';
import { Idempotency } from './idempotency.service.js';
import { IdentityDatabase } from './identity-database.js';
import { TenantContext } from './tenant-context.js';

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [Config],
      useFactory: (config: Config) => ({
        type: 'postgres',
        url: config.databaseUrl,
        applicationName: 'unknot',
        autoLoadEntities: true,
        synchronize: false,
        retryAttempts: 2,
        retryDelay: 500,
        extra: { max: 20, pipeline: true },
      }),
    }),
  ],
  providers: [Clock, TenantContext, IdentityDatabase, Idempotency],
  exports: [Clock, TenantContext, IdentityDatabase, Idempotency],
})
export class PersistenceModule {}
