import { Global, Module } from '@nestjs/common';
import { AuditSealing } from './audit-sealing.js';
import { Audit } from './audit.service.js';

@Global()
@Module({ providers: [Audit, AuditSealing], exports: [Audit, AuditSealing] })
export class AuditModule {}
