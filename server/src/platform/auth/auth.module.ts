import { Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { AuthController } from './auth.controller.js';
import { DemoRefusal } from './demo-refusal.js';
import { LinkEntry } from './link-entry.service.js';
import { Passwords } from './passwords.js';
import { PortalEntry } from './portal-entry.service.js';
import { PracticeOpening } from './practice-opening.js';
import { RateLimiter } from './rate-limiter.js';
import { SessionCookies } from './session-cookies.js';
import { Sessions } from './sessions.js';
import { StaffEntry } from './staff-entry.service.js';
import { TenantInterceptor } from './tenant.interceptor.js';

@Module({
  controllers: [AuthController],
  providers: [
    Sessions,
    SessionCookies,
    Passwords,
    RateLimiter,
    PracticeOpening,
    StaffEntry,
    PortalEntry,
    LinkEntry,
    DemoRefusal,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_INTERCEPTOR, useClass: TenantInterceptor },
  ],
  exports: [Sessions, SessionCookies, PracticeOpening, StaffEntry, RateLimiter],
})
export class AuthModule {}
